import DataLoader from 'dataloader';
import { type RecordId, readingOf, refOf } from '../../linking/person-record.ts';
import type { PersonId } from '../../record/family.ts';
import type { Decision } from '../../record/decision.ts';
import type { JournalReader } from '../journal/journal-reader.ts';
import type { JournalRow, KeptAnswer, PersonRow } from '../journal/journal-row.ts';

/** What the index says of people and records; what is asked at one moment is read in one go. */
export class IndexView {
  readonly #rows: DataLoader<string, JournalRow | undefined>;
  readonly #living: DataLoader<string, RecordId[]>;

  constructor(reader: JournalReader) {
    this.#rows = new DataLoader((ids) => reader.rows(ids), { batchScheduleFn });
    this.#living = new DataLoader((homes) => reader.livingAt(homes), { batchScheduleFn });
  }

  journal(reading: string): Promise<JournalRow | undefined> {
    return this.#rows.load(reading);
  }

  async whoIs(record: RecordId): Promise<PersonId | undefined> {
    return (await this.#of(record))?.who[refOf(record)];
  }

  /** A person stands by the record whose name they bear. */
  async person(id: PersonId): Promise<PersonRow> {
    return (await this.#of(id as RecordId))?.people[refOf(id as RecordId)] ?? { records: [], possible: [] };
  }

  /** The name that a person bears now, of whom an earlier one is known: it is that of one of their records. */
  async nowKnownAs(person: PersonId): Promise<PersonId> {
    return (await this.whoIs(person as RecordId)) ?? person;
  }

  /** The records of who lives, or has lived, in a home. */
  livingAt(home: string): Promise<RecordId[]> {
    return this.#living.load(home);
  }

  async decisions(record: RecordId): Promise<Decision[]> {
    return (await this.#of(record))?.decisions[refOf(record)] ?? [];
  }

  /** What was answered about the person of a record, taken back or not. */
  async answers(record: RecordId): Promise<KeptAnswer[]> {
    return (await this.#of(record))?.answers[refOf(record)] ?? [];
  }

  #of(record: RecordId): Promise<JournalRow | undefined> {
    return this.#rows.load(readingOf(record));
  }
}

/** After everyone who is about to ask has asked; a timer, which the library would take, waits for milliseconds. */
const batchScheduleFn = (read: () => void): void => void Promise.resolve().then(() => Promise.resolve().then(read));
