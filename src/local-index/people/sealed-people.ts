import { namesThem } from '../../linking/names-them.ts';
import type { Entry } from '../../record/entry.ts';
import type { PersonAsRead } from '../../record/person.ts';
import type { Reading } from '../../record/reading.ts';
import type { JournalRow } from '../journal/journal-row.ts';

/** Refs of the people of a reading who are sealed, by their system or by a person's word. */
export function sealedRefs({ reading, decisions }: JournalRow): Set<string> {
  const decided = Object.entries(decisions).filter(([, all]) => all.some(({ kind }) => kind === 'sealed'));
  return new Set([...reading.people.filter(({ sealed }) => sealed).map(({ ref }) => ref), ...decided.map(([ref]) => ref)]);
}

/**
 * A reading without what it tells of sealed people beyond who they are: without the entries and gaps that concern
 * them alone, and without them, or the heading that may name them, in entries about others. Names, birthday,
 * identifiers, home and kin stay: by these alone is another system's record of the same person known, and sealed too.
 */
export function withoutTheirDetails(reading: Reading, sealed: ReadonlySet<string>): Reading {
  const hidden = reading.people.filter(({ ref }) => sealed.has(ref));
  const entries = reading.entries.flatMap((entry) => withoutThem(entry, sealed, hidden));
  const gone = new Set(reading.entries.map(({ recordNumber }) => recordNumber).filter((number) => !entries.some(({ recordNumber }) => recordNumber === number)));
  return {
    ...reading,
    entries,
    gaps: reading.gaps.filter(({ person, entry }) => (person === undefined || !sealed.has(person)) && (entry === undefined || !gone.has(entry))),
  };
}

/** The sealed people of a reading and nothing else; null when there are none. */
export function theyAlone(reading: Reading, sealed: ReadonlySet<string>): Reading | null {
  if (sealed.size === 0) return null;
  const { url: _, ...source } = reading.source;
  const subject = reading.subject !== undefined && sealed.has(reading.subject) ? { subject: reading.subject } : {};
  return {
    source,
    readAt: reading.readAt,
    ...subject,
    people: reading.people.filter(({ ref }) => sealed.has(ref)).map(({ livesWith: _with, livesElsewhere: _apart, ...person }) => person),
    relationships: reading.relationships.filter(({ from, to }) => sealed.has(from) && sealed.has(to)),
    entries: [],
    gaps: [],
    partial: true,
  };
}

function withoutThem(entry: Entry, sealed: ReadonlySet<string>, hidden: PersonAsRead[]): Entry[] {
  if (entry.about.length > 0 && entry.about.every((ref) => sealed.has(ref))) return [];
  const isThem = (each: unknown): boolean => typeof each === 'string' && (sealed.has(each) || namesThem(each, hidden));
  const isOfThem = (value: unknown): value is unknown[] => Array.isArray(value) && value.some(isThem);
  const { heading, ...said } = entry;
  const isHidden = Object.values(entry).some(isOfThem) || (heading !== undefined && namesThem(heading, hidden));
  if (!isHidden) return [entry];
  return [Object.fromEntries(Object.entries(said).map(([field, value]) => [field, isOfThem(value) ? value.filter((each) => !isThem(each)) : value])) as Entry];
}

/** A reading as if it had never known these people; null when it is about one of them, or about nobody else. */
export function withoutThemAtAll(reading: Reading, sealed: ReadonlySet<string>): Reading | null {
  if (sealed.size === 0) return reading;
  const people = reading.people.filter(({ ref }) => !sealed.has(ref));
  if (people.length === 0 || (reading.subject !== undefined && sealed.has(reading.subject))) return null;
  const others = (refs: PersonAsRead['livesWith']) => (Array.isArray(refs) ? refs.filter((ref) => !sealed.has(ref)) : refs);
  return {
    ...withoutTheirDetails(reading, sealed),
    people: people.map((person) => compactHomes(person, others(person.livesWith), others(person.livesElsewhere))),
    relationships: reading.relationships.filter(({ from, to }) => !sealed.has(from) && !sealed.has(to)),
  };
}

const compactHomes = ({ livesWith: _with, livesElsewhere: _apart, ...person }: PersonAsRead, livesWith: PersonAsRead['livesWith'], livesElsewhere: PersonAsRead['livesElsewhere']): PersonAsRead => ({
  ...person,
  ...(livesWith !== undefined && { livesWith }),
  ...(livesElsewhere !== undefined && { livesElsewhere }),
});
