import type { Entry } from '../record/entry.ts';
import type { PersonId } from '../record/family.ts';
import type { RecordId } from './person-record.ts';

/** Where the ids of people begin in a name: each starts as the id of a reading does, with 16 bytes of a digest. */
const BEFORE_PEOPLE = / (?=[0-9a-f]{32}#)/;

/** What an entry is known by: the number that its system gives it or, without one, its kind, its day and its people. */
export function entryName(system: string, { kind, on, recordNumber }: Entry, about: PersonId[]): string {
  return recordNumber ? `${system} ${kind} ${recordNumber}` : [system, kind, on, ...about.toSorted()].join(' ');
}

/** The name that an entry or a person goes by now: a person comes to be known by another of their records as these grow. */
export async function factNameNow(name: string, whoIs: (record: RecordId) => Promise<PersonId | undefined>): Promise<string> {
  const [fact, ...people] = ` ${name}`.split(BEFORE_PEOPLE);
  const now = await Promise.all(people.map(async (person) => (await whoIs(person as RecordId)) ?? person));
  return [fact, ...now.toSorted()].join(' ').trim();
}
