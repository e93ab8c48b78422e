import { compareRecords, isReadAgain } from '../../linking/compare-records.ts';
import { type RecordId, readingOf, recordId, recordsOf, refOf } from '../../linking/person-record.ts';
import type { PersonOfEntry } from '../../record/access-entry.ts';
import type { Decision } from '../../record/decision.ts';
import type { PersonId } from '../../record/family.ts';
import type { JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { recordsNamed } from './link-in.ts';

/**
 * What must not go with readings that are erased: what was answered about their people, and what a person said of them,
 * goes over to a record of the same person that stays.
 *
 * @param instead rows that stand in place of those on file.
 * @returns the rows in which it stands then, `instead` among them, and every person who outlasts the erasure, by all
 *   their records.
 */
export async function outlasting(reader: JournalReader, rows: JournalRow[], gone: ReadonlySet<string>, instead: JournalRow[]): Promise<{ rows: JournalRow[]; people: PersonOfEntry[] }> {
  const heirs = new Map<RecordId, Heir>();
  for (const row of rows) for (const heir of await heirsOf(reader, row, gone)) heirs.set(heir.of, heir);
  const changed = new Map(instead.map((row) => [row.id, row]));
  const staying = async (id: string): Promise<JournalRow | undefined> => (gone.has(id) ? undefined : (changed.get(id) ?? (await reader.rows([id]))[0]));
  for (const { of, by } of heirs.values()) {
    const answers = rows.find(({ id }) => id === readingOf(of))!.answers[refOf(of)] ?? [];
    const to = answers.length > 0 ? await staying(readingOf(by)) : undefined;
    if (to) changed.set(to.id, { ...to, answers: { ...to.answers, [refOf(by)]: [...(to.answers[refOf(by)] ?? []), ...answers] } });
  }
  for (const decision of decisionsIn(rows)) await handOver(decision, heirs, staying, changed);
  const people = new Map([...heirs.values()].map(({ person, by, records }) => [person, { person: by, records }]));
  return { rows: [...changed.values()], people: [...people.values()] };
}

/** The record that stays of a person in place of one that goes. */
interface Heir {
  of: RecordId;
  by: RecordId;
  person: PersonId;
  records: RecordId[];
}

/** What the same screen says of them now comes before what another does: of the latter a word may be about the two. */
async function heirsOf(reader: JournalReader, row: JournalRow, gone: ReadonlySet<string>): Promise<Heir[]> {
  const heirs = await Promise.all(
    Object.entries(row.who).map(async ([ref, person]): Promise<Heir[]> => {
      const records = await reader.recordsOf(person);
      const left = records.filter((record) => !gone.has(readingOf(record)));
      const again = await readAgain(reader, row, ref, left);
      const by = again ?? left[0];
      return by === undefined ? [] : [{ of: recordId(row.id, ref), by, person, records }];
    }),
  );
  return heirs.flat();
}

async function readAgain(reader: JournalReader, row: JournalRow, ref: string, left: RecordId[]): Promise<RecordId | undefined> {
  const own = recordsOf(row.id, row.reading).find(({ id }) => id === recordId(row.id, ref));
  const rows = await reader.asKept([...new Set(left.map(readingOf))]);
  const others = rows.flatMap(({ id, reading }) => recordsOf(id, reading)).filter(({ id }) => left.includes(id));
  return own && others.find((other) => isReadAgain(compareRecords(own, other)))?.id;
}

/** Each once, though it stands by every record that it names. */
const decisionsIn = (rows: JournalRow[]): Decision[] => [
  ...new Map(rows.flatMap(({ decisions }) => Object.values(decisions).flat()).map((decision) => [JSON.stringify(decision), decision])).values(),
];

type Staying = (id: string) => Promise<JournalRow | undefined>;

/** Lets a decision name those who stay in place of those who go; none of it is left where too few stay for it to say anything. */
async function handOver(decision: Decision, heirs: Map<RecordId, Heir>, staying: Staying, changed: Map<string, JournalRow>): Promise<void> {
  const named = [...new Set(recordsNamed(decision).map((record) => heirs.get(record)?.by ?? record))];
  const left: RecordId[] = [];
  for (const record of named) if (await staying(readingOf(record))) left.push(record);
  const renamed = { ...decision, records: left.map((record) => ({ reading: readingOf(record), ref: refOf(record) })) };
  const says = left.length >= (decision.kind === 'same-person' || decision.kind === 'different-people' ? 2 : 1);
  for (const record of left) {
    const row = (await staying(readingOf(record)))!;
    changed.set(row.id, withDecision(row, refOf(record), decision, says ? renamed : undefined));
  }
}

/** A row in which a decision stands in place of another, once. */
function withDecision(row: JournalRow, ref: string, before: Decision, now: Decision | undefined): JournalRow {
  const others = (row.decisions[ref] ?? []).filter((each) => JSON.stringify(each) !== JSON.stringify(before));
  const stands = now === undefined || others.some((each) => areAlike(each, now));
  return { ...row, decisions: { ...row.decisions, [ref]: stands ? others : [...others, now] } };
}

/** Said once, that somebody is sealed or lives elsewhere is said. */
const areAlike = (one: Decision, other: Decision): boolean =>
  one.kind === other.kind && (one.kind === 'sealed' || one.kind === 'lives-elsewhere' || JSON.stringify(one.records) === JSON.stringify(other.records));
