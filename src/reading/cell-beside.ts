import { asLabel } from '../values/plain-text.ts';
import type { Labels } from './labels.ts';
import { isCell, isHeaderCell } from './page-parts.ts';

/** What a cell that holds a label and nothing else is the label of: the cell after it, or the one below it. */
export function cellBeside(cell: Element, labels: Labels): Node[] | null {
  const row = cell.parentElement;
  if (!row) return null;
  const cells = [...row.children].filter(isCell);
  if (isHeaderRow(cells, labels)) return onlyValueUnder(cells.indexOf(cell), row);
  const next = cells.slice(cells.indexOf(cell) + 1).find((beside) => !isSeparator(beside));
  if (next) return isHeaderCell(next) && isHeaderCell(cell) ? null : [next];
  return cells.length === 1 ? onlyValueUnder(0, row) : null;
}

function isHeaderRow(cells: Element[], labels: Labels): boolean {
  if (cells.length < 2) return false;
  return cells.every(isHeaderCell) || (cells.length > 2 && cells.every((cell) => labels.has(cell)));
}

/** A column's header is the label of one value only if there is one row beneath it. */
function onlyValueUnder(column: number, row: Element): Node[] | null {
  const table = row.closest('table,[role=table],[role=grid]');
  const rows = [...(table?.querySelectorAll('tr,[role=row]') ?? [])].filter((other) => other.closest('table,[role=table],[role=grid]') === table);
  const beneath = rows.slice(rows.indexOf(row) + 1);
  const isHeading = row.children.length === 1 && !isHeaderCell(row.children[0]!);
  const below = isHeading ? beneath[0] : beneath.length === 1 ? beneath[0] : undefined;
  const cells = [...(below?.children ?? [])].filter(isCell);
  const value = isHeading && cells.length > 1 ? undefined : cells[column];
  return value ? [value] : null;
}

function isSeparator(cell: Element): boolean {
  return asLabel(cell.textContent) === '' && cell.childElementCount === 0 && cell.textContent.includes(':');
}
