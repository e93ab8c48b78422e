import { PEOPLE_HEADERS } from './aliases.ts';
import { headerKey } from './header-key.ts';
import { KNOWN_KEYS } from './kinds.ts';
import type { Row } from './row.ts';

export interface HeaderFound {
  row: Row;
  /** How many of its cells are headers that are known. */
  known: number;
}

/** The row of headers among the first rows of a table; titles, blank lines and `sep=;` may stand above it. */
export function findHeader(rows: readonly Row[]): HeaderFound | undefined {
  const found = rows.map((row) => ({ row, known: row.cells.filter(isKnown).length, filled: row.cells.filter((cell) => cell.trim() !== '').length }));
  const best = found.toSorted((a, b) => b.known - a.known)[0];
  if (best && best.known >= 2) return best;
  const [widest] = found.toSorted((a, b) => b.filled - a.filled);
  return widest && widest.filled > 0 ? widest : undefined;
}

const isKnown = (cell: string): boolean => {
  const key = headerKey(cell);
  return PEOPLE_HEADERS.has(key) || KNOWN_KEYS.has(key);
};
