import { readingOf, type RecordId, recordId, refOf } from '../../linking/person-record.ts';
import type { PersonId } from '../../record/family.ts';
import type { JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { entriesOf, namesOf, type RowOf } from './name-entries.ts';
import { GONE, type Range } from '../sealed/sorted-lines.ts';

/**
 * What changes in the table of names once these rows are as they are and others are gone: everyone's entries, of those
 * whom the rows speak of, before and after.
 */
export async function nameChanges(reader: JournalReader, now: JournalRow[], gone: string[] = []): Promise<Map<string, string>> {
  const before = await reader.asKept([...now.map(({ id }) => id), ...gone]);
  const after = new Map<string, JournalRow | undefined>([...now.map((row) => [row.id, row] as const), ...gone.map((id) => [id, undefined] as const)]);
  const people = new Set([...before, ...now].flatMap(peopleIn));
  const kept = await rowsOf(reader, people, now);
  const rowBefore = (id: string) => kept.get(id);
  const rowAfter = (id: string) => (after.has(id) ? after.get(id) : kept.get(id));
  const changes = new Map<string, string>();
  for (const person of people) {
    if (isAsBefore(person, rowBefore, rowAfter)) continue;
    const [were, are] = [entriesOf(person, rowBefore), entriesOf(person, rowAfter)];
    for (const key of were.keys()) if (!are.has(key)) changes.set(key, GONE);
    for (const [key, value] of are) if (were.get(key) !== value) changes.set(key, value);
  }
  return changes;
}

/** Whether nothing of which a person's entries are made has changed: many stand in a row that changes for one of them. */
function isAsBefore(person: PersonId, rowBefore: RowOf, rowAfter: RowOf): boolean {
  const recordsIn = (rowOf: RowOf) => rowOf(readingOf(person as RecordId))?.people[refOf(person as RecordId)]?.records ?? [];
  const [were, are] = [recordsIn(rowBefore), recordsIn(rowAfter)];
  return (
    were.length === are.length &&
    were.every((record, at) => {
      const [before, after] = [rowBefore(readingOf(record)), rowAfter(readingOf(record))];
      return record === are[at] && before?.lastRead === after?.lastRead && before?.decisions[refOf(record)] === after?.decisions[refOf(record)];
    })
  );
}

/** Everyone whom these rows name people, as the table of names is to have them. */
export async function namesIn(reader: JournalReader, rows: JournalRow[]): Promise<Map<string, string>> {
  const people = new Set(rows.flatMap((row) => Object.keys(row.people).map((ref): PersonId => recordId(row.id, ref))));
  const kept = await rowsOf(reader, people, []);
  return new Map([...people].flatMap((person) => [...entriesOf(person, (id) => kept.get(id))]));
}

/** Where everyone stands who bears a name of these readings. */
export function rangesOfNames(rows: JournalRow[]): Range[] {
  const names = new Set(rows.flatMap(({ reading }) => reading.people.flatMap(namesOf)));
  return [...names].map((name) => ({ from: `${name}\t`, to: `${name}\n` }));
}

const peopleIn = ({ id, who, people }: JournalRow): PersonId[] => [...Object.values(who), ...Object.keys(people).map((ref) => recordId(id, ref))];

/** The readings on file of these people's records, and of the records they are to have. */
async function rowsOf(reader: JournalReader, people: Set<PersonId>, now: JournalRow[]): Promise<Map<string, JournalRow>> {
  const named = await reader.asKept([...new Set([...people].map((person) => readingOf(person as RecordId)))]);
  const records = [...named, ...now].flatMap((row) => Object.values(row.people).flatMap((person) => person.records));
  const others = await reader.asKept([...new Set(records.map(readingOf))]);
  return new Map([...named, ...others].map((row) => [row.id, row]));
}
