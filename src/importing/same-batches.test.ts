import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspect } from './inspect.ts';
import { readFile } from './read-file.ts';

const ABOUT = { system: 'somewhere', agency: 'school', readAt: '2026-03-12T09:00:00Z' };

/** A file that the disk gives in pieces of this size. */
class InPieces extends File {
  constructor(
    private readonly whole: string,
    private readonly piece: number,
  ) {
    super([whole], 'file');
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const bytes = new TextEncoder().encode(this.whole);
    let at = 0;
    return new ReadableStream({
      pull: (controller) => {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, (at += this.piece)));
      },
    });
  }
}

const pupils = Array.from({ length: 1200 }, (_, at) => `<Pupil><Surname>Reed</Surname><Forename>Kit${at}</Forename></Pupil>`).join('');
const reading = (at: number) => ({ source: { system: 's', agency: 'school', screen: 'pupil' }, readAt: '2026-03-01T09:00:00Z', people: [{ ref: 'a', kind: 'child', given: `Kit${at}` }] });
const FILES = {
  'a table': `Forename,Surname\n${Array.from({ length: 1200 }, (_, at) => `Kit${at},Reed\n`).join('')}`,
  'a Common Transfer File': `<CTfile><Header/><CTFpupilData>${pupils}</CTFpupilData></CTfile>`,
  'what was given out': `[\n${Array.from({ length: 1200 }, (_, at) => JSON.stringify(reading(at))).join(',\n')}\n]\n`,
};

async function batches(file: File): Promise<string[][]> {
  const all: string[][] = [];
  for await (const { readings } of readFile(file, await inspect(file), ABOUT)) all.push(readings.map(({ people }) => people[0]!.given!));
  return all;
}

test.each(Object.entries(FILES))('%s comes in the same batches, however the disk gives it', async (_, whole) => {
  const expected = await batches(new File([whole], 'file'));
  expect(expected).toHaveLength(3);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 50, max: whole.length }), async (size) => {
      expect(await batches(new InPieces(whole, size))).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

test('a workbook comes in the same batches at every reading', async () => {
  const file = new File([readFileSync(join(import.meta.dirname, '../../tests/files/annex-a.xlsx'))], 'annex-a.xlsx');
  expect(await batches(file)).toEqual(await batches(file));
});
