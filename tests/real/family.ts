import { calendarOn } from '../systems/families/calendar.ts';

/** A child as a team might keep one in a request tracker: the ticket is the child, what is known stands in its fields. */
export interface ChildTicket {
  name: string;
  /** Who wrote to the team about the child; RT shows that person's other tickets beside this one. */
  requestor?: string;
  /** By the field's name. A field that is left out was never filled in. */
  fields: Record<string, string>;
  /** Whom the ticket refers to, by name: brothers and sisters. */
  refersTo: string[];
  /** What somebody wrote on the ticket afterwards. */
  comment?: string;
}

export interface TaskTicket {
  subject: string;
  /** Whose ticket waits for this, by name. */
  holdsUp: string;
}

export interface Family {
  keeley: ChildTicket;
  theo: ChildTicket;
  tobias: ChildTicket;
  visit: TaskTicket;
}

/**
 * The invented people, as they stand on a day. Keeley has a referral nobody said the parents know of and an
 * agreement past its review; her brother Theo, who is not at school yet, is only a link on her ticket. Tobias is
 * of another family, and everything about him was done.
 */
export function familyOn(today: string): Family {
  const { daysAgo, born } = calendarOn(today);
  const home = {
    Address: 'Flat 2, 14 Cromwell Road, Harrowmere',
    'Post code': 'HM1 4QD',
    Mother: 'Joanne Marsden (07700 900142)',
    Father: 'Lee Hartnell',
  };
  const requestor = 'safeguarding@harrowmerelea.example';
  const keeley: ChildTicket = {
    name: 'MARSDEN, Keeley Ann',
    requestor,
    fields: {
      ...home,
      'Date of birth': born(8, 2, 11),
      Sex: 'Female',
      'NHS number': '999 000 0085',
      School: 'Harrowmere Lea Primary School',
      'Referral received': daysAgo(9),
      'Referred by': 'Harrowmere Lea Primary School',
      'Referral acknowledged': daysAgo(8),
      'Referral decision': 'Assessment',
      'Agreement made (verbal)': daysAgo(20),
      'Agreement with': 'Joanne Marsden',
      'Agreement review date': daysAgo(9),
      'Child last seen': daysAgo(6),
      'Child seen by': "Children's social care",
    },
    refersTo: ['MARSDEN, Theo'],
    comment: 'Rang the school. The office says an aunt, Dawn Marsden, fetches Keeley on Fridays.',
  };
  const theo: ChildTicket = {
    name: 'MARSDEN, Theo',
    fields: { ...home, 'Date of birth': born(2, 5, 8), Sex: 'Male', 'NHS number': '999 000 0093' },
    refersTo: [],
  };
  const tobias: ChildTicket = {
    name: 'ADEYEMI, Tobias',
    requestor,
    fields: {
      'Date of birth': born(10, 7, 3),
      Sex: 'Male',
      'NHS number': '999 000 0077',
      Address: '31 Tannery Street, Harrowmere',
      'Post code': 'HM3 1JW',
      Mother: 'Folake Adeyemi (07700 900155)',
      Father: 'Daniel Adeyemi (07700 900163)',
      School: 'Harrowmere Lea Primary School',
      'Referral received': daysAgo(63),
      'Referred by': 'Health (School Nursing)',
      'Is the parent/carer aware of the referral?': 'Yes',
      'Referral acknowledged': daysAgo(63),
      'Referral decision': 'No further action',
      'Referral closed': daysAgo(63),
      'Child last seen': daysAgo(63),
      'Child seen by': 'School nurse',
    },
    refersTo: [],
  };
  return { keeley, theo, tobias, visit: { subject: 'Home visit to book: Cromwell Road', holdsUp: keeley.name } };
}
