import type { Reading } from '../record/reading.ts';

/**
 * Readings as one JSON list, each on a line of its own so that it can be read back as it comes. Importing them gives
 * the same index. `endOfJson` ends it.
 * @param before how many readings were written before these.
 */
export function* readingsAsJson(readings: Iterable<Reading>, before = 0): Generator<string, void, undefined> {
  let count = before;
  for (const reading of readings) {
    yield `${count === 0 ? '[' : ','}\n${JSON.stringify(reading)}`;
    count += 1;
  }
}

/** @param count how many readings were written in all. */
export const endOfJson = (count: number): string => (count === 0 ? '[\n]\n' : '\n]\n');
