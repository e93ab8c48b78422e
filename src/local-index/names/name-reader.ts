import { linesOfPage, pagePlace, pagesOf, type Run, startsPlace } from '../sealed/runs.ts';
import type { Place, SealedStore } from '../sealed/sealed-store.ts';
import { inRange, isGone, type Line, merged, type Range } from '../sealed/sorted-lines.ts';

/** So many stretches of a long range are read at a time, at most: at first one, then twice as many at each time. */
const MOST_AHEAD = 16;
/** More pages of one run than this are many. */
const LONG = 3;

/** What the table of names says, for as long as one question lasts and nothing is written: each page is read once. */
export class NameReader {
  readonly #store: SealedStore;
  /** The newest first. */
  readonly #runs: Run[];
  readonly #recent: Line[];
  readonly #starts: Map<number, string[]>;
  readonly #pages = new Map<string, Line[]>();
  /** Each range is asked for often while it is decided where to look. */
  readonly #spans = new WeakMap<Range, Map<Run, number[]>>();

  /** @param starts where the pages of each run begin; those that are read are added, and kept for the next question. */
  constructor(store: SealedStore, runs: Run[], recent: Line[], starts: Map<number, string[]>) {
    this.#store = store;
    this.#runs = runs;
    this.#recent = recent;
    this.#starts = starts;
  }

  /** Makes ready to say how many pages a range has. */
  async ready(): Promise<void> {
    const unread = this.#runs.filter(({ generation }) => !this.#starts.has(generation));
    const read = await this.#store.get(unread.map(({ generation }) => startsPlace(generation)));
    unread.forEach(({ generation }, at) => {
      if (!read[at]) this.#store.miss(startsPlace(generation));
      this.#starts.set(generation, read[at] ? linesOfPage(read[at]) : []);
    });
  }

  startsOf({ generation }: Run): string[] {
    return this.#starts.get(generation)!;
  }

  /** How many pages have to be read for these ranges. */
  pages(ranges: Range[]): number {
    return new Set(ranges.flatMap((range) => this.#names(range))).size;
  }

  /** Whether a range goes on for several pages of a run. */
  isLong(range: Range): boolean {
    return this.#runs.some((run) => this.#span(run, range).length > LONG);
  }

  /** The first of these ranges, as many as begin on so many pages; at least one. */
  asMany(ranges: Range[], pages: number): Range[] {
    const wanted = new Set<string>();
    const end = ranges.findIndex((range) => {
      for (const name of this.#names(range, 1)) wanted.add(name);
      return wanted.size > pages;
    });
    return ranges.slice(0, end === -1 ? undefined : Math.max(1, end));
  }

  get pagesRead(): number {
    return this.#pages.size;
  }

  /** Reads the pages of these ranges in one go; of long ones, the first few. */
  async read(ranges: Range[], ofEach = Infinity): Promise<void> {
    const wanted = new Map<string, Place>();
    for (const run of this.#runs)
      for (const page of ranges.flatMap((range) => this.#span(run, range).slice(0, ofEach))) {
        const name = nameOf(run, page);
        if (!this.#pages.has(name) && !wanted.has(name)) wanted.set(name, pagePlace(this.#store, run.generation, page));
      }
    const read = await this.#store.get([...wanted.values()]);
    [...wanted].forEach(([name, place], at) => {
      if (!read[at]) this.#store.miss(place);
      this.#pages.set(name, read[at] ? linesOfPage(read[at]) : []);
    });
  }

  /** The lines of a page, which has been read. */
  page(run: Run, page: number): Line[] {
    return this.#pages.get(nameOf(run, page))!;
  }

  /** The lines of a range as they stand, the newest of each key, a stretch at a time. */
  async *lines(range: Range, newest: Line[] = []): AsyncIterable<Line[]> {
    const stretches = this.#stretches(range);
    for (let at = 0, ahead = 1; at < stretches.length; at += ahead, ahead = Math.min(2 * ahead, MOST_AHEAD)) {
      const some = stretches.slice(at, at + ahead);
      await this.read(some);
      for (const stretch of some) yield this.#inOne(stretch, newest).filter((line) => !isGone(line));
    }
  }

  #inOne(range: Range, newest: Line[]): Line[] {
    const older = this.#runs.toReversed().reduce<Line[]>((all, run) => merged(this.#linesIn(run, range), all), []);
    return [this.#recent, newest].reduce((all, lines) => merged(inRange(lines, range), all), older);
  }

  #linesIn(run: Run, range: Range): Line[] {
    return this.#span(run, range).flatMap((page) => inRange(this.page(run, page), range));
  }

  #names(range: Range, ofEach = Infinity): string[] {
    return this.#runs.flatMap((run) => this.#span(run, range).slice(0, ofEach).map((page) => nameOf(run, page)));
  }

  #span(run: Run, range: Range): number[] {
    const known = this.#spans.get(range) ?? new Map<Run, number[]>();
    this.#spans.set(range, known);
    if (!known.has(run)) {
      const [first, end] = pagesOf(this.startsOf(run), range);
      known.set(run, Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at));
    }
    return known.get(run)!;
  }

  /** A range cut where the pages begin of the run that has most of it. */
  #stretches({ from, to }: Range): Range[] {
    const most = this.#runs.map((run) => this.#span(run, { from, to }).map((page) => this.startsOf(run)[page]!)).reduce((a, b) => (b.length > a.length ? b : a), []);
    const cuts = [from, ...most.slice(1), to];
    return cuts.slice(1).map((end, at) => ({ from: cuts[at]!, to: end }));
  }
}

const nameOf = ({ generation }: Run, page: number): string => `${generation} ${page}`;
