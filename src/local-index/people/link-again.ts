import { type RecordId, readingOf, recordId } from '../../linking/person-record.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { linkIn } from './link-in.ts';
import { together } from '../journal/restored.ts';

/** Takes what later copies of readings say into the ones that stay. */
export async function inOne(journal: Journal, copies: JournalRow[]): Promise<void> {
  const reader = journal.reader();
  const rows = new Map((await reader.asKept(copies.map(({ id }) => id))).map((row) => [row.id, row]));
  for (const copy of copies) rows.set(copy.id, { ...together(rows.get(copy.id)!, copy), unsure: true });
  if (rows.size > 0) await journal.write(reader, [], [...rows.values()]);
}

/** Links anew whoever arrived while part of the index could not be read, and whom what was lost had tied. */
export async function linkAgain(journal: Journal, lost: boolean): Promise<void> {
  for await (const rows of journal.everyRow((work) => work())) {
    const reader = journal.reader();
    const left = new Set([...rows.filter(({ unsure }) => unsure), ...(lost ? await leftAlone(reader, rows) : [])]);
    const sure = [...left].map(({ unsure: _, ...row }) => row);
    const linked = await linkIn(reader, sure, sure, []);
    const changed = new Map([...sure, ...linked].map((row) => [row.id, row]));
    if (changed.size > 0) await journal.write(reader, [], [...changed.values()]);
  }
}

/** A person stands by one of their records: when that one is lost, the others are nobody's until they are linked anew. */
export async function leftAlone(reader: JournalReader, rows: JournalRow[]): Promise<JournalRow[]> {
  const people = [...new Set(rows.flatMap(({ who }) => Object.values(who)))] as RecordId[];
  const known = new Set((await reader.asKept([...new Set(people.map(readingOf))])).flatMap(({ id, people: its }) => Object.keys(its).map((ref) => recordId(id, ref))));
  return rows.filter(({ who }) => Object.values(who).some((person) => !known.has(person as RecordId)));
}
