import type { Case, Plan, Referral, Relation, Visit } from '../../careworks/case.ts';
import type { Calendar } from '../calendar.ts';

/** The family as social care has them: three children, two of whom nobody else knows. */
export function ashdownCases({ daysAgo, born }: Calendar, rowanBorn: string): Case[] {
  const rowan = { number: '40017', given: 'Rowan', born: rowanBorn, sex: 'Male', nhsNumber: '9990000018' } as const;
  const finley = { number: '40018', given: 'Finley', born: born(6, 7, 22), sex: 'Male', nhsNumber: '9990000026' } as const;
  const wren = { number: '40019', given: 'Wren', born: born(2, 4, 9), sex: 'Female', nhsNumber: '9990000034' } as const;
  const children = [rowan, finley, wren];
  const movedIn = daysAgo(700);

  const adults: Relation[] = [
    {
      given: 'Kerry',
      family: 'Ashdown',
      born: born(29, 2, 11),
      relationship: 'Mother',
      sameAddress: true,
      since: movedIn,
      parentalResponsibility: true,
    },
    {
      given: 'Callum',
      family: 'Denholm',
      born: born(27, 8, 3),
      relationship: "Mother's partner",
      sameAddress: true,
      since: daysAgo(35),
      parentalResponsibility: false,
    },
    {
      given: 'Joel',
      family: 'Pemberton',
      born: born(31, 1, 26),
      relationship: 'Father',
      sameAddress: false,
      parentalResponsibility: true,
    },
  ];

  // An earlier referral took in all three children and was dealt with well: nothing about it is outstanding.
  const earlier = (ref: string): Referral => ({
    ref,
    received: daysAgo(220),
    from: 'School (Harrowmere Lea Primary)',
    how: 'In writing',
    parentsAware: true,
    referrerAsked: true,
    acknowledged: daysAgo(220),
    decision: 'Early help',
    decided: daysAgo(220),
    closed: daysAgo(212),
    reason: 'School asks whether the family would welcome help with the mornings. Mum has seen this form and agrees with it.',
  });
  const earlyHelp: Plan = { type: 'Early help', started: daysAgo(210), reviewDue: daysAgo(120), ended: daysAgo(50) };
  const seenTogether = (days: number): Visit => ({
    on: daysAgo(days),
    announced: true,
    seen: children.map((child) => `${child.given} Ashdown`),
    seenAlone: false,
    by: 'Family support worker',
  });

  const caseOf = (child: (typeof children)[number], ref: string, education: string): Case => ({
    ...child,
    family: 'Ashdown',
    address: 'Flat 2, 14 Cromwell Road, Harrowmere',
    postcode: 'HM4 7QZ',
    education,
    status: 'Open',
    team: 'Duty and Assessment',
    household: [
      ...adults,
      ...children
        .filter((other) => other !== child)
        .map((other) => ({
          given: other.given,
          family: 'Ashdown',
          born: other.born,
          relationship: other.sex === 'Male' ? 'Brother' : 'Sister',
          sameAddress: true,
          since: movedIn,
          parentalResponsibility: false,
          caseNumber: other.number,
        })),
    ],
    referrals: [earlier(ref)],
    consultations: [],
    agreements: [],
    visits: [seenTogether(62), seenTogether(118)],
    plans: [earlyHelp],
    arrangements: [{ with: 'Joel Pemberton', form: 'Indirect', since: daysAgo(400) }],
    notes: [
      {
        on: daysAgo(62),
        time: '15:40',
        by: 'Family support worker',
        text: 'Last visit under early help. Wren showed me her new shoes. Mum said mornings run better now.',
      },
    ],
  });

  return [
    withWhatIsGoingOnNow(caseOf(rowan, 'R-1907', 'Harrowmere Lea Primary School'), daysAgo),
    caseOf(finley, 'R-1908', 'Tannery Lane Infant School'),
    caseOf(wren, 'R-1909', 'Not of school age'),
  ];
}

/** What stands on Rowan's case alone, though he is one of three. */
function withWhatIsGoingOnNow(rowan: Case, daysAgo: Calendar['daysAgo']): Case {
  return {
    ...rowan,
    referrals: [
      {
        ref: 'R-2291',
        received: daysAgo(13),
        from: 'School (Harrowmere Lea Primary)',
        how: 'In writing',
        acknowledged: daysAgo(13),
        decision: 'Child and family assessment',
        decided: daysAgo(13),
        reason: 'Rowan came in tired and without food. School is worried about changes at home.',
      },
      ...rowan.referrals,
    ],
    consultations: [
      {
        ref: 'CN-5102',
        on: daysAgo(9),
        with: 'School (Harrowmere Lea Primary)',
        kind: 'Consultation',
        status: 'Advice only',
        agreedActions: 'School to talk with mother',
      },
    ],
    agreements: [
      {
        ref: 'AG-318',
        on: daysAgo(6),
        form: 'Verbal',
        parties: ['Kerry Ashdown', 'Callum Denholm'],
        covers: ['Rowan Ashdown', 'Finley Ashdown'],
        sharedWith: 'Maternal grandmother',
        contingency: 'Duty manager to be told the same day',
      },
      {
        ref: 'AG-311',
        on: daysAgo(20),
        form: 'Verbal',
        parties: ['Kerry Ashdown'],
        covers: ['Rowan Ashdown'],
        reviewDue: daysAgo(9),
      },
    ],
    visits: [
      { on: daysAgo(20), announced: true, seen: ['Rowan Ashdown'], seenAlone: true, by: 'Duty social worker' },
      ...rowan.visits,
    ],
    notes: [
      {
        on: daysAgo(9),
        time: '11:15',
        by: 'Duty social worker',
        text: "School rang to ask what if the partner is collecting him. Talked it over, no names beyond Rowan's. I said to speak with mum first.",
      },
      {
        on: daysAgo(20),
        time: '17:05',
        by: 'Duty social worker',
        text: 'Mum agreed that Rowan will be taken to school by her. We will look at this again in a week or so.',
      },
      ...rowan.notes,
    ],
  };
}
