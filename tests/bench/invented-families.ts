import { type RecordId, recordId } from '../../src/linking/person-record.ts';
import { type JournalRow, newRow } from '../../src/local-index/journal/journal-row.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import type { Reading } from '../../src/record/reading.ts';
import { chance } from './chance.ts';
import { familyName, givenName } from './invented-names.ts';

/** People of an invented family: a mother, a father and two children. */
export const PEOPLE_OF_A_FAMILY = 4;

const two = (number: number): string => String(number).padStart(2, '0');
const day = (year: number, seed: number): string => `${year}-${two(1 + (chance(seed) % 12))}-${two(2 + (chance(seed + 1) % 26))}`;

/** What two systems say of family `at`: a health list of all four, and for every other family a school's screen of the older child. */
export function readingsOfFamily(at: number): Reading[] {
  const seed = at * 16;
  const surname = familyName(seed);
  const home = { line: `${1 + (chance(seed + 3) % 180)} ${familyName(1_000_000 + (chance(seed + 4) % 4000))} Road`, postcode: `Z${1 + (chance(seed + 5) % 9)} ${1 + (chance(seed + 6) % 9)}${letters(at)}` };
  const person = (ref: string, kind: 'child' | 'adult', year: number, nth: number): PersonAsRead => ({
    ref,
    kind,
    given: givenName(seed + nth),
    family: surname,
    born: day(year, seed + nth),
    addresses: [home],
  });
  const older = person('a', 'child', 2009 + (at % 8), 7);
  const younger = person('b', 'child', 2018 + (at % 8), 8);
  const mother = person('m', 'adult', 1980 + (at % 15), 9);
  const father = person('f', 'adult', 1978 + (at % 15), 10);
  const parents = ['m', 'f'].flatMap((from) => ['a', 'b'].map((to) => ({ from, to, kind: 'parent' as const })));
  const health: Reading = {
    source: { system: 'child-health', agency: 'health', screen: 'family' },
    readAt: '2026-02-02T09:00:00Z',
    people: [older, younger, mother, father],
    relationships: parents,
    entries: [{ kind: 'seen', on: '2026-01-20', about: ['b'], who: ['b'], recordNumber: `H${at}` }],
    gaps: [],
  };
  if (at % 2 === 1) return [health];
  const school: Reading = {
    source: { system: 'beechwood-mis', agency: 'school', screen: 'pupil' },
    readAt: '2026-03-02T09:00:00Z',
    subject: 'a',
    people: [older, mother],
    relationships: [{ from: 'm', to: 'a', kind: 'parent' }],
    entries: [{ kind: 'concern', on: '2026-02-27', about: ['a'], recordNumber: `C${at}`, status: 'open', heading: 'Tired and late' }],
    gaps: [],
  };
  return [health, school];
}

const letters = (at: number): string => String.fromCodePoint(65 + (at % 26), 65 + (Math.floor(at / 26) % 26));

/** The rows of a family as linking leaves them. */
export function linkedRows(at: number): JournalRow[] {
  const rows = readingsOfFamily(at).map((reading, nth) => newRow(idOf(at, nth), reading));
  for (const ref of ['a', 'b', 'm', 'f']) {
    const records = rows.filter(({ reading }) => reading.people.some((person) => person.ref === ref)).map(({ id }): RecordId => recordId(id, ref)).toSorted();
    const [person] = records as [RecordId, ...RecordId[]];
    for (const row of rows) if (records.includes(recordId(row.id, ref))) row.who[ref] = person;
    rows.find(({ id }) => recordId(id, ref) === person)!.people[ref] = { records, possible: [] };
  }
  return rows;
}

export const idOf = (family: number, nth: number): string => chance(family * 4 + nth).toString(16).padStart(8, '0') + (family * 4 + nth).toString(16).padStart(8, '0');
