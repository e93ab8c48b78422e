import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { aWorkbook } from '../builders/a-workbook.ts';
import { familyName, givenName } from '../bench/invented-names.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { Chromium } from './chromium.ts';
import { eventually, says, textOf } from './patience.ts';

const FILES = resolve('tests/files');
const folder = mkdtempSync(join(tmpdir(), 'importing-'));

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
});
afterAll(() => systems.close());

const click = (page: Page, what: string): Promise<void> => page.locator(`button ::-p-text(${what})`).click();

type Importer = 'csc-worker' | 'administrator' | 'school-staff';

/** The options page on a machine of the test's own. */
async function started(role: Importer = 'csc-worker'): Promise<Page> {
  const own = await machine(role);
  onTestFinished(() => own.close());
  return chromium.openOptions('#files');
}

async function machine(role: Importer): Promise<Chromium> {
  chromium = await Chromium.start();
  await chromium.setUp(role, role === 'csc-worker' ? ['CareWorks', 'SafeLog'] : []);
  return chromium;
}

async function choose(page: Page, path: string, name = 'records'): Promise<void> {
  await ((await page.waitForSelector(`input[name=${name}]:enabled`)) as ElementHandle<HTMLInputElement>).uploadFile(path);
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

/** Says that the file comes from a system that nobody here knows, and tries it. */
async function tryFrom(page: Page, system: string, agency: string): Promise<void> {
  await page.locator('select[name=system]').fill('');
  await page.locator('input[name=system-name]').fill(system);
  await page.locator('select[name=agency]').fill(agency);
  await click(page, 'Try it');
}

const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement === document.body ? 'nothing' : (document.activeElement as HTMLElement).innerText));

const holds = async (page: Page): Promise<string> => {
  await page.reload();
  return eventually(async () => (await textOf(page)).match(/It holds [\d,]+ screens? of [\d,]+ (?:people|person)/)![0]);
};

const register = (from: number, to: number): string =>
  ['InternalCode,FirstName,LastName,DateOfBirth,Postcode,AddressLine1,PrimaryParentFirstName,PrimaryParentLastName', ...Array.from({ length: to - from }, (_, at) => rowOf(from + at))].join('\r\n');
const rowOf = (at: number): string => `N${at},${givenName(7919 * at)},${familyName(at)},${String(1 + (at % 28)).padStart(2, '0')}/0${1 + (at % 9)}/2021,HM${1 + (at % 9)} ${at % 9}QZ,${at} Mill Lane,${givenName(at)},${familyName(at)}`;

test("a nursery's register brings the sibling no one has thought of, and can be taken back whole", async () => {
  const page = await started();
  await chromium.visit(`${systems.careworks}/case/40017`);
  const before = await holds(page);
  await choose(page, join(FILES, 'nursery-register.csv'));
  await says(page, 'nursery-register.csv: nursery register.');
  await says(page, /13 of 18 columns read|14 of 18 columns read/);
  expect(await textOf(page)).toMatch(/Zoë · Jack · Imogen/);
  expect(await textOf(page)).not.toMatch(/Settled well/);
  await page.screenshot({ path: join(folder, 'mapping.png'), fullPage: true });
  await page.select('select[name=system]', '');
  expect(await page.$eval('select[name=agency]', ({ value }) => value)).toBe('early-years');
  await tryFrom(page, 'Little Acorns', 'early-years');
  await says(page, /people: \d+ known here, \d+ new\./);
  expect(await focused(page)).toMatch(/nursery-register\.csv/);
  expect(await textOf(page)).toMatch(/2 cells or rows could not be read/);
  expect(await textOf(page)).toMatch(/Never read: .*Notes \(free text stays in its own system\)/);
  await page.locator('summary ::-p-text(What could not be read)').click();
  await says(page, /6\s+DateOfBirth\s+31\/02\/2022\s+this is not a date/);
  expect(await axeFinds(page)).toEqual([]);
  await page.screenshot({ path: join(folder, 'tried.png'), fullPage: true });
  const other = await chromium.openOptions('#files');
  expect(await holds(other)).toBe(before);
  await other.close();
  await click(page, 'Take it in');
  await says(page, 'Taken in: nursery-register.csv, 3 rows. 3 records are new.');
  expect(await focused(page)).toMatch(/Taken in: nursery-register\.csv/);
  expect(await chromium.visit(`${systems.careworks}/case/40017`)).toContain('Zoë');
  const after = await holds(page);

  await choose(page, written('nursery-register (1).csv', readFileSync(join(FILES, 'nursery-register.csv'))));
  await page.waitForFunction(() => (document.querySelector('input[name=system-name]') as HTMLInputElement | null)?.value === 'Little Acorns');
  await click(page, 'Try it');
  await says(page, '3 rows: 0 would be added, 3 are here already');
  await click(page, 'Take it in');
  await says(page, 'All of it was here already: nothing has changed.');
  expect(await holds(page)).toBe(after);
  expect(await axeFinds(page)).toEqual([]);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await axeFinds(page)).toEqual([]);

  for (let left = 2; left > 0; left -= 1) {
    await click(page, 'Take it back');
    await click(page, 'Yes, take it back');
    await page.waitForFunction((count) => document.querySelectorAll('#files ~ ul h4').length === count, {}, left - 1);
  }
  expect(await holds(page)).toBe(before);
  expect(await chromium.visit(`${systems.careworks}/case/40017`)).not.toContain('Zoë');
  const log = await chromium.open('access-log/access-log.html');
  await says(log, /took back a file[^]*nursery register[^]*took in a file[^]*nursery register/);
  await says(log, 'The log is whole');
}, 180_000);

describe('on one machine', () => {
  let page: Page;
  beforeAll(() => machine('csc-worker'));
  beforeEach(async () => {
    page = await chromium.openOptions('#files');
  });
  afterEach(() => page.close());
  afterAll(() => chromium.close());

  test.each([
    ['common-transfer-file.xml', 'Common Transfer File', '4 people'],
    ['cin-census.xml', 'children in need census', '3 people'],
    ['annex-a.xlsx', 'Annex A lists', '3 people'],
    ['chronology.xlsx', 'chronology', /people|person/],
    ['contacts-unicode.txt', 'list of contacts', 'people'],
  ])('%s is known by itself', async (name, kind, people) => {
    await choose(page, join(FILES, name));
    await says(page, `${name}: ${kind}.`);
    await tryFrom(page, `Where ${name} is from`, 'school');
    await says(page, new RegExp(`${people instanceof RegExp ? people.source : people}.*known here`));
    await click(page, 'Take it in');
    await says(page, `Taken in: ${name}`);
  });

  test('a column that nobody knows is said once, and remembered', async () => {
    const file = written('odd.csv', 'Vorname,Zuname,Geboren\nKit,Reed,04/05/2018\n');
    await choose(page, file);
    await says(page, 'No column names a child');
    await page.locator('select[aria-label="What “Vorname” is read as"]').fill('child.given');
    await page.locator('select[aria-label="What “Zuname” is read as"]').fill('child.family');
    await page.locator('select[aria-label="What “Geboren” is read as"]').fill('child.born');
    await tryFrom(page, 'Kita', 'early-years');
    await says(page, '1 person: 0 known here, 1 new');
    await click(page, 'Take it in');
    await says(page, 'Taken in: odd.csv');
    await page.reload();
    await choose(page, file);
    await says(page, '3 of 3 columns read');
  });

  test('a file that is dropped on the page is looked into', async () => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Forename,Surname\nKit,Reed\n'], 'dropped.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await says(page, 'dropped.csv: list of people.');
  });

  test('hostile files are left with a word on why, and the page goes on', async () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "haha"><!ENTITY b "${'&a;'.repeat(10)}">]><CTfile><CTFpupilData><Pupil><Surname>&b;</Surname></Pupil></CTFpupilData></CTfile>`;
    const zip = await aWorkbook([], { parts: { 'xl/sharedStrings.xml': ' '.repeat(300 * 1024 * 1024) } });
    for (const [path, why] of [
      [written('bomb.xml', bomb), 'It declares entities of its own'],
      [written('zip.xlsx', new Uint8Array(await zip.arrayBuffer())), 'It unpacks to far more'],
      [written('wide.csv', `Forename,Surname,${'x,'.repeat(10_000)}y\nKit,Reed\n`), 'Row 1 has more than 1,000 columns'],
      [written('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 72, 68, 82])), 'It holds no rows'],
      [written('adopters.csv', 'Individual adopter identifier,Family identifier,Forename\n1,2,Kit\n'), 'No column names a child'],
    ] as const) {
      await choose(page, path);
      await says(page, why);
    }
    await choose(page, written('quote.csv', `Forename,Surname\nTom,Reed\nAnn,"Reed\n${'Kit,Reed\n'.repeat(200_000)}`));
    await tryFrom(page, 'Somewhere', 'school');
    await says(page, 'Row 3 does not end');
    await choose(page, join(FILES, 'pupils-semicolons.csv'));
    await says(page, 'pupils-semicolons.csv: pupil register.');
  });

  test('at 400 % the page is one narrow column, and nothing is cut off', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await choose(page, join(FILES, 'nursery-register.csv'));
    await says(page, 'columns read');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.screenshot({ path: join(folder, 'narrow.png'), fullPage: true });
    await tryFrom(page, 'Little Acorns', 'early-years');
    await says(page, 'known here');
    await page.locator('summary ::-p-text(What could not be read)').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.screenshot({ path: join(folder, 'narrow-tried.png'), fullPage: true });
    expect(await axeFinds(page)).toEqual([]);
  });
});

test('an import that is stopped, or whose page is closed, goes on where it was; it is taken back whole', async () => {
  let page = await started();
  const file = written('long.csv', register(0, 3_000));
  await choose(page, file);
  await tryFrom(page, 'Little Acorns', 'early-years');
  await says(page, /([\d,]+) people: 0 known here, \1 new/);
  await page.evaluate(noteProgress);
  await click(page, 'Take it in');
  await stopWhenUnderWay(page);
  for (const { rows, part } of await page.evaluate(() => (globalThis as unknown as { noted: { rows: number; part: number }[] }).noted)) expect(part).toBeCloseTo(rows / 3_000);
  await says(page, 'You stopped it.');
  await choose(page, written('other.csv', register(1, 9)), 'go-on');
  await says(page, 'It is not the file that was begun');
  await choose(page, file, 'go-on');
  await page.waitForSelector('progress');
  await page.waitForFunction(() => (document.querySelector('progress') as HTMLProgressElement | null)!.value > 0.4);
  await page.close();
  page = await chromium.openOptions('#files');
  const half = Number((await holds(page)).match(/[\d,]+/)![0].replace(',', ''));
  expect(half % 500).toBe(0);
  expect(half).toBeGreaterThan(1000);
  expect(half).toBeLessThan(3_000);
  await says(page, 'Not finished.');
  await choose(page, file, 'go-on');
  await says(page, 'Taken in: long.csv, 3,000 rows. 3,000 records are new.', 120_000);
  expect(await holds(page)).toBe('It holds 3,000 screens of 6,000 people');
  await click(page, 'Take it back');
  await click(page, 'Yes, take it back');
  await says(page, 'Taken back: long.csv.', 120_000);
  expect(await holds(page)).toBe('It holds 0 screens of 0 people');
}, 400_000);

/** Notes what is said of how far it is, beside how many rows are done. */
function noteProgress(): void {
  const noted: { rows: number; part: number }[] = ((globalThis as unknown as { noted: unknown }).noted = []);
  new MutationObserver(() => {
    const rows = /^([\d,]+) rows/.exec((document.querySelector('.progress span') as HTMLElement | null)?.innerText ?? '')?.[1];
    if (rows && /Taking in/.test(document.body.innerText)) noted.push({ rows: Number(rows.replace(',', '')), part: (document.querySelector('.progress progress') as HTMLProgressElement).value });
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** As soon as some of it has been taken in, which a click from here would come too late for. */
const stopWhenUnderWay = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const isUnderWay = /Taking in long.csv[^]*\n\s*[1-9][\d,]* rows/.test(document.body.innerText);
    if (isUnderWay) [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Stop')!.click();
    return isUnderWay;
  }, { polling: 20 });

test('everyone is given out and taken in on another machine; one child by name and birthday', async () => {
  const page = await started();
  await chromium.visit(`${systems.careworks}/case/40017`);
  await chromium.visit(`${systems.safelog}/students/88`);
  await choose(page, join(FILES, 'nursery-register.csv'));
  await tryFrom(page, 'Little Acorns', 'early-years');
  await click(page, 'Take it in');
  await says(page, 'Taken in:');
  const before = await holds(page);
  const people = await givenOut(page, 'people');
  expect(people).toMatch(/^\ufeffFamily,Forename,Surname/);
  expect(people).toMatch(/Zoë,Ashdown/);
  expect(await givenOut(page, 'chronology')).toMatch(/^\ufeffDate,Uncertain date,Person,Source,Type,Event,Action\r\n20/);
  const readings = await givenOut(page, 'readings');

  await page.locator('input[value=one]').click();
  await page.locator('select[name=form]').fill('people');
  await page.locator('form input[name=given]').fill('imogen');
  await page.locator('form input[name=family]').fill('O’Brien');
  await page.$eval('input[name=born]', (input) => ((input as HTMLInputElement).value = '2021-05-04'));
  await click(page, 'Find the child');
  await says(page, 'Imogen O’Brien, born 4 May 2021');
  await page.screenshot({ path: join(folder, 'found.png'), fullPage: true });
  const one = await saved(page, 'think-sibling-people.csv', () => click(page, 'Save the file about'));
  expect(one).toMatch(/Imogen/);
  expect(one).not.toMatch(/Ashdown/);
  expect(await axeFinds(page)).toEqual([]);
  const log = await chromium.open('access-log/access-log.html');
  await says(log, /gave out the records of[^]*Imogen O’Brien[^]*gave out the records of[^]*everyone/);
  await chromium.close();

  const other = await started();
  await choose(other, written('readings.json', readings));
  await says(other, 'readings.json: what Think Sibling gave out.');
  await click(other, 'Try it');
  await says(other, 'would be added');
  await click(other, 'Take it in');
  await says(other, 'Taken in: readings.json');
  expect(await holds(other)).toBe(before);
}, 180_000);

async function givenOut(page: Page, form: string): Promise<string> {
  await page.locator('input[value=everyone]').click();
  await page.locator('select[name=form]').fill(form);
  return saved(page, `think-sibling-${form}.${form === 'readings' ? 'json' : 'csv'}`, () => click(page, 'Save as a file'));
}

async function saved(page: Page, name: string, save: () => Promise<void>): Promise<string> {
  const to = mkdtempSync(join(tmpdir(), 'given-out-'));
  await (await page.createCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: to });
  await save();
  return eventually(() => {
    expect(readdirSync(to)).toContain(name);
    return readFileSync(join(to, name), 'utf8');
  });
}

test('school staff take no file in; an administrator takes one in, and gives none out', async () => {
  const page = await started('school-staff');
  await says(page, 'Files are not taken in for your role.');
  expect(await page.$('input[name=records]')).toBeNull();
  const refused = (topic: string, ask: unknown) => page.evaluate((message) => chrome.runtime.sendMessage(message).then(() => 'given', () => 'refused'), { topic, ask });
  expect(await refused('import-rehearse', { readings: [] })).toBe('refused');
  expect(await refused('export-people', { piece: 0 })).toBe('refused');
  await chromium.close();
  const other = await started('administrator');
  await other.waitForSelector('input[name=records]');
  expect(await textOf(other)).not.toContain('Give out as a file');
  await choose(other, join(FILES, 'common-transfer-file.xml'));
  await tryFrom(other, 'Somewhere', 'school');
  await says(other, /4 people: 0 known here/);
  await click(other, 'Take it in');
  await says(other, 'Taken in: common-transfer-file.xml');
});
