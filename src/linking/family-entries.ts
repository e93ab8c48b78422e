import { ENTRY_KINDS, type Entry } from '../record/entry.ts';
import type { FamilyEntry, PersonId } from '../record/family.ts';
import { grouped } from '../record/grouped.ts';
import type { PersonAsRead } from '../record/person.ts';
import { toldApart } from './alike-entries.ts';
import { namesThem } from './names-them.ts';
import { entryName } from './fact-name.ts';
import { type PersonOf, type ReadingInIndex, screenOf, sourceOf } from './person-of-family.ts';

const FIELDS_NAMING_PEOPLE = ['about', 'considered', 'told', 'parties', 'covers', 'who', 'seen', 'considers', 'sharedWith'] as const;

/** One entry as one screen gave it, in the words of the family. */
interface Version {
  identity: string;
  screen: string;
  entry: Entry;
  unread: string[];
  read: ReadingInIndex;
}

/**
 * The entries about anyone of the family. Two are one when a system gives them one record number or, without a
 * number, when kind, date and people are the same and they never stand side by side. Of one screen the version read last holds; what only another
 * screen shows stays beside it. Readings are given read last first.
 */
export function familyEntries(latest: ReadingInIndex[], personOf: PersonOf, members: Set<PersonId>): FamilyEntry[] {
  const sealed = latest.flatMap(({ id, reading }) => reading.people.filter(({ ref }) => personOf(`${id}#${ref}`) === undefined));
  const versions = toldApart(latest.flatMap((read) => versionsIn(read, personOf, members, sealed)));
  const wholeReadings = latestWholeReadings(latest, personOf);
  return [...grouped(versions, ({ identity }) => identity)].map(([identity, all]) => inOne(identity, all, wholeReadings));
}

function inOne(id: string, versions: Version[], wholeReadings: Map<string, ReadingInIndex>): FamilyEntry {
  const ofEachScreen = [...new Map(versions.toReversed().map((version) => [version.screen, version])).values()];
  const shown = ofEachScreen.filter(({ screen, read }) => {
    const whole = wholeReadings.get(screen);
    return !whole || whole.lastRead <= read.lastRead;
  });
  const holding = (shown.length > 0 ? shown : ofEachScreen).toSorted((a, b) => (a.read.lastRead < b.read.lastRead ? -1 : 1));
  const entry = Object.assign({}, ...holding.map((version) => version.entry)) as Entry;
  const since = versions.filter((version) => says(version) === says(holding.at(-1)!)).map(({ read }) => read.firstRead);
  const unread = new Set(holding.flatMap((version) => version.unread).filter((field) => !(field in entry)));
  return { ...entry, id, source: sourceOf(holding.at(-1)!.read), since: since.toSorted()[0]!, gone: shown.length === 0, unread: [...unread] } as FamilyEntry;
}

/** What a version says, whichever reading says it. */
const says = ({ screen, entry, unread }: Version): string => JSON.stringify([screen, { ...entry, link: '' }, unread]);

/** @param hidden who is sealed on any of the screens: what names them is left out of all. */
function versionsIn(read: ReadingInIndex, personOf: PersonOf, members: Set<PersonId>, hidden: PersonAsRead[]): Version[] {
  const { source, entries, people } = read.reading;
  const name = new Map(people.map((person) => [person.ref, personOf(`${read.id}#${person.ref}`)]));
  return entries.flatMap((entry) => {
    const sealed = (ref: string) => name.has(ref) && name.get(ref) === undefined;
    const named = inFamilyWords(entry, (ref) => (sealed(ref) ? null : (name.get(ref) ?? (namesThem(ref, hidden) ? null : ref))));
    if (!concerns(named, members)) return [];
    if (entry.about.some(sealed) || namesThem(entry.heading ?? '', hidden)) delete named.heading;
    return [{ identity: entryName(source.system, entry, named.about), screen: screenOf(read, personOf), entry: named, unread: unreadOf(entry, read), read }];
  });
}

function concerns(entry: Entry, members: Set<PersonId>): boolean {
  const who = entry.kind === 'seen' ? entry.who : entry.kind === 'visit' ? (entry.seen ?? []) : [];
  return [...entry.about, ...who].some((person) => members.has(person));
}

/** Names people by their PersonId in place of the ref; null leaves one out. */
function inFamilyWords(entry: Entry, nameOf: (ref: string) => string | null): Entry {
  const named: Record<string, unknown> = { ...entry };
  for (const field of FIELDS_NAMING_PEOPLE) {
    const refs = named[field];
    if (Array.isArray(refs)) named[field] = refs.map(nameOf).filter((ref) => ref !== null);
  }
  return named as Entry;
}

function unreadOf(entry: Entry, { reading }: ReadingInIndex): string[] {
  return reading.gaps
    .filter(({ why }) => why !== 'not found')
    .filter((gap) => (gap.entry !== undefined ? gap.entry === entry.recordNumber : gap.person === undefined || entry.about.includes(gap.person)))
    .map(({ of }) => of);
}

/** A reading that shows all there is: one in part, or with a whole kind of entries missing, takes nothing away. */
function latestWholeReadings(latest: ReadingInIndex[], personOf: PersonOf): Map<string, ReadingInIndex> {
  const whole = latest.filter(({ reading }) => !reading.partial && !reading.gaps.some(({ of }) => of === 'entries' || ENTRY_KINDS.has(of)));
  return new Map(whole.toReversed().map((read) => [screenOf(read, personOf), read]));
}
