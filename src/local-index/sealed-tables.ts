import { Dexie, type Table } from 'dexie';
import { Seal, type Sealed } from './seal.ts';

/** What each store holds, by name. */
export const STORES = ['journal', 'whoIs', 'people', 'tokens', 'decisions', 'answers', 'counts'] as const;
export type Store = (typeof STORES)[number];

/** `value: undefined` takes the row away. */
export interface Change {
  store: Store;
  name: string;
  value: unknown;
}

/**
 * The one way to the tables: names become digests and values are sealed before anything reaches IndexedDB.
 * Crypto cannot be awaited inside a transaction, so a write is sealed first and then put down whole.
 */
export class SealedTables {
  readonly #database: Database;
  readonly #seal: Seal;

  private constructor(database: Database, seal: Seal) {
    this.#database = database;
    this.#seal = seal;
  }

  static async open(databaseName: string, indexKey: Uint8Array<ArrayBuffer>): Promise<SealedTables> {
    return new SealedTables(new Database(databaseName), await Seal.from(indexKey));
  }

  async get(store: Store, name: string): Promise<unknown> {
    const key = await this.#seal.nameOf(store, name);
    const sealed = await this.#database.store(store).get(key);
    return sealed && this.#seal.open(`${store}/${key}`, sealed);
  }

  /** All of it or none of it, and on the disk when it returns. */
  async write(changes: Change[]): Promise<void> {
    const rows = await Promise.all(changes.map((change) => this.#closed(change)));
    await this.#database.transaction('rw', [...new Set(changes.map(({ store }) => store))], async () => {
      for (const { store, key, sealed } of rows) {
        if (sealed) await this.#database.store(store).put(sealed, key);
        else await this.#database.store(store).delete(key);
      }
    });
  }

  close(): void {
    this.#database.close();
  }

  async #closed({ store, name, value }: Change): Promise<{ store: Store; key: string; sealed: Sealed | undefined }> {
    const key = await this.#seal.nameOf(store, name);
    return { store, key, sealed: value === undefined ? undefined : await this.#seal.close(`${store}/${key}`, value) };
  }
}

class Database extends Dexie {
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores(Object.fromEntries(STORES.map((store) => [store, ''])));
  }

  store(name: Store): Table<Sealed, string> {
    return this.table(name);
  }
}
