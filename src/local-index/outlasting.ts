import { type RecordId, readingOf, refOf } from '../linking/person-record.ts';
import type { PersonOfEntry } from '../record/access-entry.ts';
import type { PersonId } from '../record/family.ts';
import type { JournalReader } from './journal-reader.ts';
import type { JournalRow } from './journal-row.ts';

/**
 * What must not go with readings that are erased: what was answered about their people, and that they are sealed or
 * live elsewhere, goes over to a record of the same person that stays.
 *
 * @param instead rows that stand in place of those on file.
 * @returns the rows in which it stands then, `instead` among them, and every person who outlasts the erasure, by all
 *   their records.
 */
export async function outlasting(reader: JournalReader, rows: JournalRow[], gone: ReadonlySet<string>, instead: JournalRow[]): Promise<{ rows: JournalRow[]; people: PersonOfEntry[] }> {
  const changed = new Map(instead.map((row) => [row.id, row]));
  const people = new Map<PersonId, PersonOfEntry>();
  for (const row of rows)
    for (const [ref, person] of Object.entries(row.who)) {
      const records = await reader.recordsOf(person);
      const next = records.find((record) => !gone.has(readingOf(record)));
      const onFile = next && (changed.get(readingOf(next)) ?? (await reader.rows([readingOf(next)]))[0]);
      if (!next || !onFile) continue;
      people.set(person, { person: next, records });
      const moved = withWordsOf(row, ref, onFile, next);
      if (moved !== onFile) changed.set(onFile.id, moved);
    }
  return { rows: [...changed.values()], people: [...people.values()] };
}

/** A row with what people said of the person of a record that goes. */
function withWordsOf(row: JournalRow, ref: string, to: JournalRow, record: RecordId): JournalRow {
  const at = refOf(record);
  const answers = row.answers[ref] ?? [];
  const before = to.decisions[at] ?? [];
  const decisions = (row.decisions[ref] ?? [])
    .filter(({ kind }) => (kind === 'sealed' || kind === 'lives-elsewhere') && !before.some((each) => each.kind === kind))
    .map((decision) => ({ ...decision, records: [{ reading: to.id, ref: at }] }));
  if (answers.length === 0 && decisions.length === 0) return to;
  return {
    ...to,
    answers: { ...to.answers, [at]: [...(to.answers[at] ?? []), ...answers] },
    decisions: { ...to.decisions, [at]: [...before, ...decisions] },
  };
}
