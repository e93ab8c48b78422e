import type { Reading } from '../record/reading.ts';
import type { About } from './about.ts';
import { FileFault } from './file-fault.ts';
import { CIN_CENSUS, readCensusChild } from './formats/cin-census.ts';
import { COMMON_TRANSFER_FILE, readPupil } from './formats/common-transfer-file.ts';
import { readingsIn } from './formats/readings-file.ts';
import { columnsOf, type Inspection, type TableFound } from './inspect.ts';
import { ROWS_OF_A_BATCH } from './limits.ts';
import type { Problem } from './problem.ts';
import { americanColumns, withLookAhead } from './table/american-days.ts';
import { Columns } from './table/cells.ts';
import { isNarrative } from './table/dropped.ts';
import type { Field } from './table/field.ts';
import { tableKind } from './table/kinds.ts';
import { fingerprintOf } from './table/mapping.ts';
import type { Row, RowsRead } from './table/row.ts';
import { readRow } from './table/row-reading.ts';
import { mayShareNumbers, sharedNumbers } from './table/shared-numbers.ts';
import { chunksOf } from './text/chunks.ts';
import { decoded } from './text/decoded.ts';
import { delimitedRows } from './text/delimited-rows.ts';
import type { Encoding } from './text/encoding.ts';
import { sheetRows } from './workbook/sheet-rows.ts';
import { openWorkbook } from './workbook/workbook.ts';
import { elementsNamed, type XmlElement } from './xml/element.ts';

/** Some rows of a file as readings. The same file always comes in the same batches. */
export interface Batch {
  readings: Reading[];
  problems: Problem[];
  /** In a workbook. */
  sheet?: string;
  /** The first and the last, as a person counts them; in XML the children, in readings the lines. */
  rows: { from: number; to: number };
  /** Of a workbook, the bytes of its sheets, unpacked. */
  bytesRead: number;
  bytesTotal: number;
}

/**
 * Reads a file as it was found, with its mappings as they are or as a person has changed them. Nothing of the file is
 * held but what is being read; whoever stops taking batches closes it.
 * @throws FileFault where the file cannot be read on; the batches before it stand.
 */
export async function* readFile(file: File, found: Inspection, about: About): AsyncGenerator<Batch, void, undefined> {
  if (found.format === 'delimited') yield* delimitedFile(file, found, about);
  else if (found.format === 'workbook') yield* workbookFile(file, found.tables, about);
  else if (found.format === 'readings') yield* readingsFile(file, found.encoding);
  else yield* xmlFile(file, found, about);
}

/** Whether rows of this table can be anybody's: some column names a child. Others are not read. */
export function namesSomebody({ mapping }: TableFound): boolean {
  return mapping.columns.some((use) => 'field' in use && NAMING.has(use.field));
}

const NAMING: ReadonlySet<Field> = new Set(['child.name', 'child.given', 'child.family', 'child.number', 'child.upn', 'child.nhsNumber']);

async function* delimitedFile(file: File, { encoding, delimiter, tables: [table] }: Extract<Inspection, { format: 'delimited' }>, about: About) {
  if (table.mapping.kind === 'annex-a-adoption') throw new FileFault({ why: 'adoption-list' });
  const rows = () => withShiftedMarked(delimitedRows(textOf(file, encoding), delimiter), table.columns.length);
  for await (const batch of tableBatches(rows, table, about, file.name)) yield { ...batch, ...progress(batch.bytesRead, file.size) };
}

/** A row with more cells than there are columns has lost its quotes: which cell is whose is not known. */
async function* withShiftedMarked(read: AsyncIterable<RowsRead>, columns: number): AsyncGenerator<RowsRead, void, undefined> {
  for await (const { rows, bytesRead } of read) {
    for (const row of rows) if (row.cells.length > columns && row.cells.slice(columns).some((cell) => cell.trim() !== '')) row.broken ??= 'more-cells-than-columns';
    yield { rows, bytesRead };
  }
}

async function* workbookFile(file: File, tables: TableFound[], about: About): AsyncGenerator<Batch, void, undefined> {
  if (tables.every(({ mapping }) => mapping.kind === 'annex-a-adoption')) throw new FileFault({ why: 'adoption-list' });
  const workbook = await openWorkbook(file);
  const read = tables.filter(namesSomebody).map((table) => ({ table, sheet: workbook.sheets.find(({ name }) => name === table.sheet)! }));
  const total = read.reduce((sum, { sheet }) => sum + workbook.archive.sizeOf(sheet.part), 0);
  let before = 0;
  for (const { table, sheet } of read) {
    for await (const batch of tableBatches(() => sheetRows(workbook, sheet), table, about, file.name)) yield { ...batch, ...progress(before + batch.bytesRead, total) };
    before += workbook.archive.sizeOf(sheet.part);
  }
}

/** The rows of a table under its headers, in batches. */
async function* tableBatches(read: () => AsyncIterable<RowsRead>, table: TableFound, about: About, file: string): AsyncGenerator<Omit<Batch, 'bytesTotal'>, void, undefined> {
  const columns = new Columns(columnsByField(table), table.columns, table.sheet, about.readAt);
  const kind = tableKind(table.mapping.kind);
  if (mayShareNumbers(columns)) columns.shared = await sharedNumbers(read(), table.headerRow, columns);
  let waiting: Row[] = [];
  let bytes = 0;
  for await (const { rows, bytesRead } of withLookAhead(read(), (first) => (columns.american = americanColumns(first)))) {
    bytes = bytesRead;
    for (const row of rows) {
      if (row.at === table.headerRow && (await fingerprintOf(columnsOf(row))) !== table.mapping.fingerprint) throw new FileFault({ why: 'columns-changed' });
      if (row.at > table.headerRow) waiting.push(row);
    }
    while (waiting.length >= ROWS_OF_A_BATCH) yield batch(waiting.splice(0, ROWS_OF_A_BATCH));
  }
  if (waiting.length > 0) yield batch(waiting);

  function batch(rows: Row[]): Omit<Batch, 'bytesTotal'> {
    const read = rows.map((row) => readRow(row, columns, kind, about, file));
    return {
      readings: read.flatMap(({ reading }) => reading ?? []),
      problems: read.flatMap(({ problems }) => problems),
      ...(table.sheet !== undefined && { sheet: table.sheet }),
      rows: { from: rows[0]!.at, to: rows.at(-1)!.at },
      bytesRead: bytes,
    };
  }
}

/** Narrative is not read, whatever a mapping from elsewhere says. */
function columnsByField({ mapping }: TableFound): Map<Field, number[]> {
  const columns = new Map<Field, number[]>();
  mapping.columns.forEach((use, at) => {
    if ('field' in use && !isNarrative(use.header)) columns.set(use.field, [...(columns.get(use.field) ?? []), at]);
  });
  return columns;
}

async function* xmlFile(file: File, { format, encoding }: Extract<Inspection, { format: typeof COMMON_TRANSFER_FILE | typeof CIN_CENSUS }>, about: About): AsyncGenerator<Batch, void, undefined> {
  const names = new Set(['Header', format === CIN_CENSUS ? 'Child' : 'Pupil']);
  const read = format === CIN_CENSUS ? (child: XmlElement, at: number) => readCensusChild(child, at, about, file.name) : (pupil: XmlElement, at: number) => readPupil(pupil, at, header, about, file.name);
  let header: XmlElement | undefined;
  let row = 0;
  let bytes = 0;
  const waiting: XmlElement[] = [];
  for await (const { elements, bytesRead } of elementsNamed(textOf(file, encoding), names)) {
    bytes = bytesRead;
    header ??= elements.find(({ name }) => name === 'Header');
    waiting.push(...elements.filter(({ name }) => name !== 'Header'));
    while (waiting.length >= ROWS_OF_A_BATCH) yield batch(waiting.splice(0, ROWS_OF_A_BATCH));
  }
  if (waiting.length > 0) yield batch(waiting);

  function batch(children: XmlElement[]): Batch {
    const from = row + 1;
    const said = children.map((child) => read(child, (row += 1)));
    return {
      readings: said.flatMap(({ reading }) => reading ?? []),
      problems: said.flatMap(({ problems }) => problems),
      rows: { from, to: row },
      ...progress(bytes, file.size),
    };
  }
}

async function* readingsFile(file: File, encoding: Encoding): AsyncGenerator<Batch, void, undefined> {
  for await (const { bytesRead, ...batch } of readingsIn(textOf(file, encoding))) yield { ...batch, ...progress(bytesRead, file.size) };
}

const textOf = (file: File, encoding: Encoding) => decoded(chunksOf(file.stream()), encoding);

const progress = (bytesRead: number, bytesTotal: number) => ({ bytesRead: Math.min(bytesRead, bytesTotal), bytesTotal });
