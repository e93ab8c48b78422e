import { DIRECTORY, EMPTY, type Head, HEAD, type Level, readHead, writtenHead } from './sealed/head.ts';
import { YOUNG_PAIRS } from './journal/settling.ts';
import { placeAt } from './journal/journal-reader.ts';
import type { JournalRow } from './journal/journal-row.ts';
import { generationOf, newLevel } from './sealed/levels.ts';
import { RECENT_NAMES } from './names/name-table.ts';
import { generationOfKey } from './sealed/runs.ts';
import { settledTokens, tokensOf } from './journal/row-keys.ts';
import type { Change, Place, SealedStore } from './sealed/sealed-store.ts';
import { fromBytes, inOneSegment, rowsOfSegment } from './sealed/segment.ts';
import { TokenPlaces } from './sealed/token-places.ts';

const SEGMENTS_AT_ONCE = 32;

export interface Rebuilt {
  /** Pieces that held readings and could not be opened; they are gone. */
  lost: number;
  /** How many readings went with them; null when what counted them is lost too. */
  readings: number | null;
}

/** Readings that were taken for new because nothing led to them, and stood twice: what the later copies said. */
interface WithTwice extends Rebuilt {
  twice: JournalRow[];
}

/**
 * Writes anew, from every reading that can be opened, what says where everything lies, and takes away what cannot be
 * opened. Until its last write nothing that is read has changed, so it may be killed at any moment; the shards that it
 * leaves behind are swept away later. Nobody else may have the index open.
 */
export async function rebuild(store: SealedStore): Promise<WithTwice> {
  const [segments, slots, shards, names, before] = await Promise.all([numbers(store, 'segments'), numbers(store, 'recent'), numbers(store, 'shards'), store.keys('names'), store.get([HEAD])]);
  const levels = new Levels(store, 1 + Math.max(-1, ...shards.map(generationOf)));
  const known = new Set<string>();
  const settled = await fromSegments(store, segments, levels, known);
  const recent = await fromSlots(store, slots, known);
  const counts = { readings: settled.readings + recent.rows.length, people: settled.people + recent.rows.reduce((sum, { row }) => sum + peopleOf(row), 0) };
  const twice = [...settled.twice, ...recent.twice];
  const lost = store.damaged.filter(({ store: name }) => name === 'segments' || name === 'recent');
  const nextSegment = 1 + (segments.at(-1) ?? -1);
  const earlier = before[0] && readHead(before[0]);
  const head: Head = {
    ...EMPTY,
    // Where nothing tells by which rules everyone was linked, all are linked anew.
    linking: earlier?.linking ?? 0,
    ...counts,
    ...(await levels.done()),
    nextSegment,
    recent: Object.fromEntries(recent.rows.map(({ row, slot }) => [row.id, slot])),
    // Names are taken in anew, by whoever opens the index next.
    names: { runs: [], nextGeneration: 1 + Math.max(-1, ...names.map((key) => generationOfKey(String(key)))), behind: { segments: nextSegment, recent: true } },
  };
  await store.write([...lost.map((place) => ({ ...place, plain: undefined })), ...settled.without, ...recent.without, { ...RECENT_NAMES, plain: undefined }, writtenHead(head), { ...DIRECTORY, plain: recent.directory.bytes }]);
  return { lost: lost.length, readings: earlier ? earlier.readings - counts.readings - twice.length : null, twice };
}

const numbers = async (store: SealedStore, name: Place['store']): Promise<number[]> => (await store.keys(name)) as number[];

/** Layers of shards, each written as soon as there is enough for it. */
class Levels {
  readonly #store: SealedStore;
  #generation: number;
  #levels: Level[] = [];
  #pairs: { token: number; place: number }[] = [];

  constructor(store: SealedStore, generation: number) {
    this.#store = store;
    this.#generation = generation;
  }

  async add(pairs: { token: number; place: number }[]): Promise<void> {
    this.#pairs.push(...pairs);
    if (this.#pairs.length >= YOUNG_PAIRS) await this.#write();
  }

  async done(): Promise<{ levels: Level[]; nextGeneration: number }> {
    if (this.#pairs.length > 0) await this.#write();
    return { levels: this.#levels, nextGeneration: this.#generation };
  }

  async #write(): Promise<void> {
    const { level, changes } = newLevel(this.#generation, TokenPlaces.of(this.#pairs));
    await this.#store.write(changes);
    this.#levels = [level, ...this.#levels];
    this.#generation += 1;
    this.#pairs = [];
  }
}

/** What is left out of what is kept, since it stands there already. */
interface LeftOut {
  twice: JournalRow[];
  without: Change[];
}

async function fromSegments(store: SealedStore, segments: number[], levels: Levels, known: Set<string>): Promise<LeftOut & { readings: number; people: number }> {
  const found: LeftOut & { readings: number; people: number } = { readings: 0, people: 0, twice: [], without: [] };
  for (let from = 0; from < segments.length; from += SEGMENTS_AT_ONCE) {
    const some = segments.slice(from, from + SEGMENTS_AT_ONCE);
    const pieces = await store.get(some.map((key) => ({ store: 'segments', key })));
    for (const [nth, segment] of some.entries()) {
      const bytes = pieces[nth] ? rowsOfSegment(pieces[nth]) : [];
      const all = bytes.map((each) => (each.length > 0 ? (fromBytes(each) as JournalRow) : null));
      const rows = all.map((row) => (row && isNew(row, known) ? row : null));
      const twice = all.filter((row, at) => row !== rows[at]) as JournalRow[];
      found.twice.push(...twice);
      if (twice.length > 0) found.without.push({ store: 'segments', key: segment, plain: inOneSegment(bytes.map((each, at) => (rows[at] ? each : new Uint8Array()))) });
      await levels.add(rows.flatMap((row, at) => (row ? settledTokens(store, row).map((token) => ({ token, place: placeAt(segment, at) })) : [])));
      for (const row of rows) if (row) [found.readings, found.people] = [found.readings + 1, found.people + peopleOf(row)];
    }
  }
  return found;
}

/** Whether a row is the first of its reading. */
function isNew({ id }: JournalRow, known: Set<string>): boolean {
  const before = known.size;
  return known.add(id).size > before;
}

async function fromSlots(store: SealedStore, slots: number[], known: Set<string>): Promise<LeftOut & { rows: { row: JournalRow; slot: number }[]; directory: TokenPlaces }> {
  const pieces = await store.get(slots.map((key) => ({ store: 'recent', key })));
  const all = slots.flatMap((slot, at) => (pieces[at] ? [{ row: fromBytes(pieces[at]) as JournalRow, slot }] : []));
  const rows = all.filter(({ row }) => isNew(row, known));
  const twice = all.filter((each) => !rows.includes(each));
  return { twice: twice.map(({ row }) => row), without: twice.map(({ slot }) => ({ store: 'recent', key: slot, plain: undefined })), rows, directory: TokenPlaces.of(rows.flatMap(({ row, slot }) => tokensOf(store, row).map((token) => ({ token, place: slot })))) };
}

const peopleOf = ({ people }: JournalRow): number => Object.keys(people).length;
