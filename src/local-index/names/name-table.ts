import { keyOfName, keyOfWord, keyOfWordReversed, wordsOfKey } from './name-entries.ts';
import { NameReader } from './name-reader.ts';
import { asPage, generationOfKey, type Run, runGone, RunWriter } from '../sealed/runs.ts';
import { runsTogether, wholeRun } from '../sealed/runs-together.ts';
import type { Change, SealedStore } from '../sealed/sealed-store.ts';
import { GONE, isGone, type Line, lineOf, merged, only, type Range, without } from '../sealed/sorted-lines.ts';
import type { InTurn } from '../sealed/turns.ts';
import { withoutRanges } from '../sealed/without-ranges.ts';

/** The recent names, in one piece. */
export const RECENT_NAMES = { store: 'kept', key: 'names' } as const;

export interface Sizes {
  /** So many lines may be recent; more are laid into a run. */
  recent: number;
  /** A run up to this many lines is written anew when more is laid down; beyond it a new run begins. */
  young: number;
  /** Characters of a page, at about. */
  page: number;
}

/** Some 130 people are read and opened at a time. */
const SIZES: Sizes = { recent: 2048, young: 16 * 1024, page: 12 * 1024 };
/** A name is looked for in so many runs at most, but while some are being merged. */
const MOST_RUNS = 4;
/** The same while many arrive: what is merged then has to be merged again before long. */
const MOST_RUNS_BUSY = 24;
/** An older run is merged with the newer ones when it is no more than so many times as long as they are together. */
const GROWTH = 2;

/** Written with the head of the journal, so that it is never ahead or behind. */
export interface NamesHead {
  /** The newest first. */
  runs: Run[];
  nextGeneration: number;
  /** What is to be taken in of an index that was there before, or whose names were damaged: the segments up to this one, and the recent readings. */
  behind?: { segments: number; recent: boolean };
}

export const NO_NAMES: NamesHead = { runs: [], nextGeneration: 0 };

/** What is to be written, and what holds once it is. */
export interface NamesWritten {
  head: NamesHead;
  recent: Line[];
  changes: Change[];
  starts: [generation: number, starts: string[]][];
  purged: boolean;
}

/**
 * Who bears which name, in the order of the names, and each word of a name forwards and backwards: lines in sealed
 * pages. What is new is kept recent in one piece, then laid into a run; runs are merged in the background.
 *
 * Tokens would lead to places in no order, and a search that finds twenty people would open as many segments. Pages are
 * not compressed: how well each can be would show which are of one common name.
 */
export class NameTable {
  readonly #store: SealedStore;
  readonly #sizes: Sizes;
  #head: NamesHead;
  #recent: Line[];
  /** Where the pages of each run begin: some twenty characters for every hundred people. */
  readonly #starts = new Map<number, string[]>();
  /** Counts what took lines out of pages, which no merge may bring back. */
  #purges = 0;

  constructor(store: SealedStore, head: NamesHead, recent: Line[], sizes = SIZES) {
    this.#store = store;
    this.#head = head;
    this.#recent = recent;
    this.#sizes = sizes;
  }

  get head(): NamesHead {
    return this.#head;
  }

  reader(): NameReader {
    return new NameReader(this.#store, this.#head.runs, this.#recent, this.#starts);
  }

  /** Part of the names cannot be read. */
  get damaged(): boolean {
    return this.#store.damaged.some(({ store, key }) => store === 'names' || (store === RECENT_NAMES.store && key === RECENT_NAMES.key));
  }

  isUntidy(busy: boolean): boolean {
    return this.damaged || this.#head.behind !== undefined || this.#head.runs.length > mostRuns(busy);
  }

  /** What was written holds from now on. */
  holds({ head, recent, starts, purged }: NamesWritten): void {
    this.#head = head;
    this.#recent = recent;
    for (const [generation, of] of starts) this.#starts.set(generation, of);
    for (const generation of this.#starts.keys()) if (!head.runs.some((run) => run.generation === generation)) this.#starts.delete(generation);
    if (purged) this.#purges += 1;
  }

  /** Takes entries in, and away where the value says so. */
  async changed(entries: Map<string, string>, settles: boolean): Promise<NamesWritten> {
    const recent = merged(asLines(entries), this.#recent);
    return settles || recent.length > this.#sizes.recent ? this.#laid(recent) : { ...this.#nothing(), recent, changes: [writtenRecent(recent)] };
  }

  /** The same, and nothing is left of other lines in these ranges; nor of a word that nobody bears any more. */
  async purged(entries: Map<string, string>, ranges: Range[]): Promise<NamesWritten> {
    const reader = this.reader();
    await reader.ready();
    const lines = asLines(entries);
    await reader.read(ranges);
    const stay: Line[] = [];
    for (const range of ranges) for await (const some of reader.lines(range, lines)) stay.push(...some);
    const all = [...ranges, ...(await this.#wordsOfNobody(reader, lines, ranges))].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    await reader.read(all);
    const pages = this.#head.runs.map((run) => withoutRanges(this.#store, reader, run, all));
    const recent = merged(stay.toSorted(), without(merged(lines, this.#recent), all));
    return {
      head: { ...this.#head, runs: pages.map(({ run }) => run) },
      recent,
      changes: [...pages.flatMap(({ changes }) => changes), writtenRecent(recent)],
      starts: pages.map(({ run, starts }) => [run.generation, starts]),
      purged: true,
    };
  }

  /** Begins anew, with everything to be taken in again. */
  begun(segments: number): NamesWritten {
    const head = { runs: [], nextGeneration: this.#head.nextGeneration, behind: { segments, recent: true } };
    const unreadable = this.#store.damaged.filter(({ store }) => store === 'names').map((place): Change => ({ ...place, plain: undefined }));
    return { head, recent: [], changes: [writtenRecent([]), ...unreadable], starts: [], purged: true };
  }

  /** Merges runs into one, slice by slice. Killed at any point it has changed nothing that is read. */
  async merge(inTurn: InTurn, put: (written: NamesWritten) => Promise<void>, busy = false): Promise<void> {
    if (this.#head.runs.length <= mostRuns(busy)) return;
    const those = whichToMerge(this.#head.runs);
    const purges = this.#purges;
    const isStale = () => this.#purges !== purges || this.damaged;
    const withOldest = those.at(-1) === this.#head.runs.at(-1);
    // Taken in turn: what arrives before that may have taken a number for itself.
    const generation = await inTurn(async () => {
      const own = this.#head.nextGeneration;
      await put({ ...this.#nothing(), head: { ...this.#head, nextGeneration: own + 1 } });
      return own;
    });
    const writer = new RunWriter(this.#store, generation, this.#sizes.page);
    for await (const lines of runsTogether(this.#store, those)) {
      if (isStale()) return this.sweep(inTurn);
      writer.add(withOldest ? lines.filter((line) => !isGone(line)) : lines);
      const full = writer.full();
      if (full.length > 0) await inTurn(() => this.#store.write(full));
    }
    const { run, changes, starts } = writer.end();
    const merged = await inTurn(async () => {
      if (isStale()) return false;
      const runs = this.#head.runs.flatMap((each) => (each === those[0] ? [run] : those.includes(each) ? [] : [each]));
      await put({ ...this.#nothing(), head: { ...this.#head, runs }, changes, starts: [[generation, starts]] });
      return true;
    });
    if (!merged) return this.sweep(inTurn);
    await inTurn(() => this.#store.write(those.flatMap((run) => runGone(this.#store, run))));
  }

  /** Takes away what was left behind. */
  async sweep(inTurn: InTurn): Promise<void> {
    await inTurn(async () => {
      const known = new Set(this.#head.runs.map(({ generation }) => generation));
      const left = (await this.#store.keys('names')).filter((key) => !known.has(generationOfKey(String(key))));
      if (left.length > 0) await this.#store.write(left.map((key): Change => ({ store: 'names', key, plain: undefined })));
    });
  }

  #nothing(): NamesWritten {
    return { head: this.#head, recent: this.#recent, changes: [], starts: [], purged: false };
  }

  async #laid(lines: Line[]): Promise<NamesWritten> {
    const [youngest] = this.#head.runs;
    const before = youngest && youngest.lines + lines.length <= this.#sizes.young ? await wholeRun(this.#store, youngest) : undefined;
    const others = this.#head.runs.slice(before ? 1 : 0);
    const all = merged(lines, before ?? []);
    const writer = new RunWriter(this.#store, this.#head.nextGeneration, this.#sizes.page);
    writer.add(others.length === 0 ? all.filter((line) => !isGone(line)) : all);
    const { run, changes, starts } = writer.end();
    return {
      head: { ...this.#head, runs: [run, ...others], nextGeneration: run.generation + 1 },
      recent: [],
      changes: [...changes, ...(before ? runGone(this.#store, youngest!) : []), writtenRecent([])],
      starts: [[run.generation, starts]],
      purged: false,
    };
  }

  /** The dictionary's lines of words that stand in these ranges and in nobody's name any longer. */
  async #wordsOfNobody(reader: NameReader, lines: Line[], ranges: Range[]): Promise<Range[]> {
    const nobody: Range[] = [];
    for (const word of new Set(ranges.map(({ from }) => wordsOfKey(from)[0]!)))
      if (!(await isBorne(reader, lines, word))) nobody.push(only(keyOfWord(word)), only(keyOfWordReversed(word)));
    return nobody;
  }
}

async function isBorne(reader: NameReader, newest: Line[], word: string): Promise<boolean> {
  const key = keyOfName(word);
  for await (const lines of reader.lines({ from: key, to: `${key.slice(0, -1)}\n` }, newest)) if (lines.length > 0) return true;
  return false;
}

/** In order, with the words of each name that is taken in beside it. */
function asLines(entries: Map<string, string>): Line[] {
  const words = new Set<string>();
  for (const [key, value] of entries) if (value !== GONE) words.add(wordsOfKey(key)[0]!);
  const keys = [...words].flatMap((word) => [keyOfWord(word), keyOfWordReversed(word)]);
  return [...[...entries].map(([key, value]) => lineOf(key, value)), ...keys.map((key) => lineOf(key, ''))].toSorted();
}

const writtenRecent = (lines: Line[]): Change => ({ ...RECENT_NAMES, plain: asPage(lines) });

const mostRuns = (busy: boolean): number => (busy ? MOST_RUNS_BUSY : MOST_RUNS);

/** The newer runs, and with them each older one that is not much longer than they are together. */
function whichToMerge(runs: Run[]): Run[] {
  // The youngest may still be written anew by what settles meanwhile.
  const [, first, ...older] = runs;
  const those = [first!];
  let lines = first!.lines;
  for (const run of older) {
    if (run.lines > GROWTH * lines) break;
    those.push(run);
    lines += run.lines;
  }
  return those.length > 1 ? those : runs.slice(1, 3);
}
