import type { Deed } from '../record/access-entry.ts';
import type { FileImport, KeptMapping } from '../record/file-import.ts';
import type { Reading } from '../record/reading.ts';
import type { Journal } from './journal/journal.ts';
import type { JournalReader } from './journal/journal-reader.ts';
import type { JournalRow } from './journal/journal-row.ts';
import { type Rehearsed, rehearsed } from './people/rehearsed.ts';
import type { Change, SealedStore } from './sealed/sealed-store.ts';
import { asBytes, fromBytes } from './sealed/segment.ts';
import type { InTurn } from './sealed/turns.ts';

const IMPORTS = { store: 'kept', key: 'imports' } as const;
const MAPPINGS = { store: 'kept', key: 'mappings' } as const;
/** So many mappings are remembered; the one used longest ago goes first. */
const MOST_MAPPINGS = 100;
/** Segments that are looked through for one question, each in a turn of its own so that nobody waits long behind it. */
const SEGMENTS = 8;

/** An import under way, with what is to be written beside its readings once it is known how many of them are new. */
export interface ByImport {
  id: string;
  also: (added: number) => Promise<Change[]>;
}

/** What the rest of the index lends. */
export interface Lent {
  store: SealedStore;
  journal: Journal;
  inTurn: InTurn;
  takeIn: (readings: Reading[], by: ByImport, deed?: Deed) => Promise<{ added: number }>;
  /**
   * Erases rows; to be called in turn.
   * @param others rows that stay, as they are to be, once it is known in which of them a decision has changed.
   */
  takeBack: (reader: JournalReader, rows: JournalRow[], others: (decided: JournalRow[]) => JournalRow[], deed?: Deed) => Promise<void>;
}

/** Files that are taken in batch by batch, and can be taken back whole. */
export class Imports {
  readonly #of: Lent;

  constructor(lent: Lent) {
    this.#of = lent;
  }

  /** Every import that stands, or has begun, the newest last. */
  async list(): Promise<FileImport[]> {
    return (await this.#kept<FileImport[]>(IMPORTS)) ?? [];
  }

  /** What was said of files like this one when they were last taken in. */
  async mapping(fingerprint: string): Promise<KeptMapping | null> {
    return ((await this.#kept<KeptMapping[]>(MAPPINGS)) ?? []).find((each) => each.fingerprint === fingerprint) ?? null;
  }

  remember(mappings: KeptMapping[]): Promise<void> {
    return this.#of.inTurn(async () => {
      const others = ((await this.#kept<KeptMapping[]>(MAPPINGS)) ?? []).filter(({ fingerprint }) => !mappings.some((each) => each.fingerprint === fingerprint));
      await this.#of.store.write([{ ...MAPPINGS, plain: asBytes([...others, ...mappings].slice(-MOST_MAPPINGS)) }]);
    });
  }

  /** What these readings would bring, with nothing written. */
  rehearse(readings: Reading[]): Promise<Rehearsed> {
    return this.#of.inTurn(() => rehearsed(this.#of.journal.reader(), this.#of.store, readings));
  }

  /**
   * Takes in a batch of a file, in one transaction with how far the import has come: stopped anywhere, it goes on from
   * there. The same batch again changes nothing.
   */
  takeIn(readings: Reading[], as: Omit<FileImport, 'added'>, deed?: Deed): Promise<{ added: number }> {
    const also = async (added: number): Promise<Change[]> => {
      const all = await this.list();
      const before = all.find(({ id }) => id === as.id);
      const now: FileImport = { ...as, batches: Math.max(as.batches, before?.batches ?? 0), rows: Math.max(as.rows, before?.rows ?? 0), added: (before?.added ?? 0) + added };
      return [{ ...IMPORTS, plain: asBytes(before ? all.map((each) => (each === before ? now : each)) : [...all, now]) }];
    };
    return this.#of.takeIn(readings, { id: as.id, also }, deed);
  }

  /**
   * Takes back what an import alone brought, a piece of the index at a time; what was also read in another way stays.
   * `next`: the piece to go on with; null when all of it is gone.
   */
  async takeBack(id: string, piece: number, deed?: Deed): Promise<{ gone: number; next: number | null }> {
    const { journal } = this.#of;
    await this.#set(id, (each) => [{ ...each, state: 'being taken back' }]);
    let gone = piece === 0 ? await this.#takeBackOf(id, () => journal.reader().recentRows(), deed) : 0;
    const end = Math.min(journal.segments, (piece + 1) * SEGMENTS);
    for (let segment = piece * SEGMENTS; segment < end; segment += 1) gone += await this.#takeBackOf(id, () => journal.reader().rowsOf(segment));
    if (end < journal.segments) return { gone, next: piece + 1 };
    await this.#set(id, () => []);
    return { gone, next: null };
  }

  #takeBackOf(id: string, rowsNow: () => Promise<JournalRow[]>, deed?: Deed): Promise<number> {
    return this.#of.inTurn(async () => {
      const rows = (await rowsNow()).filter(({ imports }) => imports?.includes(id));
      const going = rows.filter(({ imports }) => imports!.length === 1);
      const staying = rows.filter(({ imports }) => imports!.length > 1);
      if (rows.length === 0 && deed === undefined) return 0;
      const others = (decided: JournalRow[]) => [...new Map([...staying, ...decided].map((row) => [row.id, without(row, id)])).values()];
      await this.#of.takeBack(this.#of.journal.reader(), going, others, deed);
      return going.length;
    });
  }

  #set(id: string, changed: (each: FileImport) => FileImport[]): Promise<void> {
    return this.#of.inTurn(async () => {
      const all = (await this.list()).flatMap((each) => (each.id === id ? changed(each) : [each]));
      await this.#of.store.write([{ ...IMPORTS, plain: asBytes(all) }]);
    });
  }

  async #kept<Value>(place: typeof IMPORTS | typeof MAPPINGS): Promise<Value | undefined> {
    const [bytes] = await this.#of.store.get([place]);
    return bytes ? (fromBytes(bytes) as Value) : undefined;
  }
}

const without = (row: JournalRow, id: string): JournalRow => (row.imports ? { ...row, imports: row.imports.filter((each) => each !== id) } : row);
