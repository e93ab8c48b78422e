import type { TableKind } from '../table/table-kind.ts';

/** Lists of people, told apart by what only one of them has. The last is any table in which somebody is named. */
export const REGISTERS: readonly TableKind[] = [
  {
    name: 'contact-list',
    headers: new Map(),
    toldBy: [
      ['relationship', 'relationshiptochild', 'relationshiptopupil', 'relationshiptostudent', 'parentalresponsibility', 'contactpriority'],
      ['parentalresponsibility', 'liveswithpupil', 'liveswithchild', 'contactpriority', 'contactforename', 'contactname', 'contactsurname', 'priority', 'courtorder'],
    ],
  },
  {
    name: 'pupil-register',
    headers: new Map(),
    toldBy: [['upn', 'uniquepupilnumber', 'yeargroup', 'year', 'reg', 'registrationform', 'regform', 'ncyear', 'admissionnumber', 'form', 'pupilupn', 'formerupn']],
  },
  {
    name: 'nursery-register',
    headers: new Map(),
    toldBy: [
      ['nhsnumber', 'nhsno', 'internalcode', 'room', 'keyperson', 'sessions', 'session', 'funded', 'funding', 'fundedhours', 'primaryparentfirstname', 'primaryparentname', 'primaryparentforename', 'nursery', 'startdate', 'daysattended'],
    ],
  },
  { name: 'people', headers: new Map(), toldBy: [] },
];
