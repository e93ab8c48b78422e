import { Reading } from '../../record/reading.ts';
import { FileFault } from '../file-fault.ts';
import { LONGEST_ROW, ROWS_OF_A_BATCH } from '../limits.ts';
import type { Problem } from '../problem.ts';
import type { Piece } from '../text/decoded.ts';

export interface ReadingsRead {
  readings: Reading[];
  problems: Problem[];
  rows: { from: number; to: number };
  bytesRead: number;
}

/** Readings as they were exported, one a line: `[`, a reading and a comma, …, `]`. They say themselves whence they come. */
export async function* readingsIn(pieces: AsyncIterable<Piece>): AsyncGenerator<ReadingsRead, void, undefined> {
  let rest = '';
  let row = 1;
  const waiting: string[] = [];
  for await (const { text, bytesRead } of pieces) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_ROW) throw new FileFault({ why: 'row-too-long', row: row + waiting.length + lines.length, most: LONGEST_ROW });
    waiting.push(...lines);
    while (waiting.length >= ROWS_OF_A_BATCH) yield batch(waiting.splice(0, ROWS_OF_A_BATCH), bytesRead);
  }
  yield batch([...waiting, rest], Infinity);

  function batch(lines: string[], bytesRead: number): ReadingsRead {
    const read = readingsOf(lines, row);
    row += lines.length;
    return { ...read, bytesRead };
  }
}

function readingsOf(lines: string[], first: number): Omit<ReadingsRead, 'bytesRead'> {
  const readings: Reading[] = [];
  const problems: Problem[] = [];
  lines.forEach((line, at) => {
    const said = line.trim().replace(/,$/, '');
    if (said === '' || said === '[' || said === ']') return;
    const reading = asReading(said);
    if (reading) readings.push(reading);
    else problems.push({ row: first + at, why: 'not-a-reading' });
  });
  return { readings, problems, rows: { from: first, to: first + lines.length - 1 } };
}

function asReading(json: string): Reading | undefined {
  try {
    return Reading.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
