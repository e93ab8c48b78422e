import type { Pupil } from '../beechwood/pupil.ts';
import type { Case } from '../careworks/case.ts';
import type { Student } from '../safelog/student.ts';
import type { Calendar } from './calendar.ts';
import type { Family } from './family.ts';

/**
 * The family that is hard to tell apart: twins who share all but a given name, and a father and baby son of one
 * name. School knows the twins, social care the baby, and only the parents and the address join the two.
 */
export function nowickiFamily({ daysAgo, born, schoolYear }: Calendar): Family {
  const theDay = daysAgo(110);
  const twinsBorn = born(7, 8, 23);
  const year = schoolYear(twinsBorn);

  const twin: Omit<Pupil, 'id' | 'given' | 'upn' | 'siblings'> = {
    family: 'Nowicki',
    sex: 'Female',
    born: twinsBorn,
    year,
    form: `${year}L`,
    address: '27 Saltpan Ln, Harrowmere',
    postcode: 'HM2 6TD',
    contacts: [
      {
        name: 'Mrs Ewa Nowicki',
        relationship: 'Mother',
        parentalResponsibility: true,
        livesWithPupil: true,
        telephone: '07700 900139',
        courtOrder: false,
      },
      {
        name: 'Mr Marek Nowicki',
        relationship: 'Father',
        parentalResponsibility: true,
        livesWithPupil: true,
        telephone: '07700 900171',
        courtOrder: false,
      },
    ],
  };
  const pupils: Pupil[] = [
    { ...twin, id: 1260, given: 'Zofia', upn: 'N873999925004', siblings: [1261] },
    { ...twin, id: 1261, given: 'Hanna', upn: 'C873999925005', siblings: [1260] },
  ];

  const logOf = (id: number, given: string, ref: string, sister: number): Student => ({
    id,
    given,
    family: 'Nowicki',
    born: twinsBorn,
    className: `${year}L`,
    incidents: [
      {
        ref,
        on: theDay,
        heading: 'Flood at home',
        category: 'Home life',
        status: 'Closed',
        action: 'Mother offered breakfast club',
        outcome: 'Family back home within the week',
        parentsInformed: { yes: true, on: theDay, by: 'class teacher' },
        linked: [sister],
        narrative: "The girls slept at an aunt's because a pipe burst in the kitchen. Both cheerful, wearing each other's jumpers.",
      },
    ],
    agencyContacts: [],
  });
  const students = [logOf(103, 'Zofia', 'I-2991', 104), logOf(104, 'Hanna', 'I-2992', 103)];

  const atHome = { family: 'Nowicki', sameAddress: true, since: daysAgo(1500), parentalResponsibility: true };
  const baby: Case = {
    number: '40052',
    given: 'Marek',
    family: 'Nowicki',
    born: born(0, 8, 5),
    sex: 'Male',
    nhsNumber: '9990000069',
    address: '27 Saltpan Lane, Harrowmere',
    postcode: 'HM2 6TD',
    education: 'Not of school age',
    status: 'Closed',
    team: 'Duty and Assessment',
    household: [
      { given: 'Marek', born: born(36, 4, 17), relationship: 'Father', ...atHome },
      { given: 'Ewa', born: born(35, 10, 8), relationship: 'Mother', ...atHome },
    ],
    referrals: [
      {
        ref: 'R-2012',
        received: theDay,
        from: 'Health (Health Visiting Service)',
        how: 'In writing',
        parentsAware: true,
        referrerAsked: true,
        acknowledged: theDay,
        decision: 'Advice and information',
        decided: theDay,
        closed: theDay,
        reason: 'Home flooded. Parents ask for help with a cot for the night.',
      },
    ],
    consultations: [],
    agreements: [],
    visits: [],
    plans: [],
    arrangements: [],
    notes: [{ on: theDay, time: '10:30', by: 'Duty social worker', text: 'Cot lent by the health visitor. Nothing more asked for.' }],
  };

  return { pupils, students, cases: [baby] };
}
