import { hex } from '@scure/base';
import { Dexie, type EntityTable } from 'dexie';
import { newLetterKeys } from './letterbox.ts';
import { type Failures, patience, waitLeft } from './patience.ts';
import { readRecoveryCode, RECOVERY_BYTES, recoveryCode } from './recovery-code.ts';
import { cheaper, SALT_BYTES, STRETCH, type Stretch, stretched } from './stretch.ts';
import { asKey, keyFor, unwrap, wrap, type Wrapped } from './wrapped.ts';

const INDEX_KEY_BYTES = 32;

export type IndexKey = Uint8Array<ArrayBuffer>;

/** Neither of these says how near a passphrase was; `waitMs` must pass before another is looked at. */
export type Refused = { is: 'wrong'; waitMs: number } | { is: 'too soon'; waitMs: number };
export type Tried<Given = unknown> = ({ is: 'right' } & Given) | Refused;

/**
 * Keeps the key of the index, a random one, under a passphrase and a second time under a recovery key. What a
 * passphrase gives is used and forgotten; no CryptoKey is ever stored, since its bytes would lie on the disk in clear.
 */
export class KeyRing {
  readonly #database: Database;
  readonly #stretch: Stretch;
  #lastTurn: Promise<unknown> = Promise.resolve();

  private constructor(database: Database, stretch: Stretch) {
    this.#database = database;
    this.#stretch = stretch;
  }

  /** `stretch` is what a passphrase must cost from now on; one that was kept for less is kept anew when it next opens. */
  static async open(databaseName = 'think-sibling-keys', stretch = STRETCH): Promise<KeyRing> {
    const database = new Database(databaseName);
    await database.open();
    return new KeyRing(database, stretch);
  }

  async state(): Promise<'new' | 'locked'> {
    return (await this.#database.ring.count()) === 0 ? 'new' : 'locked';
  }

  /** @throws when there is a passphrase already. The recovery key is told here and never again. */
  async create(passphrase: string): Promise<{ indexKey: IndexKey; recoveryKey: string }> {
    const indexKey = random(INDEX_KEY_BYTES);
    const { code, recovery } = await newRecovery(indexKey);
    const inbox = await sealedLetterKeys(indexKey);
    await this.#database.ring.add({ name: 'ring', passphrase: await this.#under(passphrase, indexKey), recovery, inbox });
    return { indexKey, recoveryKey: code };
  }

  /** Each wrong passphrase makes the next wait longer, over restarts too. */
  unlock(passphrase: string): Promise<Tried<{ indexKey: IndexKey }>> {
    return this.#inTurn(async () => {
      const { ring, failures } = await this.#kept();
      const waitMs = waitLeft(failures, Date.now());
      if (waitMs > 0) return { is: 'too soon', waitMs };
      // Counted before it is tried: whoever stops the browser in between has had their try.
      await this.#database.failures.put({ name: 'passphrase', count: failures.count + 1, last: Date.now() });
      const indexKey = await opened(ring.passphrase, passphrase);
      if (!indexKey) return { is: 'wrong', waitMs: patience(failures.count + 1) };
      await this.#database.failures.clear();
      if (cheaper(ring.passphrase.stretch, this.#stretch)) await this.#setPassphrase(passphrase, indexKey);
      return { is: 'right', indexKey };
    });
  }

  /** Wraps the index key anew; what is sealed under it stays as it is. */
  async changePassphrase(passphrase: string, next: string): Promise<Tried> {
    const tried = await this.unlock(passphrase);
    if (tried.is !== 'right') return tried;
    await this.#setPassphrase(next, tried.indexKey);
    return { is: 'right' };
  }

  /** Opens with the recovery key and sets a new passphrase; null when it was copied wrongly, or is another's. */
  async recover(code: string, next: string): Promise<{ indexKey: IndexKey } | null> {
    const key = readRecoveryCode(code);
    const { ring } = await this.#kept();
    const indexKey = key && (await unwrap(ring.recovery, await keyFor(RECOVERY, key), RECOVERY));
    if (!indexKey) return null;
    await this.#setPassphrase(next, indexKey);
    await this.#database.failures.clear();
    return { indexKey };
  }

  /** A new recovery key; the one before it opens nothing from then on. */
  async renewRecovery(passphrase: string): Promise<Tried<{ recoveryKey: string }>> {
    const tried = await this.unlock(passphrase);
    if (tried.is !== 'right') return tried;
    const { code, recovery } = await newRecovery(tried.indexKey);
    await this.#database.ring.update('ring', { recovery });
    return { is: 'right', recoveryKey: code };
  }

  /** How long must pass before a passphrase is looked at. */
  async waitMs(): Promise<number> {
    return waitLeft(await this.#failures(), Date.now());
  }

  /** Whatever is to be kept while the index is locked is closed to this. */
  async publicKey(): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.#kept()).ring.inbox.publicKey;
  }

  /** Opens what was closed to the public key; null when that was put in another's place. */
  async privateKey(indexKey: IndexKey): Promise<Uint8Array<ArrayBuffer> | null> {
    const { publicKey, privateKey } = (await this.#kept()).ring.inbox;
    return unwrap(privateKey, await keyFor(INBOX, indexKey), inboxOf(publicKey));
  }

  close(): void {
    this.#database.close();
  }

  async #setPassphrase(passphrase: string, indexKey: IndexKey): Promise<void> {
    await this.#database.ring.update('ring', { passphrase: await this.#under(passphrase, indexKey) });
  }

  async #under(passphrase: string, indexKey: IndexKey): Promise<UnderPassphrase> {
    const salt = random(SALT_BYTES);
    const key = await asKey(await stretched(passphrase, salt, this.#stretch));
    return { stretch: this.#stretch, salt, wrapped: await wrap(indexKey, key, passphraseOf(this.#stretch)) };
  }

  async #kept(): Promise<{ ring: Ring; failures: Failures }> {
    const ring = await this.#database.ring.get('ring');
    if (!ring) throw new Error('No passphrase has been set yet');
    return { ring, failures: await this.#failures() };
  }

  async #failures(): Promise<Failures> {
    return (await this.#database.failures.get('passphrase')) ?? { count: 0, last: 0 };
  }

  /** One passphrase at a time, or many could be tried in one wait. */
  #inTurn<Result>(attempt: () => Promise<Result>): Promise<Result> {
    const turn = this.#lastTurn.then(attempt, attempt);
    this.#lastTurn = turn.catch(() => {});
    return turn;
  }
}

interface UnderPassphrase {
  stretch: Stretch;
  salt: Uint8Array<ArrayBuffer>;
  wrapped: Wrapped;
}

interface Ring {
  name: 'ring';
  passphrase: UnderPassphrase;
  recovery: Wrapped;
  inbox: { publicKey: Uint8Array<ArrayBuffer>; privateKey: Wrapped };
}

class Database extends Dexie {
  declare ring: EntityTable<Ring, 'name'>;
  declare failures: EntityTable<Failures & { name: 'passphrase' }, 'name'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ ring: 'name', failures: 'name' });
  }
}

const RECOVERY = 'think-sibling/index key under recovery key';
const INBOX = 'think-sibling/private key of the inbox';
const passphraseOf = ({ memoryKiB, passes, lanes }: Stretch): string =>
  `think-sibling/index key under passphrase/argon2id ${memoryKiB} ${passes} ${lanes}`;
const inboxOf = (publicKey: Uint8Array): string => `${INBOX}/${hex.encode(publicKey)}`;

const random = (bytes: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(bytes));

async function opened({ stretch, salt, wrapped }: UnderPassphrase, passphrase: string): Promise<IndexKey | null> {
  if (passphrase === '') return null;
  return unwrap(wrapped, await asKey(await stretched(passphrase, salt, stretch)), passphraseOf(stretch));
}

async function newRecovery(indexKey: IndexKey): Promise<{ code: string; recovery: Wrapped }> {
  const key = random(RECOVERY_BYTES);
  return { code: recoveryCode(key), recovery: await wrap(indexKey, await keyFor(RECOVERY, key), RECOVERY) };
}

async function sealedLetterKeys(indexKey: IndexKey): Promise<Ring['inbox']> {
  const { publicKey, privateKey } = await newLetterKeys();
  return { publicKey, privateKey: await wrap(privateKey, await keyFor(INBOX, indexKey), inboxOf(publicKey)) };
}
