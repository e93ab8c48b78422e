import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Piece } from './decoded.ts';
import { DELIMITERS, delimitedRows } from './delimited-rows.ts';

async function* torn(text: string, ends: number[]): AsyncGenerator<Piece> {
  const cuts = [...new Set(ends.map((end) => end % (text.length + 1)))].toSorted((a, b) => a - b);
  for (const [at, cut] of [...cuts, text.length].entries()) yield { text: text.slice(cuts[at - 1] ?? 0, cut), bytesRead: cut };
}

const cell = fc.string({ unit: fc.constantFrom(...'ab ,;\t|"\n') });

test('rows are read back as they were written, wherever the text is torn, however its lines end', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...DELIMITERS),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(), { maxLength: 8 }),
      async (rows, delimiter, newline, ends) => {
        const written = Papa.unparse(rows, { delimiter, newline }) + newline;
        const read: string[][] = [];
        for await (const { rows: some } of delimitedRows(torn(written, ends), delimiter)) read.push(...some.map(({ cells }) => cells));
        expect(read).toEqual(rows);
      },
    ),
  ));
