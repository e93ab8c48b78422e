import { asLabel } from '../values/plain-text.ts';
import { MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import { isCell, isHeaderCell, isRole } from './page-parts.ts';
import { shownText } from './shown-text.ts';
import { Trouble } from './trouble.ts';

/** One row of a table, its cells known by the headers above them. */
export interface TableRow {
  element: Element;
  /** The cells under columns of this header; null when the table has no such column. */
  under(header: string): Element[] | null;
}

export const TABLES = 'table,[role=table],[role=grid],[role=treegrid]';

/** How many of these labels head a column of the table. */
export function columnsNamed({ columns }: HeadedTable, labels: ReadonlySet<string>): number {
  return [...labels].filter((label) => columns.some((headers) => headers.includes(label))).length;
}

/** The table's own rows, without those of tables inside it. */
export function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr,[role=row]')].filter((row) => row.closest(TABLES) === table && !row.closest('tfoot'));
}

/** A table's rows with its headers told from them. */
export function headedTable(rows: readonly Element[], labels: ReadonlySet<string>): HeadedTable {
  const grid = gridOf(rows);
  return { rows, grid, ...headed(grid, labels) };
}

/** The rows of a table that say something, below its headers. */
export function recordRows({ rows, grid, columns, below }: HeadedTable, labels: ReadonlySet<string>): TableRow[] {
  return rows.flatMap((element, at) => {
    const cells = grid[at] ?? [];
    return at < below || !isRecord(element, cells, columns, labels) ? [] : [{ element, under: (header) => cellsUnder(header, columns, cells) }];
  });
}

function cellsUnder(header: string, columns: string[][], cells: Element[]): Element[] | null {
  const label = asLabel(header);
  const under = columns.flatMap((headers, at) => (headers.includes(label) ? [at] : []));
  return under.length === 0 ? null : [...new Set(under.flatMap((at) => cells[at] ?? []))];
}

/** Every cell in each row and column that it spans. */
function gridOf(rows: readonly Element[]): Element[][] {
  if (rows.length > MOST_ROWS) throw new Trouble('a table', `has more than ${MOST_ROWS.toLocaleString('en-GB')} rows`);
  const grid: Element[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.children) {
      if (!isCell(cell)) continue;
      while (grid[at]![column]) column += 1;
      const wide = span(cell, 'colspan');
      const until = Math.min(at + (span(cell, 'rowspan') || rows.length), rows.length);
      for (let line = at; line < until; line += 1)
        for (let next = column; next < Math.min(column + wide, MOST_COLUMNS); next += 1) grid[line]![next] = cell;
      column += wide;
    }
  });
  return grid;
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const stated = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(stated) || stated < 0 ? 1 : Math.min(stated, MOST_ROWS);
}

export interface HeadedTable extends Headed {
  rows: readonly Element[];
  /** Every cell in each row and column that it spans. */
  grid: Element[][];
}

interface Headed {
  /** The headers above each column. */
  columns: string[][];
  /** The first row beneath them. */
  below: number;
}

function headed(grid: Element[][], labels: ReadonlySet<string>): Headed {
  let below = grid.findIndex((cells) => cells.length > 0 && !isHeaderRow(cells));
  if (below < 0) below = grid.length;
  if (below === 0) below = rowNaming(grid, labels) + 1;
  const columns: string[][] = [];
  for (const cells of grid.slice(0, below))
    cells.forEach((cell, at) => {
      const label = asLabel(shownText([cell]));
      const headers = (columns[at] ??= []);
      const above = headers.at(-1);
      if (label === '' || headers.includes(label)) return;
      headers.push(label);
      if (above) headers.push(`${above} ${label}`);
    });
  return { columns: Array.from(columns, (headers) => headers ?? []), below };
}

function isHeaderRow(cells: Element[]): boolean {
  return cells.every((cell) => isHeaderCell(cell) || cell.textContent.trim() === '' || cell.closest('thead') !== null) && cells.some((cell) => cell.textContent.trim() !== '');
}

/** Old tables head their columns with ordinary cells: the row that says the labels asked for. -1 when none does. */
function rowNaming(grid: Element[][], labels: ReadonlySet<string>): number {
  const enough = Math.min(2, labels.size);
  return grid.slice(0, 5).findIndex((cells) => {
    const named = new Set(cells.map((cell) => asLabel(cell.textContent)).filter((text) => labels.has(text)));
    return named.size > 0 && named.size >= enough;
  });
}

/** A row that is no heading, no "none recorded" across the table, no repeated header and not empty. */
function isRecord(row: Element, cells: Element[], columns: string[][], labels: ReadonlySet<string>): boolean {
  const own = [...row.children].filter(isCell);
  if (own.every(isHeaderCell) || isRole(row, ['presentation', 'none'])) return false;
  if (columns.length > 1 && new Set(cells).size === 1) return false;
  const texts = own.map((cell) => asLabel(shownText([cell])));
  if (texts.every((text) => text === '')) return false;
  return !texts.every((text) => text === '' || (labels.has(text) && columns.some((headers) => headers.includes(text))));
}
