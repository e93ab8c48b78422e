import { readingOf, refOf } from '../../linking/person-record.ts';
import type { Decision } from '../../record/decision.ts';
import type { JournalReader } from './journal-reader.ts';
import type { JournalRow } from './journal-row.ts';
import { recordsNamed } from '../people/link-in.ts';

/** A row in which these decisions stand no longer. */
export function withoutTheDecisions(row: JournalRow, decisions: Decision[]): JournalRow {
  const taken = new Set(decisions.map((decision) => JSON.stringify(decision)));
  return { ...row, decisions: Object.fromEntries(Object.entries(row.decisions).map(([ref, all]) => [ref, all.filter((each) => !taken.has(JSON.stringify(each)))])) };
}

/** The rows of all records that these decisions name, with the decision beside each record. */
export async function withDecisions(reader: JournalReader, rows: JournalRow[], decisions: Decision[]): Promise<JournalRow[]> {
  const ids = decisions.flatMap(recordsNamed).map(readingOf);
  const named = new Map([...(await reader.asKept([...new Set(ids)])), ...rows.filter(({ id }) => ids.includes(id))].map((row) => [row.id, row]));
  for (const decision of decisions)
    for (const record of recordsNamed(decision)) {
      const row = named.get(readingOf(record));
      const ref = refOf(record);
      if (row) named.set(row.id, { ...row, decisions: { ...row.decisions, [ref]: [...(row.decisions[ref] ?? []), decision] } });
    }
  return [...named.values()];
}

/** The rows beside which a decision names a record of these: what it says of the others stays, so that nobody is unsealed. */
export async function withoutDecisions(reader: JournalReader, rows: JournalRow[], gone: ReadonlySet<string>): Promise<JournalRow[]> {
  const decided = rows.flatMap(({ decisions }) => Object.values(decisions).flat().flatMap(recordsNamed)).map(readingOf);
  const others = await reader.asKept([...new Set(decided)].filter((id) => !gone.has(id)));
  const lessened = (all: Decision[]) => all.flatMap((decision) => without(decision, gone));
  return others.map((row) => ({ ...row, decisions: Object.fromEntries(Object.entries(row.decisions).map(([ref, all]) => [ref, lessened(all)])) }));
}

/** A decision about the records that stay; none when too few do for it to say anything. */
function without(decision: Decision, gone: ReadonlySet<string>): Decision[] {
  const records = decision.records.filter(({ reading }) => !gone.has(reading));
  const compares = decision.kind === 'same-person' || decision.kind === 'different-people';
  return records.length >= (compares ? 2 : 1) ? [{ ...decision, records }] : [];
}
