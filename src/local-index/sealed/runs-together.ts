import { linesOfPage, pagePlace, type Run } from './runs.ts';
import type { SealedStore } from './sealed-store.ts';
import { firstFrom, keyOf, type Line, merged, only } from './sorted-lines.ts';

/** Pages of a run that are read at a time. */
const SLICE = 16;

/** Every line of a run; undefined when one cannot be read, so that nothing is lost by writing it anew. */
export async function wholeRun(store: SealedStore, run: Run): Promise<Line[] | undefined> {
  const pages = await pagesBetween(store, run, 0, run.pages);
  return pages.every((page) => page !== undefined) ? pages.flat() : undefined;
}

/** The lines of runs as one, the newest run first, a few pages at a time. */
export async function* runsTogether(store: SealedStore, runs: Run[]): AsyncIterable<Line[]> {
  const all = runs.map((run) => new Pages(store, run));
  while (all.some(({ done }) => !done)) {
    for (const each of all) await each.readOn();
    // Up to where all have been read, but those that are at their end.
    const ends = all.filter(({ atEnd }) => !atEnd).map(({ lines }) => lines.at(-1)!);
    const to = ends.length === 0 ? undefined : keyOf(ends.reduce((a, b) => (a < b ? a : b)));
    yield all.map((each) => each.upTo(to)).reduce((newer, older) => merged(newer, older));
  }
}

/** The pages of a run, on the way through it. */
class Pages {
  readonly #store: SealedStore;
  readonly #run: Run;
  #next = 0;
  lines: Line[] = [];

  constructor(store: SealedStore, run: Run) {
    this.#store = store;
    this.#run = run;
  }

  get atEnd(): boolean {
    return this.#next >= this.#run.pages;
  }

  get done(): boolean {
    return this.atEnd && this.lines.length === 0;
  }

  /** There are lines now, or no more to come. */
  async readOn(): Promise<void> {
    while (this.lines.length === 0 && !this.atEnd) {
      const to = Math.min(this.#next + SLICE, this.#run.pages);
      this.lines = (await pagesBetween(this.#store, this.#run, this.#next, to)).flatMap((page) => page ?? []);
      this.#next = to;
    }
  }

  /** The lines up to and with those of a key, or all, once. */
  upTo(key: string | undefined): Line[] {
    const end = key === undefined ? this.lines.length : firstFrom(this.lines, only(key).to);
    const some = this.lines.slice(0, end);
    this.lines = this.lines.slice(end);
    return some;
  }
}

async function pagesBetween(store: SealedStore, { generation }: Run, from: number, to: number): Promise<(Line[] | undefined)[]> {
  const places = Array.from({ length: to - from }, (_, at) => pagePlace(store, generation, from + at));
  const read = await store.get(places);
  return places.map((place, at) => {
    if (!read[at]) store.miss(place);
    return read[at] && linesOfPage(read[at]);
  });
}
