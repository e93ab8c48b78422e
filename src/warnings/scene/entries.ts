import type { CalendarDate } from '../../record/calendar-date.ts';
import type { EntryKind } from '../../record/entry.ts';
import type { FamilyEntry, FamilyEntryOf } from '../../record/family.ts';
import type { Scene } from '../rule.ts';

/** Kept while the family is looked at: rules ask for the same kinds again for each child. */
const kept = new WeakMap<readonly FamilyEntry[], Map<string, FamilyEntry[]>>();

/** The entries of these kinds, in the order of their days. What is dated after today has not happened. */
export function entriesOf<Kind extends EntryKind>({ family, today }: Scene, ...kinds: Kind[]): FamilyEntryOf<Kind>[] {
  const ofFamily = kept.get(family.entries) ?? new Map<string, FamilyEntry[]>();
  kept.set(family.entries, ofFamily);
  const key = [today, ...kinds].join(' ');
  const entries = ofFamily.get(key) ?? family.entries.filter(({ kind, on }) => on <= today && (kinds as EntryKind[]).includes(kind));
  ofFamily.set(key, entries);
  return entries as FamilyEntryOf<Kind>[];
}

/** Marked as done, or done on a day that has come. */
export const isDone = (mark: CalendarDate | boolean | undefined, today: CalendarDate): boolean =>
  typeof mark === 'string' ? mark <= today : mark === true;

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
