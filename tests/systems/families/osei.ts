import type { Pupil, PupilContact } from '../beechwood/pupil.ts';
import type { Case, Relation } from '../careworks/case.ts';
import type { Student } from '../safelog/student.ts';
import type { Calendar } from './calendar.ts';
import type { Family } from './family.ts';

/**
 * The quiet family. Every system lists both children, everything asked was answered in time and all of it is
 * closed. All entries are of one day, so that no system's last entry is newer than another's.
 */
export function oseiFamily({ daysAgo, born, schoolYear }: Calendar): Family {
  const theDay = daysAgo(97);
  const abenaBorn = born(9, 3, 6);
  const kofiBorn = born(7, 6, 19);
  const abenaYear = schoolYear(abenaBorn);
  const kofiYear = schoolYear(kofiBorn);

  const atSchool = {
    family: 'Osei',
    address: '9 Weavers Close, Harrowmere',
    postcode: 'HM1 3TB',
    contacts: [contact('Mrs Grace Osei', 'Mother', '07700 900127'), contact('Mr Samuel Osei', 'Father', '07700 900183')],
  };
  const pupils: Pupil[] = [
    {
      ...atSchool,
      id: 1187,
      given: 'Abena',
      sex: 'Female',
      born: abenaBorn,
      upn: 'Z873999924002',
      year: abenaYear,
      form: `${abenaYear}L`,
      siblings: [1251],
    },
    {
      ...atSchool,
      id: 1251,
      given: 'Kofi',
      sex: 'Male',
      born: kofiBorn,
      upn: 'F873999921003',
      year: kofiYear,
      form: `${kofiYear}R`,
      siblings: [1187],
    },
  ];

  const informed = { yes: true, on: theDay, by: 'class teacher' } as const;
  const students: Student[] = [
    {
      id: 91,
      given: 'Abena',
      family: 'Osei',
      born: abenaBorn,
      className: `${abenaYear}L`,
      incidents: [
        {
          ref: 'I-3050',
          on: theDay,
          heading: 'Wrist in a splint after a fall',
          category: 'Injury',
          status: 'Closed',
          action: 'Talked with Abena and with mother',
          outcome: 'Account fits; nothing further',
          parentsInformed: informed,
          linked: [92],
          narrative: 'Abena said she fell from the climbing frame in the park. Her mum rang before school to tell us the same.',
        },
      ],
      agencyContacts: [],
    },
    {
      id: 92,
      given: 'Kofi',
      family: 'Osei',
      born: kofiBorn,
      className: `${kofiYear}R`,
      incidents: [
        {
          ref: 'I-3051',
          on: theDay,
          heading: 'Considered with his sister',
          category: 'Injury',
          status: 'Closed',
          action: 'Class teacher talked with Kofi',
          outcome: 'Well; nothing needed',
          parentsInformed: informed,
          linked: [91],
          narrative: 'Kofi told me all about the climbing frame and wanted a splint too.',
        },
      ],
      agencyContacts: [],
    },
  ];

  const abena = { number: '38802', given: 'Abena', born: abenaBorn, sex: 'Female', nhsNumber: '9990000042' } as const;
  const kofi = { number: '38803', given: 'Kofi', born: kofiBorn, sex: 'Male', nhsNumber: '9990000050' } as const;
  const movedIn = daysAgo(2100);
  const atHome = { sameAddress: true, since: movedIn };
  const parents: Relation[] = [
    { given: 'Grace', family: 'Osei', born: born(38, 5, 2), relationship: 'Mother', ...atHome, parentalResponsibility: true },
    { given: 'Samuel', family: 'Osei', born: born(41, 9, 28), relationship: 'Father', ...atHome, parentalResponsibility: true },
  ];
  const caseOf = (child: typeof abena | typeof kofi, sibling: typeof abena | typeof kofi, ref: string): Case => ({
    ...child,
    family: 'Osei',
    address: '9 Weavers Close, Harrowmere',
    postcode: 'HM1 3TB',
    education: 'Harrowmere Lea Primary School',
    status: 'Closed',
    team: 'Duty and Assessment',
    household: [
      ...parents,
      {
        given: sibling.given,
        family: 'Osei',
        born: sibling.born,
        relationship: sibling.sex === 'Male' ? 'Brother' : 'Sister',
        ...atHome,
        parentalResponsibility: false,
        caseNumber: sibling.number,
      },
    ],
    referrals: [
      {
        ref,
        received: theDay,
        from: 'Health (Minor Injuries Unit)',
        how: 'In writing',
        parentsAware: true,
        referrerAsked: true,
        acknowledged: theDay,
        decision: 'No further action',
        decided: theDay,
        closed: theDay,
        reason: "Routine notice of an injury to a child's wrist. Parents were present and know of this form.",
      },
    ],
    consultations: [],
    agreements: [],
    visits: [],
    plans: [],
    arrangements: [],
    notes: [{ on: theDay, time: '14:20', by: 'Duty social worker', text: 'Rang mother, who was expecting the call. Closed.' }],
  });

  return { pupils, students, cases: [caseOf(abena, kofi, 'R-2044'), caseOf(kofi, abena, 'R-2045')] };
}

function contact(name: string, relationship: string, telephone: string): PupilContact {
  return { name, relationship, telephone, parentalResponsibility: true, livesWithPupil: true, courtOrder: false };
}
