import { FileFault } from '../file-fault.ts';
import { LARGEST_SHEET, LONGEST_CELL, MOST_COLUMNS } from '../limits.ts';
import type { Row, RowsRead } from '../table/row.ts';
import { dayOfSerial } from './date-format.ts';
import { listenTo } from './listen-to.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** The rows of a sheet that say something, as they come. Days stand as `2018-05-04`; of a formula, its last result. */
export async function* sheetRows(workbook: Workbook, sheet: Sheet): AsyncGenerator<RowsRead, void, undefined> {
  const listener = new SheetListener(workbook);
  for await (const bytesRead of listenTo(workbook.archive, sheet.part, LARGEST_SHEET, listener)) yield { rows: listener.taken(), bytesRead };
}

class SheetListener {
  #rows: Row[] = [];
  #row: Row = { at: 0, cells: [] };
  #cell = { column: -1, type: 'n', style: -1, isFormula: false };
  #said = '';
  #listens = false;

  constructor(private readonly workbook: Workbook) {}

  /** The rows that have come since they were last taken. */
  taken(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  opened(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'f') this.#cell.isFormula = true;
    this.#listens = name === 'v' || name === 't';
  }

  said(text: string): void {
    if (this.#listens && this.#said.length <= LONGEST_CELL) this.#said += text;
  }

  closed(name: string): void {
    this.#listens = false;
    if (name === 'c') this.#closeCell();
    if (name === 'row' && (this.#row.cells.length > 0 || this.#row.faults)) this.#rows.push(this.#row);
  }

  #openRow({ r }: Record<string, string>): void {
    this.#row = { at: Number(r) || this.#row.at + 1, cells: [] };
    this.#cell.column = -1;
  }

  #openCell({ r, t = 'n', s = '-1' }: Record<string, string>): void {
    this.#cell = { column: r ? columnOf(r) : this.#cell.column + 1, type: t, style: Number(s), isFormula: false };
    this.#said = '';
  }

  #closeCell(): void {
    const { column, type, isFormula } = this.#cell;
    if (type === 'e') return this.#fault('error-in-cell');
    if (isFormula && this.#said === '' && type !== 'str') return this.#fault('formula-without-result');
    const text = this.#text();
    if (text === '') return;
    if (column >= MOST_COLUMNS) throw new FileFault({ why: 'too-many-columns', row: this.#row.at, most: MOST_COLUMNS });
    while (this.#row.cells.length < column) this.#row.cells.push('');
    this.#row.cells[column] = text;
  }

  #fault(why: 'error-in-cell' | 'formula-without-result'): void {
    (this.#row.faults ??= []).push({ cell: this.#cell.column, why });
  }

  #text(): string {
    const { type, style } = this.#cell;
    if (type === 's') return this.workbook.texts[Number(this.#said)] ?? '';
    if (type === 'b') return this.#said === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return this.#said.slice(0, 10);
    if (type !== 'n' || this.#said === '') return this.#said.slice(0, LONGEST_CELL + 1);
    const number = Number(this.#said);
    if (Number.isNaN(number)) return this.#said;
    return (this.workbook.showsDay[style] ? dayOfSerial(number, this.workbook.from1904) : undefined) ?? String(number);
  }
}

/** `AB12` stands in column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const value = sign.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}
