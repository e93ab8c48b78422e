/** Rows as a spreadsheet reads them (RFC 4180). A text that it would take for a formula is marked as text. */
export const csv = (rows: string[][]): string => rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
