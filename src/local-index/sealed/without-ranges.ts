import type { NameReader } from '../names/name-reader.ts';
import { asPage, pagePlace, pagesOf, type Run, startAfter, writtenStarts } from './runs.ts';
import type { Change, SealedStore } from './sealed-store.ts';
import { type Range, without } from './sorted-lines.ts';

/** The run as it is without the lines of these ranges: its pages that change, and where they begin. */
export function withoutRanges(store: SealedStore, reader: NameReader, run: Run, ranges: Range[]): { run: Run; changes: Change[]; starts: string[] } {
  const starts = [...reader.startsOf(run)];
  const touched = new Set(ranges.flatMap((range) => {
    const [first, end] = pagesOf(starts, range);
    return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  }));
  const changes: Change[] = [];
  let taken = 0;
  for (const page of [...touched].toSorted((a, b) => b - a)) {
    const before = reader.page(run, page);
    const after = without(before, ranges);
    if (after.length === before.length) continue;
    taken += before.length - after.length;
    changes.push({ ...pagePlace(store, run.generation, page), plain: asPage(after) });
    // Where a page began was part of a line that is gone.
    if (page > 0 && after[0] !== before[0]) starts[page] = after[0] === undefined ? (starts[page + 1] ?? '\uFFFF') : startAfter(starts[page]!, after[0]);
  }
  if (changes.length > 0) changes.push(writtenStarts(run.generation, starts));
  return { run: { ...run, lines: run.lines - taken }, changes, starts };
}
