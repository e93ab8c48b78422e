import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The sheet of a workbook as rows of cells; what is written as XML already stands as it is. */
export async function aWorkbook(rows: (string | { xml: string })[][], { sheet = sheetOf(rows), parts = {} }: { sheet?: string; parts?: Record<string, string> } = {}): Promise<File> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${REL}"><sheets><sheet name="Sheet1" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
  for (const [name, text] of Object.entries(all)) await zip.add(name, new TextReader(text));
  return new File([await zip.close()], 'book.xlsx');
}

const sheetOf = (rows: (string | { xml: string })[][]): string =>
  `<worksheet><sheetData>${rows.map((cells, at) => `<row r="${at + 1}">${cells.map(cellOf).join('')}</row>`).join('')}</sheetData></worksheet>`;

const cellOf = (cell: string | { xml: string }): string => (typeof cell === 'string' ? `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>` : cell.xml);

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
