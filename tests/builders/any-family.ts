import fc from 'fast-check';
import { daysAfter } from '../../src/record/calendar-date.ts';
import { adult, child, type EntryTold, type PersonTold, type Told, unborn } from './a-family.ts';

/** Any family, for properties that hold of all: nothing in it lies after this day but what is still to be done. */
export const TODAY = '2026-06-15';

const CHILDREN = ['jack', 'ella', 'tom', 'baby', 'ann'];
const ADULTS = ['dawn', 'lee', 'sam'];

const past = fc.integer({ min: 0, max: 200 }).map((days) => daysAfter(TODAY, -days));
const deadline = fc.integer({ min: -60, max: 60 }).map((days) => daysAfter(TODAY, days));
const done = fc.oneof(past, fc.boolean());
const agency = fc.constantFrom('school', 'DSL', 'csc', 'MASH', 'Health visitor', 'police', 'anonymous');
const someone = fc.subarray([...CHILDREN, ...ADULTS, 'Ella', 'a neighbour']);
const words = fc.constantFrom('', 'something');
const informed = fc.record(
  { state: fc.constantFrom('informed' as const, 'not-informed' as const), on: past, reason: words, renewed: past },
  { requiredKeys: ['state'] },
);
const outcome = fc.record({ on: past, outcome: fc.constantFrom('assessment', 'no further action') }, { requiredKeys: [] });

const FIELDS: { [Kind in EntryTold['kind']]: Record<string, fc.Arbitrary<unknown>> } = {
  concern: {
    status: fc.constantFrom('open', 'monitoring', 'closed'),
    category: fc.constantFrom('Neglect', 'Domestic abuse'),
    action: words,
    outcome: words,
    monitorUntil: deadline,
    raisedWith: agency,
    informed,
    considered: someone,
    limitedToOneChild: fc.boolean(),
  },
  contact: { from: agency, to: agency, informed, referrerAsked: fc.boolean(), closed: done, considered: someone },
  referral: {
    from: agency,
    to: agency,
    byTelephone: fc.boolean(),
    inWriting: done,
    informed,
    referrerAsked: fc.boolean(),
    decision: outcome,
    closed: done,
    considered: someone,
  },
  'parent-contact': { told: someone, regarding: fc.constantFrom('concern', 'R-1', 'visit') },
  conversation: {
    with: agency,
    status: fc.constantFrom('advice only', 'action agreed', 'contact', 'referral made'),
    actions: fc.array(fc.record({ what: words, who: words, due: deadline, done }, { requiredKeys: ['what'] }), { maxLength: 2 }),
    confirmedInWriting: done,
    referralDecision: outcome,
  },
  agreement: {
    form: fc.constantFrom('verbal', 'written'),
    parties: fc.subarray(ADULTS),
    covers: fc.subarray(CHILDREN),
    sharedWith: someone,
    reviewDue: deadline,
    reviewed: fc.array(past, { maxLength: 2 }),
    contingency: words,
    ended: done,
    replacedByPlan: done,
  },
  seen: { by: agency },
  visit: { planned: deadline, announced: fc.boolean(), unannouncedReason: words, seen: someone, by: agency },
  plan: { started: past, ended: done, reviewDue: deadline, reviews: fc.array(past, { maxLength: 2 }) },
  assessment: { started: past, completed: done, considers: someone, factors: fc.subarray(['3B', '4A', 'coercive control']) },
  enquiry: { strategyDiscussion: past, conference: done, conferenceNotRequired: done },
  'contact-arrangement': { with: words, form: fc.constantFrom('direct', 'supervised', 'indirect', 'none'), ended: done },
  'file-transfer': { left: past, sent: past, receipt: done },
  note: {},
};

/** An entry of any kind, about people of the family. */
export const anEntry: fc.Arbitrary<EntryTold> = fc.constantFrom(...(Object.keys(FIELDS) as EntryTold['kind'][])).chain((kind) =>
  fc
    .record(
      {
        ...FIELDS[kind],
        kind: fc.constant(kind),
        on: past,
        about: fc.subarray([...CHILDREN, 'dawn'], { minLength: 1 }),
        who: someone,
        type: fc.constantFrom('early-help', 'CIN', 'CP', 'CLA'),
        system: fc.constantFrom('beechwood', 'safelog', 'careworks', 'child-health'),
        recordNumber: fc.constantFrom('R-1', 'R-2'),
        gone: fc.constantFrom(false, false, true),
        unread: fc.subarray(Object.keys(FIELDS[kind]), { maxLength: Math.min(1, Object.keys(FIELDS[kind]).length) }),
      },
      { requiredKeys: ['kind', 'on', 'about', 'who', 'type', 'system'] },
    )
    .map((told) => withoutStrangers(told) as EntryTold),
);

/** `who` stands only on what was seen, `type` only on a plan. */
function withoutStrangers({ who, type, ...entry }: { kind: string; who: unknown; type: unknown }): unknown {
  return { ...entry, ...(entry.kind === 'seen' && { who }), ...(entry.kind === 'plan' && { type }) };
}

const people: Record<string, PersonTold> = {
  jack: child('2018-05-04'),
  ella: child('2023-11-19', { systems: ['child-health'] }),
  tom: child('2008-07', { identifiers: [{ kind: 'nhsNumber', value: '9990000019' }] }),
  baby: unborn('2026-11-20'),
  ann: child('2020-02-29', { died: '2026-01-01' }),
  dawn: adult(),
  lee: adult({ livesWith: [{ with: 'jack', since: '2026-05-26' }] }),
  sam: child('2005-01-01'),
};

export const anyFamily: fc.Arbitrary<Told & { entries: EntryTold[] }> = fc
  .record({
    entries: fc.array(anEntry, { maxLength: 12 }),
    apart: fc.subarray(CHILDREN),
    hidden: fc.constantFrom('entries', 'assessment', 'parent-contact', 'born'),
    why: fc.constantFrom('not found' as const, 'not visible to this user' as const),
    screens: fc.subarray(['jack', 'ella']),
  })
  .map(({ entries, apart, hidden, why, screens }) => ({
    today: TODAY,
    entries,
    people: { ...people, ella: { ...people['ella'], kind: 'child', livesApartFrom: apart.filter((id) => id !== 'ella') } },
    relationships: [
      { from: 'dawn', to: 'jack', kind: 'parent' },
      { from: 'dawn', to: 'sam', kind: 'parent' },
    ],
    screens: screens.map((subject) => ({ system: subject === 'jack' ? 'beechwood' : 'careworks', subject, gaps: [{ of: hidden, why }] })),
    possibleMatches: [{ people: ['ella', 'ann'], why: 'one surname' }],
    firstRead: '2026-01-05T09:00:00Z',
  }));
