import { Dexie, type Table } from 'dexie';
import { type Bytes, Seal, SealBroken, type Sealed } from './seal.ts';

/**
 * `kept`: the few pieces that have a name of their own; `recent`: readings that arrived by ones; `segments`: readings
 * that have settled, several in a piece; `shards`: which token stands where, many in a piece; `names`: who bears which
 * name, in order, many in a piece.
 */
export const STORES = ['kept', 'recent', 'segments', 'shards', 'log', 'names'] as const;
const STORES_AT_FIRST = STORES.filter((store) => store !== 'names');
export type Store = (typeof STORES)[number];

/** Where a piece lies. No key says anything of a person: names of ours, or numbers in order of arrival. */
export interface Place {
  store: Store;
  key: string | number;
}

/** `plain: undefined` takes the piece away. */
export interface Change extends Place {
  plain: Bytes | undefined;
}

/**
 * The one way to the tables: everything is sealed before it reaches IndexedDB. Crypto cannot be awaited inside a
 * transaction, so a write is sealed first and then put down whole.
 */
export class SealedStore {
  readonly #database: Database;
  readonly #seal: Seal;
  /** Pieces that failed their tag: named, left out, and the rest goes on. */
  readonly #damaged = new Map<string, Place>();

  private constructor(database: Database, seal: Seal) {
    this.#database = database;
    this.#seal = seal;
  }

  static async open(databaseName: string, indexKey: Bytes): Promise<SealedStore> {
    const database = new Database(databaseName);
    const [, seal] = await Promise.all([database.open(), Seal.from(indexKey)]);
    return new SealedStore(database, seal);
  }

  get damaged(): Place[] {
    return [...this.#damaged.values()];
  }

  isDamaged(place: Place): boolean {
    return this.#damaged.has(nameOf(place));
  }

  /** A piece that should be there and is not counts as damaged. */
  miss(place: Place): void {
    this.#damaged.set(nameOf(place), place);
  }

  token(key: string): number {
    return this.#seal.token(key);
  }

  /** The pieces at these places, read in one transaction; undefined for one that is not there or cannot be opened. */
  async get(places: Place[]): Promise<(Bytes | undefined)[]> {
    if (places.length === 0) return [];
    const sealed = await this.#database.read(places);
    return Promise.all(places.map((place, at) => this.#opened(place, sealed[at])));
  }

  /** All of it or none of it, and on the disk when it returns. */
  async write(changes: Change[]): Promise<void> {
    if (changes.length === 0) return;
    const pieces = await Promise.all(
      changes.map(async (change) => ({ ...change, sealed: change.plain && (await this.#seal.close(nameOf(change), change.plain)) })),
    );
    const stores = [...new Set(changes.map(({ store }) => store))];
    await this.#database.transaction('rw', stores, async () => {
      await Promise.all(
        pieces.map(({ store, key, sealed }) => (sealed ? this.#database.store(store).put(sealed, key) : this.#database.store(store).delete(key))),
      );
    });
    // A piece that is written anew is whole again.
    for (const change of changes) this.#damaged.delete(nameOf(change));
  }

  /** Every key of a store, in order. */
  keys(store: Store): Promise<(string | number)[]> {
    return this.#database.store(store).toCollection().primaryKeys();
  }

  /** Bytes on the disk, as far as the pieces themselves go. */
  async size(store: Store): Promise<number> {
    let bytes = 0;
    await this.#database.store(store).each((piece) => (bytes += piece.byteLength));
    return bytes;
  }

  close(): void {
    this.#database.close();
  }

  async #opened(place: Place, sealed: Sealed | undefined): Promise<Bytes | undefined> {
    if (sealed === undefined) return undefined;
    try {
      return await this.#seal.open(nameOf(place), sealed);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      this.miss(place);
      return undefined;
    }
  }
}

const nameOf = ({ store, key }: Place): string => `${store}/${key}`;

class Database extends Dexie {
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores(Object.fromEntries(STORES_AT_FIRST.map((store) => [store, ''])));
    this.version(2).stores({ names: '' });
  }

  store(name: Store): Table<Sealed, string | number> {
    return this.table(name);
  }

  /** Bare gets in one transaction: on the way to the screen, what a library adds to each get would be felt. */
  read(places: Place[]): Promise<(Sealed | undefined)[]> {
    return new Promise((resolve, reject) => {
      const transaction = this.backendDB().transaction([...new Set(places.map(({ store }) => store))], 'readonly');
      const asked = places.map(({ store, key }) => transaction.objectStore(store).get(key) as IDBRequest<Sealed | undefined>);
      transaction.addEventListener('complete', () => resolve(asked.map(({ result }) => result)));
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The index could not be read')));
    });
  }
}
