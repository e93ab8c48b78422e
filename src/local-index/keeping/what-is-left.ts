import type { Decision } from '../../record/decision.ts';
import type { Reading } from '../../record/reading.ts';
import { type JournalRow, newRow, readingId } from '../journal/journal-row.ts';

/** What is left of a reading, as a row of its own with what people said of those who are left. */
export async function whatIsLeft(row: JournalRow, reading: Reading): Promise<JournalRow> {
  const id = await readingId(reading);
  const refs = new Set(reading.people.map(({ ref }) => ref));
  const ofThem = <Value>(by: Record<string, Value>) => Object.fromEntries(Object.entries(by).filter(([ref]) => refs.has(ref)));
  const renamed = (decision: Decision): Decision => ({ ...decision, records: decision.records.map((each) => (each.reading === row.id ? { ...each, reading: id } : each)) });
  const decisions = Object.fromEntries(Object.entries(ofThem(row.decisions)).map(([ref, all]) => [ref, all.map(renamed)]));
  return { ...newRow(id, reading), firstRead: row.firstRead, lastRead: row.lastRead, decisions, ...(row.imports && { imports: row.imports }) };
}
