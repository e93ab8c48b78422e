import type { CalendarDate } from '../../record/calendar-date.ts';
import type { FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene, Unread } from '../rule.ts';
import { entriesOf } from './entries.ts';
import { livesApartFromAll } from './household.ts';
import { names } from './naming.ts';
import { unreadEntries, unreadOn } from './unread.ts';

export type Sighting = FamilyEntryOf<'seen' | 'visit'>;

/** Each time an agency saw the child, the earliest first. */
export const sightingsOf = (scene: Scene, child: Member): Sighting[] =>
  entriesOf(scene, 'seen', 'visit').filter((entry) => names(whoWasSeen(entry), child));

/** Some systems ask only whether: "Yes" means the one child whom the entry is about. */
function whoWasSeen(entry: Sighting): string[] {
  const who = (entry.kind === 'seen' ? entry.who : entry.seen) ?? [];
  return entry.about.length === 1 && who.some((said) => /^(?:yes|y|seen)$/i.test(said)) ? entry.about : who;
}

/** Where the child may have been seen since, or at all, and nobody can read it: a visit to one child of a home may be to all. */
export function unreadSighting(
  scene: Scene,
  child: Member,
  last: CalendarDate | undefined,
  kinds: Sighting['kind'][],
  counts: (entry: Sighting) => boolean = () => true,
): Unread | undefined {
  const since = entriesOf(scene, ...kinds).filter((entry) => entry.on > (last ?? '') && counts(entry));
  const [unread] = since.flatMap((entry) => (livesApartFromAll(scene, child, entry.about) ? [] : (unreadOn(entry, child, 'seen', 'who') ?? [])));
  return unread ?? unreadEntries(last === undefined ? scene : withoutFiles(scene), child, ...kinds);
}

/** A file has no place for every kind of sighting: what it leaves unsaid takes nothing from one that is known. */
const withoutFiles = ({ family, ...scene }: Scene): Scene => ({
  ...scene,
  family: { ...family, screens: family.screens.filter(({ source }) => !source.file) },
});
