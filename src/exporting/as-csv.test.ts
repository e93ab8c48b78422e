import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { asCsv } from './as-csv.ts';

const written = (rows: string[][]): string => [...asCsv(['A', 'B'], rows)].join('');
const rows = fc.array(fc.tuple(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n＝＋－＠\'"; ,ab') }), fc.string()), { minLength: 1 });

/** As our imports take the apostrophe away again. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

test('no cell begins as a formula', () =>
  fc.assert(
    fc.property(rows, (all) => {
      const cells = Papa.parse<string[]>(written(all).slice(1), { delimiter: ',', newline: '\r\n' }).data.flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }),
  ));

test('whatever is no formula is read back as it was', () =>
  fc.assert(
    fc.property(rows, (all) => {
      const read = Papa.parse<string[]>(written(all).slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(1, -1);
      expect(read.map((cells) => cells.map(unguarded))).toEqual(all.map((cells) => cells.map(unguarded)));
    }),
  ));

test('Excel is told that it is UTF-8', () => expect(written([])).toBe('\ufeffA,B\r\n'));
