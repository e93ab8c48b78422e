import type { Calendar } from '../calendar.ts';
import type { Family } from '../family.ts';

/** The family as the school has them: Rowan alone, his mother and his father. */
export function ashdownsAtSchool({ daysAgo, schoolYear }: Calendar, rowanBorn: string): Pick<Family, 'pupils' | 'students'> {
  const year = schoolYear(rowanBorn);

  return {
    pupils: [
      {
        id: 1204,
        given: 'Rowan',
        family: 'Ashdown',
        knownAs: 'Ro',
        sex: 'Male',
        born: rowanBorn,
        upn: 'K873999924001',
        year,
        form: `${year}R`,
        address: 'Flat 2 14 Cromwell Rd, Harrowmere',
        postcode: 'HM4 7QZ',
        contacts: [
          {
            name: 'Ms Kerry Ashdown',
            relationship: 'Mother',
            parentalResponsibility: true,
            livesWithPupil: true,
            telephone: '07700 900118',
            courtOrder: false,
          },
          {
            name: 'Mr Joel Pemberton',
            relationship: 'Father',
            parentalResponsibility: true,
            livesWithPupil: false,
            telephone: '07700 900164',
            courtOrder: false,
          },
        ],
        siblings: [],
      },
    ],
    students: [
      {
        id: 88,
        given: 'Rowan',
        family: 'Ashdown',
        born: rowanBorn,
        className: `${year}R`,
        incidents: [
          {
            ref: 'I-3318',
            on: daysAgo(14),
            heading: 'Tired, no lunch, not collected on time',
            category: 'Home life',
            status: 'Open',
            action: "Referral form sent to Children's Social Care",
            linked: [],
            narrative:
              'Rowan fell asleep during reading. He said he had got himself up and that there was nothing in to make a lunch with. He was collected at 16.10.',
          },
          {
            ref: 'I-2704',
            on: daysAgo(225),
            heading: 'Often late on Mondays',
            category: 'Attendance',
            status: 'Closed',
            action: 'Class teacher met mother; early help talked through',
            outcome: 'Early help agreed, lateness stopped',
            parentsInformed: { yes: true, on: daysAgo(225), by: 'class teacher' },
            linked: [],
            narrative:
              'Late on four Mondays out of five. Mum explained that the bus changed and she has two little ones to get ready as well.',
          },
        ],
        agencyContacts: [
          {
            ref: 'AC-207',
            on: daysAgo(9),
            agency: "Children's Social Care",
            method: 'Telephone',
            recordedAs: 'Referral',
            spokeTo: 'Duty social worker',
            agreedActions: 'Social care to visit the family; school to keep watch',
          },
        ],
      },
    ],
  };
}
