import type { Head, Level } from '../sealed/head.ts';
import { homesTogether } from '../people/homes-together.ts';
import { type JournalReader, placeAt } from './journal-reader.ts';
import type { JournalRow } from './journal-row.ts';
import { newLevel, shardsGone, wholeLevel } from '../sealed/levels.ts';
import { settledTokens } from './row-keys.ts';
import type { Bytes } from '../sealed/seal.ts';
import type { Change, SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, inOneSegment } from '../sealed/segment.ts';
import { TokenPlaces } from '../sealed/token-places.ts';

const ROWS_OF_A_SEGMENT = 32;
const BYTES_OF_A_SEGMENT = 48 * 1024;
/** A level up to this many pairs is written anew when more settles; beyond it a new level begins. */
export const YOUNG_PAIRS = 128 * 1024;

/** What follows a change: the head as it is to be, and what is to be written with it. */
export interface Settled {
  head: Head;
  changes: Change[];
}

/** Lays what has settled into segments, and where each token stands into levels of shards. */
export class Settling {
  readonly #store: SealedStore;
  readonly #youngPairs: number;

  constructor(store: SealedStore, youngPairs = YOUNG_PAIRS) {
    this.#store = store;
    this.#youngPairs = youngPairs;
  }

  /** Rows laid into new segments, families together, and their tokens into the youngest level. */
  async laid(reader: JournalReader, head: Head, rows: JournalRow[]): Promise<Settled> {
    const segments = inSegments(homesTogether(rows));
    const changes = segments.map((piece, at): Change => ({ store: 'segments', key: head.nextSegment + at, plain: inOneSegment(piece.map(({ bytes }) => bytes)) }));
    const pairs = segments.flatMap((piece, segment) =>
      piece.flatMap(({ row }, at) => settledTokens(reader, row).map((token) => ({ token, place: placeAt(head.nextSegment + segment, at) }))),
    );
    const { levels, changes: shards } = await this.withPairs(head.levels, head.nextGeneration, pairs);
    return { head: { ...head, nextSegment: head.nextSegment + segments.length, nextGeneration: head.nextGeneration + 1, levels }, changes: [...changes, ...shards] };
  }

  /** Levels that hold these pairs, too: in the youngest, written anew while it is small. */
  async withPairs(levels: Level[], generation: number, pairs: { token: number; place: number }[]): Promise<{ levels: Level[]; changes: Change[] }> {
    const [youngest] = levels;
    const young = youngest && youngest.size + pairs.length <= this.#youngPairs ? youngest : undefined;
    const before = young && (await wholeLevel(this.#store, young));
    if (!before) return begun(generation, TokenPlaces.of(pairs), levels);
    const { changes, ...written } = begun(generation, TokenPlaces.merged([before, TokenPlaces.of(pairs)]), levels.slice(1));
    return { ...written, changes: [...changes, ...shardsGone(young)] };
  }
}

/** A level of its own for these pairs, before the others. */
function begun(generation: number, pairs: TokenPlaces, others: Level[]): { levels: Level[]; changes: Change[] } {
  const { level, changes } = newLevel(generation, pairs);
  return { levels: [level, ...others], changes };
}

function inSegments(rows: JournalRow[]): { row: JournalRow; bytes: Bytes }[][] {
  const segments: { row: JournalRow; bytes: Bytes }[][] = [];
  let room = 0;
  for (const row of rows) {
    const bytes = asBytes(row);
    const last = segments.at(-1);
    if (last && last.length < ROWS_OF_A_SEGMENT && bytes.length <= room) last.push({ row, bytes });
    else {
      segments.push([{ row, bytes }]);
      room = BYTES_OF_A_SEGMENT;
    }
    room -= bytes.length;
  }
  return segments;
}
