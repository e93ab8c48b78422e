import type { CalendarDate } from '../../record/calendar-date.ts';
import type { EntryKind } from '../../record/entry.ts';
import type { FamilyEntry, FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { kept } from './kept.ts';

/** The entries of these kinds, in the order of their days. What is dated after today has not happened. */
export function entriesOf<Kind extends EntryKind>(scene: Scene, ...kinds: Kind[]): FamilyEntryOf<Kind>[] {
  const asked = askedBefore(scene);
  const key = kinds.join(' ');
  const entries = asked.get(key) ?? scene.family.entries.filter(({ kind, on }) => on <= scene.today && (kinds as EntryKind[]).includes(kind));
  asked.set(key, entries);
  return entries as FamilyEntryOf<Kind>[];
}

const askedBefore = kept((_scene: Scene) => new Map<string, FamilyEntry[]>());

/** Every entry about a person, dated after today or not, in the order of their days. */
export const entriesAbout = (scene: Scene, { id }: Member): FamilyEntry[] => byPerson(scene).get(id) ?? [];

const byPerson = kept(({ family }: Scene) => {
  const entries = new Map<string, FamilyEntry[]>();
  for (const entry of family.entries)
    for (const id of new Set(entry.about)) {
      const about = entries.get(id);
      if (about) about.push(entry);
      else entries.set(id, [entry]);
    }
  return entries;
});

/** Marked as done, or done on a day that has come. */
export const isDone = (mark: CalendarDate | boolean | undefined, today: CalendarDate): boolean =>
  typeof mark === 'string' ? mark <= today : mark === true;

/** On a day that has come, or with an outcome and no day. */
export const isDecided = ({ decision }: FamilyEntryOf<'referral'>, today: CalendarDate): boolean =>
  decision !== undefined && (decision.on === undefined ? !isBlank(decision.outcome) : decision.on <= today);

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
