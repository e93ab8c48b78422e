import type { Instant } from '../record/calendar-date.ts';
import type { Column, RowKind } from '../record/teaching.ts';
import { columnFields } from './column-fields.ts';

const BY_HEADING: [RegExp, RowKind][] = [
  [/\breferrals?\b/i, 'referral'],
  [/\bconsultations?\b|\bconversations?\b|\bprofessional (?:contacts?|discussions?)\b/i, 'conversation'],
  [/\b(?:parent|parental|parents|home|carer) contacts?\b|\bcontacts? (?:with|home|to) (?:parents?|home|carers?|family)\b|\bcalls? home\b/i, 'parent-contact'],
  [/\bcontact arrangements?\b|\bfamily time\b/i, 'contact-arrangement'],
  [/\bagreements?\b/i, 'agreement'],
  [/\bvisits?\b/i, 'visit'],
  [/\bassessments?\b/i, 'assessment'],
  [/\bstrategy\b|\bs\.?47\b|\bsection 47\b|\benquir(?:y|ies)\b/i, 'enquiry'],
  [/\bplans?\b/i, 'plan'],
  [/\btransfers?\b/i, 'file-transfer'],
  [/\bconcerns?\b|\bincidents?\b|\bsafeguarding\b|\bchronology\b|\bwelfare\b|\blog\b/i, 'concern'],
  [/\bseen\b|\bsightings?\b/i, 'seen'],
  [/\bcontacts? received\b/i, 'contact'],
  [/\bnotes?\b/i, 'note'],
];

const PEOPLE_HEADING = /\b(?:family|famil(?:y|ies)|contacts?|relationships?|household|siblings?|carers?|parents?|adults?|relatives?|network|members?)\b/i;
const SIBLINGS = /\b(?:siblings?|brothers? (?:and|&|or) sisters?)\b/i;

/** What the rows under this heading, with these columns, seem to be; null when neither says. */
export function rowKindOf(heading: string, columns: readonly Column[], readAt: Instant): RowKind | null {
  const ofPeople = columnFields('people', columns, readAt);
  const people = new Set(ofPeople.filter((field) => field !== null));
  const named = people.has('name') || (people.has('given') && people.has('family'));
  // In a list of people a birthday is no day on which something happened.
  const dated = columnFields('note', columns, readAt).some((field, at) => field === 'on' && !(named && ofPeople[at]));
  const told = ['relationship', 'born', 'parentalResponsibility', 'livesWith'].some((field) => people.has(field));
  if (named && (people.has('relationship') || (!dated && (told || PEOPLE_HEADING.test(heading))))) return 'people';
  const kind = kindSaidBy(heading);
  if (kind && (dated || kind === 'plan')) return kind;
  return dated ? kindSaidBy(columns.map(({ header }) => header).join(' ')) : null;
}

function kindSaidBy(text: string): RowKind | null {
  return BY_HEADING.find(([words]) => words.test(text))?.[1] ?? null;
}

/** Whether a heading says that the people under it are the child's brothers and sisters. */
export const areSiblings = (heading: string): boolean => SIBLINGS.test(heading);
