import type { Instant } from '../record/calendar-date.ts';
import type { Column, RowKind } from '../record/teaching.ts';
import { columnFields, labelledFields } from './column-fields.ts';
import { ENTRY_LABELS } from './known-labels.ts';

const BY_HEADING: [RegExp, RowKind][] = [
  [/\breferrals?\b/i, 'referral'],
  [/\bconsultations?\b|\bconversations?\b|\b(?:professional|agency|agencies) (?:contacts?|discussions?)\b/i, 'conversation'],
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

const PEOPLE_HEADING = /\b(?:family|famil(?:y|ies)|contacts?|relationships?|household|siblings?|carers?|parents?|adults?|relatives?|network|(?:family|household) members?)\b/i;
const SIBLINGS = /\b(?:siblings?|brothers? (?:and|&|or) sisters?)\b/i;

/** What the rows under this heading, with these columns, seem to be; null when neither says. */
export function rowKindOf(heading: string, columns: readonly Column[], readAt: Instant): RowKind | null {
  const people = columnFields('people', columns, readAt);
  const named = people.includes('name') || (people.includes('given') && people.includes('family'));
  const saidOfPeople = labelledFields('people', columns, readAt);
  const related = ['relationship', 'parentalResponsibility', 'livesWith'].some((field) => saidOfPeople.includes(field));
  // In a list of people a birthday is no day on which something happened.
  const onByHeader = labelledFields('note', columns, readAt).some((field, at) => field === 'on' && !(named && saidOfPeople[at]));
  if (named && !onByHeader && (related || PEOPLE_HEADING.test(heading) || areSiblings(heading))) return 'people';
  if (named && saidOfPeople.includes('relationship')) return 'people';
  const dated = onByHeader || columnFields('note', columns, readAt).some((field, at) => field === 'on' && !(named && saidOfPeople[at]));
  const said = kindSaidBy(heading);
  if (said && (dated || said === 'plan')) return said;
  return kindByColumns(columns, readAt) ?? (dated ? kindSaidBy(columns.map(({ header }) => header).join(' ')) : null);
}

const ON_EVERY = ['on', 'recordNumber'];

/** The one kind of entry of which most columns speak: three of its own, or two beside a date. */
function kindByColumns(columns: readonly Column[], readAt: Instant): RowKind | null {
  const counted = ENTRY_ROWS.map((kind) => {
    const fields = labelledFields(kind, columns, readAt).filter((field) => field !== null);
    const own = fields.filter((field) => !ON_EVERY.includes(field)).length;
    return { kind, own, enough: own >= 3 || (own === 2 && (fields.includes('on') || fields.includes('started'))) };
  }).toSorted((a, b) => b.own - a.own);
  const [best, next] = counted;
  return best?.enough && best.own > (next?.own ?? 0) ? best.kind : null;
}

const ENTRY_ROWS = Object.keys(ENTRY_LABELS) as Exclude<RowKind, 'people'>[];

function kindSaidBy(text: string): RowKind | null {
  return BY_HEADING.find(([words]) => words.test(text))?.[1] ?? null;
}

/** Whether a heading says that the people under it are the child's brothers and sisters. */
export const areSiblings = (heading: string): boolean => SIBLINGS.test(heading);
