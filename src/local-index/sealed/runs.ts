import type { Bytes } from './seal.ts';
import type { Change, Place, SealedStore } from './sealed-store.ts';
import { firstFrom, type Line, type Range } from './sorted-lines.ts';

/** Lines in order, cut into pages, written once; only what is erased is taken out of them. */
export interface Run {
  generation: number;
  pages: number;
  lines: number;
}

/** Comes before every key. */
const BEFORE_ALL = '.';

const text = new TextEncoder();
const reader = new TextDecoder();

export const asPage = (lines: Line[]): Bytes => text.encode(lines.join('\n'));
export const linesOfPage = (bytes: Bytes): Line[] => (bytes.length === 0 ? [] : reader.decode(bytes).split('\n'));

/** What lies side by side in the alphabet has keys, and is written, in no order: a page that changes does not tell by its place whose name it holds. */
export const pagePlace = (store: SealedStore, generation: number, page: number): Place => ({
  store: 'names',
  key: `${generation}/${['names', 'page'].map((half) => store.token(`${half}|${generation}|${page}`).toString(36)).join('-')}`,
});
/** Where each page of a run begins. */
export const startsPlace = (generation: number): Place => ({ store: 'names', key: `${generation}/starts` });
export const generationOfKey = (key: string): number => Number(key.slice(0, key.indexOf('/')));

export const writtenStarts = (generation: number, starts: string[]): Change => ({ ...startsPlace(generation), plain: asPage(starts) });

export const runGone = (store: SealedStore, { generation, pages }: Run): Change[] =>
  [startsPlace(generation), ...Array.from({ length: pages }, (_, page) => pagePlace(store, generation, page))].map((place) => ({ ...place, plain: undefined }));

/** Takes lines in, in order, and gives them out as pages of a new run. */
export class RunWriter {
  readonly #starts: string[] = [];
  readonly #store: SealedStore;
  readonly #generation: number;
  readonly #size: number;
  #page: Line[] = [];
  #room: number;
  #last: Line = '';
  #lines = 0;
  #changes: Change[] = [];

  /** @param size characters of a page, at about. */
  constructor(store: SealedStore, generation: number, size: number) {
    this.#store = store;
    this.#generation = generation;
    this.#size = size;
    this.#room = size;
  }

  add(lines: Line[]): void {
    for (const line of lines) {
      if (this.#room < line.length && this.#page.length > 0) this.#turn();
      if (this.#page.length === 0) this.#starts.push(this.#starts.length === 0 ? BEFORE_ALL : shortestBetween(this.#last, line));
      this.#page.push(line);
      this.#room -= line.length + 1;
      this.#last = line;
    }
    this.#lines += lines.length;
  }

  /** The pages that are full by now, each given out once. */
  full(): Change[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }

  /** The run, with what is left to write of it. */
  end(): { run: Run; changes: Change[]; starts: string[] } {
    if (this.#page.length > 0) this.#turn();
    const run = { generation: this.#generation, pages: this.#starts.length, lines: this.#lines };
    const starts = writtenStarts(this.#generation, this.#starts);
    // Read back, since part of a line would keep the whole page in memory.
    return { run, changes: [...this.full(), starts], starts: linesOfPage(starts.plain!) };
  }

  #turn(): void {
    this.#changes.push({ ...pagePlace(this.#store, this.#generation, this.#starts.length - 1), plain: asPage(this.#page) });
    this.#page = [];
    this.#room = this.#size;
  }
}

/** The pages in which the lines of a range stand: the first, and the one after the last. */
export function pagesOf(starts: string[], { from, to }: Range): [number, number] {
  const first = firstFrom(starts, from);
  return [starts[first] === from ? first : Math.max(0, first - 1), firstFrom(starts, to)];
}

/** As little of a line as tells it from the one before it. */
function shortestBetween(before: Line, line: Line): string {
  let at = 0;
  while (line[at] === before[at]) at += 1;
  return line.slice(0, at + 1);
}

/** As little of a line as does not come before where its page began until now. */
export function startAfter(start: string, line: Line): string {
  let at = 0;
  while (at < start.length && line[at] === start[at]) at += 1;
  return line.slice(0, at + 1);
}
