import type { Answer } from '../record/answer.ts';
import type { Decision } from '../record/decision.ts';
import type { PersonId } from '../record/family.ts';
import { NEVER, type WarningCount } from '../record/warning-count.ts';
import { type RecordId, type RecordToLink, readingOf, recordsOf } from '../linking/person-record.ts';
import type { JournalRow } from './journal.ts';
import type { Change, SealedTables, Store } from './sealed-tables.ts';

/** A person of the index: their records, and records of others that may be theirs. */
export interface PersonRow {
  records: RecordId[];
  possible: { record: RecordId; because: string }[];
}

/** An answer that was taken back stays in the index, as taken back. */
export type KeptAnswer = Answer & { takenBack?: true };

/** What the index says, looked up row by row; each row is opened once for as long as one question lasts. */
export class IndexView {
  readonly #tables: SealedTables;
  readonly #opened = new Map<string, Promise<unknown>>();

  constructor(tables: SealedTables) {
    this.#tables = tables;
  }

  journal(reading: string): Promise<JournalRow | undefined> {
    return this.#row('journal', reading);
  }

  whoIs(record: RecordId): Promise<PersonId | undefined> {
    return this.#row('whoIs', record);
  }

  async person(id: PersonId): Promise<PersonRow> {
    return (await this.#row<PersonRow>('people', id)) ?? { records: [], possible: [] };
  }

  async sharing(key: string): Promise<RecordId[]> {
    return (await this.#row<RecordId[]>('tokens', key)) ?? [];
  }

  async decisions(record: RecordId): Promise<Decision[]> {
    return (await this.#row<Decision[]>('decisions', record)) ?? [];
  }

  /** What was answered about the person of a record, taken back or not. */
  async answers(record: RecordId): Promise<KeptAnswer[]> {
    return (await this.#row<KeptAnswer[]>('answers', record)) ?? [];
  }

  async count(warning: string): Promise<WarningCount> {
    return (await this.#row<WarningCount>('counts', warning)) ?? NEVER;
  }

  async record(id: RecordId): Promise<RecordToLink | undefined> {
    const row = await this.journal(readingOf(id));
    return row && recordsOf(row.id, row.reading).find((record) => record.id === id);
  }

  /** Sees these changes as if they were written. */
  expect(changes: Change[]): void {
    for (const { store, name, value } of changes) this.#opened.set(`${store} ${name}`, Promise.resolve(value));
  }

  #row<Value>(store: Store, name: string): Promise<Value | undefined> {
    const place = `${store} ${name}`;
    if (!this.#opened.has(place)) this.#opened.set(place, this.#tables.get(store, name));
    return this.#opened.get(place) as Promise<Value | undefined>;
  }
}
