import type { Reading } from '../record/reading.ts';

/** Readings as one JSON list, each on a line of its own so that it can be read back as it comes. Importing them gives the same index. */
export function* readingsAsJson(readings: Iterable<Reading>): Generator<string, void, undefined> {
  let before = '[\n';
  for (const reading of readings) {
    yield before + JSON.stringify(reading);
    before = ',\n';
  }
  yield before === '[\n' ? '[\n]\n' : '\n]\n';
}
