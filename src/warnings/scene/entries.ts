import type { CalendarDate } from '../../record/calendar-date.ts';
import type { EntryKind } from '../../record/entry.ts';
import type { FamilyEntry, FamilyEntryOf } from '../../record/family.ts';
import type { Scene } from '../rule.ts';

/** The entries of these kinds, in the order of their days. What is dated after today has not happened. */
export const entriesOf = <Kind extends EntryKind>(scene: Scene, ...kinds: Kind[]): FamilyEntryOf<Kind>[] =>
  scene.family.entries.filter((entry): entry is FamilyEntryOf<Kind> & FamilyEntry => isOneOf(entry, kinds) && entry.on <= scene.today);

const isOneOf = (entry: FamilyEntry, kinds: readonly EntryKind[]): boolean => kinds.includes(entry.kind);

/** Marked as done, or done on a day that has come. */
export const isDone = (mark: CalendarDate | boolean | undefined, today: CalendarDate): boolean =>
  typeof mark === 'string' ? mark <= today : mark === true;

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
