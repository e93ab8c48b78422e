import type { AccessEntry, Deed, LogCheck } from '../../record/access-entry.ts';
import type { RecordId } from '../../linking/person-record.ts';
import { HEAD } from '../sealed/head.ts';
import type { Bytes } from '../sealed/seal.ts';
import type { Change, Place, SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';

const END: Place = { store: 'kept', key: 'log end' };
/** Entries that are read at a time, so that memory stays flat however long the log is. */
const SLICE = 256;

/** Where the log ends: written in one transaction with every entry, so that a cut at the end shows as well. */
interface End {
  /** Names this log for good: random, made with the index. */
  log: string;
  count: number;
  /** Digest of the last entry. */
  last: string;
  /** Logs of other machines that were restored here, and how far each was taken in. */
  takenIn: Record<string, number>;
  /** The end itself was once lost: whatever followed this entry may be gone. */
  lostAfter?: number;
}

/** Entries that concern a person, and every record by which the person is known in them. */
export interface LoggedOf {
  entries: AccessEntry[];
  theirs: ReadonlySet<string>;
}

/**
 * Who looked at whom, and what they did: append-only, each entry with the digest of the one before it. It shows when
 * entries were changed, swapped or cut without the index key. Who has the key could write it anew from the start, and
 * who keeps a copy of the whole database could put that back; against both, the last digest can be noted elsewhere,
 * and every back-up carries the log.
 */
export class AccessLog {
  readonly #store: SealedStore;
  #end: End;

  private constructor(store: SealedStore, end: End) {
    this.#store = store;
    this.#end = end;
  }

  static async open(store: SealedStore): Promise<AccessLog> {
    const [end, head] = await store.get([END, HEAD]);
    if (end) return new AccessLog(store, fromBytes(end) as End);
    const log = randomName();
    const isNew = head === undefined && !store.isDamaged(HEAD) && !store.isDamaged(END);
    const begun: End = isNew ? { log, count: 0, last: log, takenIn: {} } : await afterLoss(store, log);
    await store.write([{ ...END, plain: asBytes(begun) }]);
    return new AccessLog(store, begun);
  }

  get length(): number {
    return this.#end.count;
  }

  /** Digest of the last entry, in hex, to be noted elsewhere. */
  get last(): string {
    return this.#end.last;
  }

  get name(): string {
    return this.#end.log;
  }

  /** Adds entries by `write`, which puts them on the disk with what was done, all of it or nothing. One at a time. */
  async enter<Result>(deeds: Deed[], write: (more: Change[]) => Promise<Result>): Promise<Result> {
    return this.#append(deeds, this.#end.takenIn, write);
  }

  /** Adds the entries of another machine's log that are not here yet, in their order; returns how many. */
  async takeIn(log: string, entries: AccessEntry[]): Promise<number> {
    const known = log === this.#end.log ? this.#end.count : (this.#end.takenIn[log] ?? 0);
    const fresh = entries.filter(({ number }) => number > known).toSorted((a, b) => a.number - b.number);
    if (fresh.length === 0) return 0;
    const restored = fresh.map(({ number, before: _, ...deed }) => ({ restored: { log, number }, ...deed }));
    await this.#append(restored, { ...this.#end.takenIn, [log]: fresh.at(-1)!.number }, (more) => this.#store.write(more));
    return fresh.length;
  }

  /** Every entry below a number, the newest first. One that cannot be opened is left out: `verify` names it. */
  async *newestFirst(below = this.#end.count + 1): AsyncIterable<AccessEntry[]> {
    for (let top = below - 1; top > 0; top -= SLICE) {
      const bottom = Math.max(1, top - SLICE + 1);
      const read = await this.#read(bottom, top);
      yield read.flatMap((bytes) => (bytes ? [fromBytes(bytes) as AccessEntry] : [])).toReversed();
    }
  }

  /**
   * Every entry that concerns a person, the newest first, by the records that they have now. Records that were erased
   * since are known again from the entry of their erasure.
   */
  async *concerning(records: Iterable<RecordId>): AsyncIterable<LoggedOf> {
    const theirs = new Set<string>(records);
    for await (const slice of this.newestFirst()) {
      const entries = slice.filter((entry) => {
        const found = entry.of.filter((each) => each.records.some((record) => theirs.has(record)));
        if (entry.did === 'erased') for (const { records: gone } of found) for (const record of gone) theirs.add(record);
        return found.length > 0;
      });
      yield { entries, theirs };
    }
  }

  /** The entries from one number up to another, in their order. */
  async between(from: number, to: number): Promise<AccessEntry[]> {
    const read = await this.#read(from, Math.min(this.#end.count, to - 1));
    return read.flatMap((bytes) => (bytes ? [fromBytes(bytes) as AccessEntry] : []));
  }

  /** Whether every entry is there as it was written, or from which on it is not. */
  async verify(): Promise<LogCheck> {
    const { log, count, last, lostAfter } = this.#end;
    const broken = (from: number): LogCheck => ({ whole: false, length: count, from: Math.min(from, (lostAfter ?? count) + 1) });
    let before = log;
    for (let bottom = 1; bottom <= count; bottom += SLICE) {
      const read = await this.#read(bottom, Math.min(count, bottom + SLICE - 1));
      for (const [at, bytes] of read.entries()) {
        const entry = bytes && (fromBytes(bytes) as AccessEntry);
        if (!entry || entry.before !== before || entry.number !== bottom + at) return broken(bottom + at);
        before = await digest(bytes);
      }
    }
    if (before !== last) return broken(count);
    return lostAfter === undefined ? { whole: true, length: count } : broken(lostAfter + 1);
  }

  async #append<Result>(deeds: (Deed & Pick<AccessEntry, 'restored'>)[], takenIn: End['takenIn'], write: (more: Change[]) => Promise<Result>): Promise<Result> {
    if (deeds.length === 0) return write([]);
    const changes: Change[] = [];
    let end: End = { ...this.#end, takenIn };
    for (const deed of deeds) {
      const number = end.count + 1;
      const plain = asBytes({ number, ...deed, before: end.last } satisfies AccessEntry);
      changes.push({ store: 'log', key: number, plain });
      end = { ...end, count: number, last: await digest(plain) };
    }
    const result = await write([...changes, { ...END, plain: asBytes(end) }]);
    this.#end = end;
    return result;
  }

  #read(from: number, to: number): Promise<(Bytes | undefined)[]> {
    return this.#store.get(Array.from({ length: Math.max(0, to - from + 1) }, (_, at): Place => ({ store: 'log', key: from + at })));
  }
}

/** The end is gone from an index that has been in use: the log goes on after the last entry there is, and says so. */
async function afterLoss(store: SealedStore, log: string): Promise<End> {
  const count = ((await store.keys('log')).at(-1) as number | undefined) ?? 0;
  const [bytes, first] = count > 0 ? await store.get([{ store: 'log', key: count }, { store: 'log', key: 1 }]) : [];
  const name = first ? (fromBytes(first) as AccessEntry).before : log;
  return { log: name, count, last: bytes ? await digest(bytes) : name, takenIn: {}, lostAfter: count };
}

const digest = async (bytes: Bytes): Promise<string> => inHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
const randomName = (): string => inHex(crypto.getRandomValues(new Uint8Array(16)));
const inHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
