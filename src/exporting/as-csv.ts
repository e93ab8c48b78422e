import Papa from 'papaparse';

/** What a spreadsheet would take for the beginning of a formula; full-width signs are such too in some. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Rows as text that a spreadsheet opens without working anything out: a cell that would be a formula is led by an
 * apostrophe, as OWASP recommends. The mark before the headers tells Excel that it is UTF-8; without headers the rows
 * go on from others.
 */
export function* asCsv(headers: readonly string[] | null, rows: Iterable<readonly string[]>): Generator<string, void, undefined> {
  if (headers) yield `\ufeff${line(headers)}`;
  for (const row of rows) yield line(row);
}

const line = (cells: readonly string[]): string => `${Papa.unparse([[...cells]], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
