import type { Row, RowsRead } from './row.ts';

/** As many rows as are looked at before the first is read. */
const ROWS_AHEAD = 2_000;

/** The rows as they come, after a look at the first of them. */
export async function* withLookAhead(read: AsyncIterable<RowsRead>, look: (rows: Row[]) => void): AsyncGenerator<RowsRead, void, undefined> {
  let waiting: RowsRead[] | undefined = [];
  for await (const some of read) {
    if (waiting === undefined) {
      yield some;
      continue;
    }
    waiting.push(some);
    if (waiting.reduce((sum, { rows }) => sum + rows.length, 0) < ROWS_AHEAD) continue;
    look(waiting.flatMap(({ rows }) => rows));
    yield* waiting;
    waiting = undefined;
  }
  if (waiting === undefined) return;
  look(waiting.flatMap(({ rows }) => rows));
  yield* waiting;
}

const DAY = /^\s*(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(?:\d{4}|\d{2})\b/;

/** The columns in which some day can only have its month first, and none its day. */
export function americanColumns(rows: readonly Row[]): ReadonlySet<number> {
  const [monthFirst, dayFirst] = [new Set<number>(), new Set<number>()];
  for (const { cells } of rows)
    cells.forEach((cell, at) => {
      const [first, second] = numbersOf(cell);
      if (first > 12 && second <= 12) dayFirst.add(at);
      if (second > 12 && first <= 12) monthFirst.add(at);
    });
  return new Set([...monthFirst].filter((at) => !dayFirst.has(at)));
}

/** Whether a day may have its month first or its day, and is another by each. */
export function isEither(text: string): boolean {
  const [first, second] = numbersOf(text);
  return first <= 12 && second <= 12 && first !== second;
}

function numbersOf(text: string): [number, number] {
  const [, first, second] = DAY.exec(text) ?? [];
  return [Number(first), Number(second)];
}
