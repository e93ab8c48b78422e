import type { Entry, EntryKind } from '../../record/entry.ts';
import type { Gap } from '../../record/reading.ts';

/**
 * What lists and returns have no column for. Their silence about it is not a record's: a warning that rests on its
 * absence would be false.
 */
const UNSAID: Partial<Record<EntryKind, string[]>> = {
  concern: ['status', 'action', 'outcome', 'informed', 'considered', 'category'],
  contact: ['informed', 'referrerAsked', 'considered', 'closed'],
  referral: ['informed', 'referrerAsked', 'considered', 'inWriting', 'acknowledged', 'decision'],
  conversation: ['status', 'actions', 'confirmedInWriting', 'informed', 'referralDecision'],
  agreement: ['form', 'sharedWith', 'reviewDue', 'reviewed', 'contingency', 'ended', 'replacedByPlan', 'covers'],
  visit: ['announced'],
  plan: ['reviews'],
  assessment: ['considers', 'completed', 'factors'],
  enquiry: ['conference', 'conferenceNotRequired'],
  'file-transfer': ['sent', 'receipt'],
};

/** A file that may carry these fields knows what their absence means; one that may carry visits names their kind. */
export type Carried = Partial<Record<EntryKind, readonly string[]>>;

/** What these entries of one person leave unsaid because the file has no place for it. */
export function unsaid(entries: readonly Entry[], person: string, carried: Carried): Gap[] {
  const fields = new Set(entries.flatMap((entry) => (UNSAID[entry.kind] ?? []).filter((field) => !(field in entry) && !carried[entry.kind]?.includes(field))));
  return [...fields, ...unsaidVisits(entries, carried)].map((of) => ({ of, person, why: 'not readable' }));
}

/** Under a plan that runs there are visits: a file without a place for them does not say that there were none. */
function unsaidVisits(entries: readonly Entry[], { visit }: Carried): EntryKind[] {
  const isUnderPlan = entries.some((entry) => entry.kind === 'plan' && entry.ended === undefined);
  return isUnderPlan && visit === undefined ? ['visit'] : [];
}
