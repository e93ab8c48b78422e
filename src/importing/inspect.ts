import Papa from 'papaparse';
import { CIN_CENSUS } from './formats/cin-census.ts';
import { COMMON_TRANSFER_FILE } from './formats/common-transfer-file.ts';
import { FileFault } from './file-fault.ts';
import { MOST_COLUMNS, SAMPLE_BYTES } from './limits.ts';
import { findHeader } from './table/find-header.ts';
import { type Mapping, mappingFor } from './table/mapping.ts';
import type { Row } from './table/row.ts';
import { type Delimiter, DELIMITERS } from './text/delimited-rows.ts';
import { type Encoding, encodingOf } from './text/encoding.ts';
import { sheetRows } from './workbook/sheet-rows.ts';
import { openWorkbook, type Workbook } from './workbook/workbook.ts';
import { rootElement } from './xml/root-element.ts';

/** A table of a file, as it was found. What is dropped and why stands in the mapping, column by column. */
export interface TableFound {
  /** In a workbook. */
  sheet?: string;
  /** The number of the row of headers, from 1. */
  headerRow: number;
  columns: string[];
  firstRows: string[][];
  mapping: Mapping;
}

/** What a file is. */
export type Inspection =
  | { format: 'delimited'; encoding: Encoding; delimiter: Delimiter; tables: [TableFound] }
  | { format: 'workbook'; tables: TableFound[] }
  | { format: typeof COMMON_TRANSFER_FILE | typeof CIN_CENSUS; encoding: Encoding }
  /** Readings that were exported from here. */
  | { format: 'readings'; encoding: Encoding };

/**
 * Tells what a file is from its beginning.
 * @throws FileFault when it is none of the kinds that are read.
 */
export async function inspect(file: File): Promise<Inspection> {
  const sample = new Uint8Array(await file.slice(0, SAMPLE_BYTES).arrayBuffer());
  if (sample.length === 0) throw new FileFault({ why: 'empty' });
  if (begins(sample, [0x50, 0x4b, 3, 4])) return { format: 'workbook', tables: await tablesOf(await openWorkbook(file)) };
  if (begins(sample, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileFault({ why: 'old-or-locked-workbook' });
  if (begins(sample, [0x25, 0x50, 0x44, 0x46])) throw new FileFault({ why: 'not-text' });
  const encoding = encodingOf(sample);
  const text = new TextDecoder(encoding).decode(sample, { stream: true }).replace(/\r\n?/g, '\n');
  const start = text.trimStart();
  if (start === '' && file.size <= SAMPLE_BYTES) throw new FileFault({ why: 'empty' });
  if (start.startsWith('<')) return { format: xmlFormat(text), encoding };
  if (/^(?:\[\s*)?\{|^\[\s*\]\s*$/.test(start)) return { format: 'readings', encoding };
  return delimited(sample.length < file.size ? text.slice(0, text.lastIndexOf('\n') + 1) || text : text, encoding);
}

const begins = (bytes: Uint8Array, with_: number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

function xmlFormat(text: string): typeof COMMON_TRANSFER_FILE | typeof CIN_CENSUS {
  const root = rootElement(text);
  if (root === 'CTfile') return COMMON_TRANSFER_FILE;
  if (root === 'Message' && /<(?:\w+:)?Collection>\s*CIN\s*</i.test(text)) return CIN_CENSUS;
  throw new FileFault({ why: 'kind-unknown', ...(root !== undefined && { root: root.slice(0, 100) }) });
}

const FIRST_ROWS = 40;
const ROWS_SHOWN = 5;

/** By the delimiter with which most headers are known; where none are, with which there are most columns. */
async function delimited(text: string, encoding: Encoding): Promise<Inspection> {
  const tries = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: FIRST_ROWS });
    const rows = data.map((cells, at): Row => ({ at: at + 1, cells }));
    const header = findHeader(rows);
    return { delimiter, rows, header, known: header?.known ?? 0, columns: header?.row.cells.length ?? 0 };
  });
  const [best] = tries.toSorted((a, b) => b.known - a.known || b.columns - a.columns);
  if (!best?.header) throw new FileFault({ why: 'kind-unknown' });
  return { format: 'delimited', encoding, delimiter: best.delimiter, tables: [await tableFound(best.header.row, best.rows)] };
}

async function tablesOf(workbook: Workbook): Promise<TableFound[]> {
  const tables: TableFound[] = [];
  for (const sheet of workbook.sheets) {
    const rows: Row[] = [];
    for await (const read of sheetRows(workbook, sheet)) {
      rows.push(...read.rows);
      if (rows.length >= FIRST_ROWS) break;
    }
    const first = rows.slice(0, FIRST_ROWS);
    const header = findHeader(first);
    if (header) tables.push({ sheet: sheet.name, ...(await tableFound(header.row, first)) });
  }
  if (tables.length === 0) throw new FileFault({ why: 'empty' });
  return tables;
}

async function tableFound(header: Row, rows: readonly Row[]): Promise<TableFound> {
  const columns = columnsOf(header);
  const after = rows.filter(({ at, cells }) => at > header.at && cells.some((cell) => cell.trim() !== ''));
  return {
    headerRow: header.at,
    columns,
    firstRows: after.slice(0, ROWS_SHOWN).map(({ cells }) => columns.map((_, at) => cells[at] ?? '')),
    mapping: await mappingFor(columns),
  };
}

/** The headers of a row, without the empty cells at its end. */
export function columnsOf({ at, cells }: Row): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  if (last >= MOST_COLUMNS) throw new FileFault({ why: 'too-many-columns', row: at, most: MOST_COLUMNS });
  return cells.slice(0, last + 1).map((cell) => cell.replace(/\s+/g, ' ').trim().slice(0, 200));
}
