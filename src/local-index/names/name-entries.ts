import { readLastFirst } from '../../linking/person-of-family.ts';
import { readingOf, type RecordId, recordId, refOf } from '../../linking/person-record.ts';
import type { PersonId } from '../../record/family.ts';
import type { PersonFound } from '../../record/person-found.ts';
import type { PersonAsRead } from '../../record/person.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { areSealedBySystem } from '../journal/sealed-by-system.ts';
import { personOf, writtenPerson } from './name-value.ts';
import { nameWords } from './name-words.ts';
import { beginning, type Range } from '../sealed/sorted-lines.ts';

/** More words of one name are not looked for. */
const MOST_WORDS = 6;

export type RowOf = (reading: string) => JournalRow | undefined;

/** Where the people with a word in their name stand; `next` is the first of their other words. */
export const keyOfName = (word: string, next = ''): string => `n${word}\t${next}`;
/** The dictionary: each word that stands in a name, forwards and backwards, beside others of about its length. */
export const keyOfWord = (word: string): string => `f${lengthClass(word.length)}${word}`;
export const keyOfWordReversed = (word: string): string => `r${lengthClass(word.length)}${reversed(word)}`;
export const wordOfKey = (key: string): string => key.slice(2);

/** Up to so many letters: short words are few, and a slip leaves little of them by which to look. */
const LENGTH_CLASSES = [5, 7, Infinity];
const lengthClass = (length: number): number => LENGTH_CLASSES.findIndex((most) => length <= most);

/** Where the dictionary has words of about a length that begin, or end, with these letters. */
export const wordsBeginning = (letters: string, length: number): Range[] => classesAbout(length).map((of) => beginning(`f${of}${letters}`));
export const wordsEnding = (letters: string, length: number): Range[] => classesAbout(length).map((of) => beginning(`r${of}${reversed(letters)}`));
const classesAbout = (length: number): number[] => [...new Set([length - 1, length, length + 1].map(lengthClass))];

export const reversed = (word: string): string => [...word].toReversed().join('');

/** The words of the name by which an entry is found, the leading one first. */
export function wordsOfKey(key: string): string[] {
  const [lead, rest] = key.slice(1).split('\t');
  return rest === '' ? [lead!] : [lead!, ...rest!.split(' ')];
}

/** What the table of names has of a person: each of their names under each of its words; nothing when they are sealed. */
export function entriesOf(person: PersonId, rowOf: RowOf): Map<string, string> {
  const records = rowOf(readingOf(person as RecordId))?.people[refOf(person as RecordId)]?.records ?? [];
  const found = records.flatMap((record) => {
    const row = rowOf(readingOf(record));
    const as = row?.reading.people.find(({ ref }) => record === recordId(row.id, ref));
    return row && as ? [{ row, as }] : [];
  });
  if (found.length === 0 || areSealedBySystem(found.map(({ row, as }) => ({ as, in: row }))) || found.some(({ row, as }) => row.decisions[as.ref]?.some(({ kind }) => kind === 'sealed'))) return new Map();
  const latest = found.toSorted((a, b) => readLastFirst(a.row, b.row));
  const shown = shownOf(latest.map(({ as }) => as), [...new Set(latest.map(({ row }) => row.reading.source.system))].toSorted());
  const id = JSON.stringify(person).slice(1, -1);
  return new Map([...new Set(latest.flatMap(({ as }) => namesOf(as)))].map((name) => [`${name}\t${id}`, writtenPerson(wordsOfKey(name), shown)]));
}

/** Rows that are changed keep the people that they were read with. */
const known = new WeakMap<PersonAsRead, string[]>();

/** For each name that a record has, a key for each two of its words: one leads, the other comes next, the rest follow. */
export function namesOf(person: PersonAsRead): string[] {
  const names = known.get(person) ?? namesRead(person);
  known.set(person, names);
  return names;
}

function namesRead(person: PersonAsRead): string[] {
  const current = [person.given, person.preferred, person.family];
  const former = (person.former ?? []).map(({ given, family }) => [given ?? person.given, family ?? person.family]);
  return [current, ...former].flatMap((names) => {
    const words = [...new Set(names.flatMap(nameWords))].slice(0, MOST_WORDS);
    return words.flatMap((lead) => {
      const others = without(words, lead);
      return others.length === 0 ? [keyOfName(lead)] : others.map((next) => keyOfName(lead, [next, ...without(others, next)].join(' ')));
    });
  });
}

const without = (words: string[], word: string): string[] => words.filter((each) => each !== word);

function shownOf(latest: PersonAsRead[], systems: string[]): Omit<PersonFound, 'id'> {
  const said = <Field extends keyof PersonAsRead>(field: Field) => latest.find((as) => as[field] !== undefined)?.[field];
  return { kind: latest[0]!.kind, given: said('given'), family: said('family'), preferred: said('preferred'), born: said('born'), systems };
}

/** The person of an entry. */
export const personOfEntry = (key: string, value: string): PersonFound =>
  personOf(JSON.parse(`"${key.slice(key.lastIndexOf('\t') + 1)}"`) as PersonId, wordsOfKey(key), value);
