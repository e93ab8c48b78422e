import Papa from 'papaparse';
import { FileFault } from '../file-fault.ts';
import { LONGEST_ROW, MOST_COLUMNS } from '../limits.ts';
import type { Row, RowsRead } from '../table/row.ts';
import type { Piece } from './decoded.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The rows of a text in which a delimiter parts the cells, as they come. */
export async function* delimitedRows(pieces: AsyncIterable<Piece>, delimiter: Delimiter): AsyncGenerator<RowsRead, void, undefined> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  let next = 1;
  const parse = (isLast: boolean): Row[] => {
    const result = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    const rows = result.data.map((cells, at) => ({ at: next + at, cells }) as Row);
    for (const { row } of result.errors) if (row !== undefined && rows[row]) rows[row].broken = 'quotes-broken';
    rest = isLast ? '' : rest.slice(result.meta.cursor);
    next += rows.length;
    return rows;
  };
  for await (const { text, bytesRead } of inLines(pieces)) {
    rest += text;
    const rows = checked(parse(false));
    if (rest.length > LONGEST_ROW) throw new FileFault({ why: 'row-too-long', row: next, most: LONGEST_ROW });
    yield { rows, bytesRead };
  }
  if (rest !== '') yield { rows: checked(parse(true)), bytesRead: Infinity };
}

function checked(rows: Row[]): Row[] {
  for (const { at, cells } of rows) {
    if (cells.length > MOST_COLUMNS) throw new FileFault({ why: 'too-many-columns', row: at, most: MOST_COLUMNS });
  }
  return rows;
}

/** The text with every line ended alike, and no end of line torn. */
async function* inLines(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece, void, undefined> {
  let held = '';
  for await (const { text, bytesRead } of pieces) {
    const whole = held + text;
    held = whole.endsWith('\r') ? '\r' : '';
    yield { text: alike(held ? whole.slice(0, -1) : whole), bytesRead };
  }
}

const alike = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
