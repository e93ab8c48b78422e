import { compareRecords } from '../../linking/compare-records.ts';
import { type RecordId, type RecordToLink, readingOf, recordId, recordsOf } from '../../linking/person-record.ts';
import type { PersonId } from '../../record/family.ts';
import type { PersonAsRead, PersonShown } from '../../record/person.ts';
import type { Reading } from '../../record/reading.ts';
import { People } from '../people/family-around.ts';
import { IndexView } from '../people/index-view.ts';
import type { Journal } from './journal.ts';
import type { JournalRow } from './journal-row.ts';
import { peopleNow } from '../people/people-now.ts';
import { recordKeys } from './row-keys.ts';
import { withoutThemAtAll } from '../people/sealed-people.ts';
import type { InTurn } from '../sealed/turns.ts';

/** Segments in a piece. */
const SEGMENTS = 8;

/** A piece of the index, and the next; null after the last. */
interface Piece<Each> {
  given: Each[];
  next: number | null;
}

/** What is given out of the index, a piece at a time. Nobody who is sealed is in any of it. */
export class GivenOut {
  readonly #journal: Journal;
  readonly #inTurn: InTurn;

  constructor(journal: Journal, inTurn: InTurn) {
    this.#journal = journal;
    this.#inTurn = inTurn;
  }

  /** Everyone who bears the name of a record in a piece of the index; over all pieces, each person once. */
  people(piece: number): Promise<Piece<PersonId>> {
    return this.#inTurn(async () => {
      const { rows, next } = await this.#journal.piece(piece, SEGMENTS);
      return { given: rows.flatMap(({ id, people }) => Object.keys(people).map((ref) => recordId(id, ref))), next };
    });
  }

  /** Every reading in a piece of the index. */
  readings(piece: number): Promise<Piece<Reading>> {
    return this.#inTurn(async () => {
      const { rows, next } = await this.#journal.piece(piece, SEGMENTS);
      return { given: await this.#unsealed(rows), next };
    });
  }

  /** The readings in which these records stand. */
  readingsOf(records: RecordId[]): Promise<Reading[]> {
    return this.#inTurn(async () => this.#unsealed(await this.#journal.reader().asKept([...new Set(records.map(readingOf))])));
  }

  /** Whom a record that says this would be taken for: by a number, or by name and birthday. */
  like(person: PersonAsRead): Promise<PersonShown[]> {
    return this.#inTurn(async () => {
      const [record] = recordsOf('', asked(person));
      const reader = this.#journal.reader();
      const sharing = (await reader.sharing([...recordKeys({ id: '', reading: asked(person) }).values()].flat())).flat();
      const rows = await reader.asKept([...new Set(sharing.map(readingOf))]);
      const records = rows.flatMap(({ id, reading }) => recordsOf(id, reading)).filter((other) => isMeant(record!, other)).map(({ id }) => id);
      const found = await peopleNow(new IndexView(this.#journal.reader()), records);
      return [...new Map([...found.values()].map((each) => [each.id, each])).values()];
    });
  }

  /**
   * Who is sealed in one system is sealed in the readings of all. What was read more than once stands twice, as it was
   * first and last, so that taken in elsewhere it says the same of either moment.
   */
  async #unsealed(rows: JournalRow[]): Promise<Reading[]> {
    const people = new People(new IndexView(this.#journal.reader()));
    const found = await Promise.all(
      rows.map(async ({ reading, who, firstRead, lastRead }) => {
        const known = await Promise.all(reading.people.map(async ({ ref }) => [ref, who[ref] !== undefined && (await people.find(who[ref])) !== null] as const));
        const told = withoutThemAtAll(reading, new Set(known.filter(([, isKnown]) => !isKnown).map(([ref]) => ref)));
        return told === null ? [] : [...new Set([firstRead, lastRead])].map((readAt) => ({ ...told, readAt }));
      }),
    );
    return found.flat();
  }
}

const NUMBERS = ['upn', 'nhsNumber', 'number'] as const;

/** By a number, whatever else is asked; or as one whom the linker would join. */
const isMeant = (record: RecordToLink, other: RecordToLink): boolean =>
  NUMBERS.some((number) => record.person[number] !== undefined && record.person[number] === other.person[number]) || compareRecords(record, other).is === 'same';

const asked = (person: PersonAsRead): Reading => ({
  source: { system: '', agency: '', screen: '' },
  readAt: '',
  people: [person],
  relationships: [],
  entries: [],
  gaps: [],
});
