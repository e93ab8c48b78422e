import { BACK_UP_FORMAT, BACK_UP_VERSION, type BackedUpRow, type BackUpCursor, type BackUpHead, type BackUpLine } from '../../record/back-up.ts';
import type { Instant } from '../../record/calendar-date.ts';
import type { AccessLog } from './access-log.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import type { SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';
import type { InTurn } from '../sealed/turns.ts';
import type { WarningCounts } from '../desk/warning-counts.ts';

const LAST = { store: 'kept', key: 'last back-up' } as const;
/** Segments in a slice, each of about 50 kB at most. */
const SEGMENTS = 8;
/** Entries of the log in a slice. */
const ENTRIES = 1024;

/** Gives the index out line by line, a slice at a time: nobody holds all of it, and readings go on arriving meanwhile. */
export class BackUp {
  readonly #store: SealedStore;
  readonly #journal: Journal;
  readonly #counts: WarningCounts;
  readonly #log: AccessLog;
  readonly #inTurn: InTurn;

  constructor(store: SealedStore, journal: Journal, counts: WarningCounts, log: AccessLog, inTurn: InTurn) {
    this.#store = store;
    this.#inTurn = inTurn;
    this.#journal = journal;
    this.#counts = counts;
    this.#log = log;
  }

  head(at: Instant): { head: BackUpHead; from: BackUpCursor } {
    const { readings, people } = this.#journal;
    return {
      head: { is: 'head', format: BACK_UP_FORMAT, version: BACK_UP_VERSION, at, readings, people, entries: this.#log.length },
      from: { part: 'readings', next: 0 },
    };
  }

  /** The lines at a cursor, and where to go on; null at the end. */
  async slice(from: BackUpCursor): Promise<{ lines: BackUpLine[]; next: BackUpCursor | null }> {
    switch (from.part) {
      case 'readings': {
        const { rows, next } = await this.#inTurn(() => this.#journal.piece(from.next, SEGMENTS));
        return { lines: rows.map(backedUp), next: next === null ? { part: 'log', next: 1 } : { ...from, next } };
      }
      case 'log': {
        const counts: BackUpLine[] = from.next === 1 ? [{ is: 'counts', counts: await this.#counts.all() }] : [];
        const entries = await this.#log.between(from.next, from.next + ENTRIES);
        const lines = entries.map((entry): BackUpLine => ({ is: 'entry', log: this.#log.name, entry }));
        return { lines: [...counts, ...lines], next: from.next + ENTRIES <= this.#log.length ? { part: 'log', next: from.next + ENTRIES } : null };
      }
    }
  }

  /** When the index was last backed up to the end; null for never. */
  async last(): Promise<Instant | null> {
    const [bytes] = await this.#store.get([LAST]);
    return bytes ? (fromBytes(bytes) as Instant) : null;
  }

  async done(at: Instant): Promise<void> {
    await this.#store.write([{ ...LAST, plain: asBytes(at) }]);
  }
}

const backedUp = ({ id, reading, firstRead, lastRead, decisions, answers }: JournalRow): BackedUpRow => ({ is: 'reading', id, reading, firstRead, lastRead, decisions, answers });
