import { compareRecords } from '../../linking/compare-records.ts';
import { type RecordId, type RecordToLink, readingOf, recordId, recordsOf, refOf } from '../../linking/person-record.ts';
import { type Verdict, whoIsWho } from '../../linking/who-is-who.ts';
import type { Decision } from '../../record/decision.ts';
import type { PersonId } from '../../record/family.ts';
import { grouped } from '../../record/grouped.ts';
import { CROWD, type JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow, PossiblyTheirs } from '../journal/journal-row.ts';
import { Ties } from './ties.ts';

/** A key that so many records share, all on file, is no key at all. */
const MULTITUDE = 5000;

/**
 * Who is who once these readings have arrived: the same readings give the same people, in whatever order they come,
 * since a record is compared with all that share a key with it, and everyone tied to it, by likeness or by a person's
 * word, is decided on anew together.
 *
 * @param instead rows that stand in place of those on file, the arrived among them.
 * @param decidedOn records about which a person has decided something new.
 * @returns every row that linking has changed.
 */
export async function linkIn(reader: JournalReader, arrived: JournalRow[], instead: JournalRow[], decidedOn: RecordId[]): Promise<JournalRow[]> {
  const ties = new Ties();
  for (const [record, other] of await likenesses(reader, arrived)) ties.tie(record, other);
  return linkAnew(reader, instead, [...arrived.flatMap(recordIds), ...decidedOn], ties);
}

/**
 * Who is who among these records and all who are tied to them.
 *
 * @param instead rows that stand in place of those on file.
 * @param gone readings that are about to be erased, whose records are nobody's any longer.
 */
export async function linkAnew(reader: JournalReader, instead: JournalRow[], start: RecordId[], ties = new Ties(), gone: ReadonlySet<string> = new Set()): Promise<JournalRow[]> {
  const rows = new Rows(reader, instead);
  const decisions = new Map<string, Decision>();
  const reached = new Set<RecordId>();
  for (let frontier = [...new Set(start)]; frontier.length > 0; ) {
    for (const record of frontier) reached.add(record);
    const near = await rows.tiedTo(frontier);
    for (const [record, { others, decided }] of near) {
      for (const other of others) ties.tie(record, other);
      for (const decision of decided) decisions.set(JSON.stringify(decision), decision);
    }
    frontier = [...new Set(frontier.flatMap((record) => ties.of(record)))].filter((record) => !reached.has(record));
  }
  const records = [...reached].filter((record) => !gone.has(readingOf(record)) && rows.has(record));
  const verdicts = [...decisions.values()].flatMap(asVerdict);
  rows.forget([...reached]);
  for (const together of ties.components(records)) rows.settle(together, whoIsWho(together.flatMap((record) => rows.toLink(record)), verdictsAmong(verdicts, together)));
  return rows.changed().filter(({ id }) => !gone.has(id));
}

const recordIds = ({ id, reading }: JournalRow): RecordId[] => reading.people.map(({ ref }) => recordId(id, ref));

export const recordsNamed = (decision: Decision): RecordId[] => decision.records.map(({ reading, ref }) => recordId(reading, ref));

function asVerdict(decision: Decision): Verdict[] {
  if (decision.kind !== 'same-person' && decision.kind !== 'different-people') return [];
  return [{ same: decision.kind === 'same-person', records: recordsNamed(decision) }];
}

function verdictsAmong(verdicts: Verdict[], together: RecordId[]): Verdict[] {
  const among = new Set(together);
  return verdicts.filter(({ records }) => records.some((record) => among.has(record)));
}

/** Pairs of an arrived record and another that are, or may be, one person. */
async function likenesses(reader: JournalReader, arrived: JournalRow[]): Promise<[RecordId, RecordId][]> {
  const found: [RecordId, RecordId][] = [];
  const compare = (record: RecordToLink, other: RecordToLink) => {
    if (record.id !== other.id && compareRecords(record, other).is !== 'apart') found.push([record.id, other.id]);
  };
  const records = arrived.flatMap((row) => recordsOf(row.id, row.reading).map((record) => ({ record, keys: reader.keysOf(row).get(record.id)! })));
  for (const [record, others] of amongThemselves(records)) for (const other of others) compare(record, other);
  const wanted = await onFile(reader, records);
  for await (const rows of reader.eachAt(wanted.keys()))
    for (const [place, row] of rows) {
      const others = recordsOf(row.id, row.reading);
      for (const { record } of wanted.get(place)!) for (const other of others) compare(record, other);
    }
  return found;
}

interface Keyed {
  record: RecordToLink;
  keys: string[];
}

/** Of each arrived record, those later in the list that share a key with it. */
function amongThemselves(records: Keyed[]): Map<RecordToLink, Set<RecordToLink>> {
  const byKey = new Map<string, RecordToLink[]>();
  const pairs = new Map<RecordToLink, Set<RecordToLink>>();
  for (const { record, keys } of records)
    for (const key of keys) {
      const before = byKey.get(key) ?? [];
      if (before.length <= CROWD) for (const other of before) pairs.set(record, (pairs.get(record) ?? new Set()).add(other));
      byKey.set(key, [...before.slice(-CROWD), record]);
    }
  return pairs;
}

/** Where readings stand that may bear on arrived records: a key shared by a crowd counts only beside another. */
async function onFile(reader: JournalReader, records: Keyed[]): Promise<Map<number, Keyed[]>> {
  const keys = [...new Set(records.flatMap((keyed) => keyed.keys))];
  const places = new Map((await reader.placesOf(keys)).map((all, at) => [keys[at]!, all]));
  const wanted = new Map<number, Keyed[]>();
  for (const keyed of records) {
    const sharing = new Map<number, number>();
    for (const key of keyed.keys) {
      const all = places.get(key)!;
      if (all.length <= MULTITUDE) for (const place of all) sharing.set(place, (sharing.get(place) ?? 0) + (all.length > CROWD ? 1 : 2));
    }
    for (const [place, weight] of sharing) if (weight >= 2) wanted.set(place, [...(wanted.get(place) ?? []), keyed]);
  }
  return wanted;
}

/** The rows that linking changes: those on file stay as they are until they are written. */
class Rows {
  readonly #reader: JournalReader;
  readonly #rows: Map<string, JournalRow>;
  readonly #before = new Map<string, string>();

  constructor(reader: JournalReader, instead: JournalRow[]) {
    this.#reader = reader;
    this.#rows = new Map(instead.map((row) => [row.id, row]));
  }

  has(record: RecordId): boolean {
    return this.#rows.get(readingOf(record))?.reading.people.some(({ ref }) => ref === refOf(record)) ?? false;
  }

  toLink(record: RecordId): RecordToLink[] {
    const { id, reading } = this.#rows.get(readingOf(record))!;
    return recordsOf(id, reading).filter((each) => each.id === record);
  }

  /** Whom each record is tied to on file: by being one person, by perhaps being one, by a decision. */
  async tiedTo(records: RecordId[]): Promise<Map<RecordId, { others: RecordId[]; decided: Decision[] }>> {
    await this.#load(records);
    const people = new Map(records.map((record) => [record, this.#rows.get(readingOf(record))?.who[refOf(record)]]));
    await this.#load([...people.values()].filter((person) => person !== undefined) as RecordId[]);
    return new Map(
      records.map((record) => {
        const decided = this.#rows.get(readingOf(record))?.decisions[refOf(record)] ?? [];
        const person = people.get(record) as RecordId | undefined;
        const row = person && this.#rows.get(readingOf(person))?.people[refOf(person)];
        return [record, { others: [...(row?.records ?? []), ...(row?.possible ?? []).map((each) => each.record), ...decided.flatMap(recordsNamed)], decided }];
      }),
    );
  }

  /** Takes away who these records were. */
  forget(records: RecordId[]): void {
    for (const [reading, of] of grouped(records, readingOf)) {
      const row = this.#rows.get(reading);
      if (!row) continue;
      this.#before.set(reading, said(row));
      const without = <Value>(by: Record<string, Value>) => Object.fromEntries(Object.entries(by).filter(([ref]) => !of.some((record) => refOf(record) === ref)));
      this.#rows.set(reading, { ...row, who: without(row.who), people: without(row.people) });
    }
  }

  settle(records: RecordId[], { who, possible }: ReturnType<typeof whoIsWho>): void {
    for (const record of records) this.#rows.get(readingOf(record))!.who[refOf(record)] = who.get(record)!;
    for (const [person, its] of grouped(records, (record) => who.get(record)!)) this.#person(person, { records: its.toSorted(), possible: [] });
    for (const { records: [a, b], ...why } of possible) {
      this.#perhaps(who.get(a)!, { record: b, ...why });
      this.#perhaps(who.get(b)!, { record: a, ...why });
    }
  }

  changed(): JournalRow[] {
    return [...this.#rows.values()].filter((row) => this.#before.has(row.id) && this.#before.get(row.id) !== said(row));
  }

  #person(id: PersonId, row: JournalRow['people'][string]): void {
    this.#rows.get(readingOf(id as RecordId))!.people[refOf(id as RecordId)] = row;
  }

  #perhaps(id: PersonId, theirs: PossiblyTheirs): void {
    this.#rows.get(readingOf(id as RecordId))!.people[refOf(id as RecordId)]!.possible.push(theirs);
  }

  async #load(records: RecordId[]): Promise<void> {
    const unread = [...new Set(records.map(readingOf))].filter((id) => !this.#rows.has(id));
    for (const row of await this.#reader.rows(unread)) if (row) this.#rows.set(row.id, row);
  }
}

/** The order in which possible matches were found says nothing. */
const said = ({ who, people }: JournalRow): string =>
  JSON.stringify([
    Object.entries(who).toSorted(),
    Object.entries(people).toSorted().map(([ref, { records, possible }]) => [ref, records, possible.map(({ record, because, settled }) => `${record} ${because} ${settled ?? ''}`).toSorted()]),
  ]);
