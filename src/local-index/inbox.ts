import { Dexie, type EntityTable } from 'dexie';
import { Reading } from '../record/reading.ts';
import { closeLetter, type Letter, openLetter } from './key-ring/letterbox.ts';

/** A week of a busy desk. */
export const LARGEST_INBOX = 2000;

export interface InboxCounts {
  /** Screens that are kept and not yet in the index. */
  waiting: number;
  /** Screens that were not kept, because it was full. */
  turnedAway: number;
  /** Screens that could not be opened again. */
  damaged: number;
}

/** Screens seen while the index is locked, each closed to a public key: who has the disk can count them and no more. */
export class Inbox {
  readonly #database: Database;
  readonly #largest: number;

  private constructor(database: Database, largest: number) {
    this.#database = database;
    this.#largest = largest;
  }

  static async open(databaseName = 'think-sibling-inbox', largest = LARGEST_INBOX): Promise<Inbox> {
    const database = new Database(databaseName);
    await database.open();
    return new Inbox(database, largest);
  }

  /** On the disk when it returns true; false when the inbox is full. The first of a new lot forgets what was lost of the last. */
  async keep(reading: Reading, publicKey: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const place = crypto.randomUUID();
    const letter = await closeLetter(reading, publicKey, place);
    return this.#database.transaction('rw', this.#database.letters, this.#database.counts, async () => {
      const before = await this.#database.letters.count();
      if (before === 0) await this.#database.counts.clear();
      const full = before >= this.#largest;
      if (full) await this.#count('turnedAway');
      else await this.#database.letters.add({ place, letter });
      return !full;
    });
  }

  /**
   * Gives each screen in the order in which they came, and lets go of it once it was taken. Stopped in between, the
   * next time goes on. One that cannot be opened, or that an earlier version wrote in a form of its own, is counted and left out.
   */
  async empty(privateKey: Uint8Array<ArrayBuffer>, take: (reading: Reading) => Promise<unknown>): Promise<void> {
    for (let next = await this.#first(); next; next = await this.#first()) {
      const reading = await openLetter(next.letter, privateKey, next.place).then(Reading.parse).catch(() => null);
      if (reading) await take(reading);
      else await this.#count('damaged');
      await this.#database.letters.delete(next.turn);
    }
  }

  async isFull(): Promise<boolean> {
    return (await this.#database.letters.count()) >= this.#largest;
  }

  async counts(): Promise<InboxCounts> {
    const counted = async (name: Counted) => (await this.#database.counts.get(name))?.count ?? 0;
    return { waiting: await this.#database.letters.count(), turnedAway: await counted('turnedAway'), damaged: await counted('damaged') };
  }

  close(): void {
    this.#database.close();
  }

  #first(): Promise<Kept | undefined> {
    return this.#database.letters.orderBy('turn').first();
  }

  async #count(name: Counted): Promise<void> {
    await this.#database.transaction('rw', this.#database.counts, async () => {
      const before = await this.#database.counts.get(name);
      await this.#database.counts.put({ name, count: (before?.count ?? 0) + 1 });
    });
  }
}

type Counted = 'turnedAway' | 'damaged';

interface Kept {
  turn: number;
  place: string;
  letter: Letter;
}

class Database extends Dexie {
  declare letters: EntityTable<Kept, 'turn'>;
  declare counts: EntityTable<{ name: Counted; count: number }, 'name'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ letters: '++turn', counts: 'name' });
  }
}
