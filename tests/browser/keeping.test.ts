import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { opened, sealed } from '../../extension/options/back-up-file.ts';
import { BACK_UP_FORMAT, BACK_UP_VERSION, type BackUpLine } from '../../src/record/back-up.ts';
import { daysAfter } from '../../src/record/calendar-date.ts';
import { aReading } from '../builders/a-reading.ts';
import { unlikeName } from '../builders/unlike-names.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { Chromium, PASSPHRASE } from './chromium.ts';
import { eventually, says, textOf } from './patience.ts';

const BETWEEN_VISITS_MS = 4_000;
const OF_THE_FILE = 'five quiet herons wade home';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
});
afterEach(() => chromium.close());
afterAll(() => systems.close());


async function started(extension = resolve('dist/chromium')): Promise<void> {
  chromium = await Chromium.start({ extension });
  await chromium.setUp('csc-worker', ['CareWorks', 'SafeLog']);
}

/** The extension without the permission by which only the disk itself limits it, so that a limit can be set to it. */
function limited(): string {
  const folder = mkdtempSync(join(tmpdir(), 'limited-'));
  cpSync(resolve('dist/chromium'), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, permissions: manifest.permissions.filter((each: string) => each !== 'unlimitedStorage') }));
  return folder;
}

/** Grants our origin so many bytes; null: what there is. */
async function grant(page: Page, quotaSize: number | null): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Storage.overrideQuotaForOrigin', { origin: chromium.url('').slice(0, -1), ...(quotaSize === null ? {} : { quotaSize }) });
}

async function backedUp(page: Page): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'back-up-'));
  await (await page.createCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.locator('#back-up-passphrase').fill(OF_THE_FILE);
  await page.locator('#back-up-again').fill(OF_THE_FILE);
  await says(page, 'It can be used');
  await page.locator('::-p-text(Back up now)').click();
  await says(page, /Backed up: \d+ screens/);
  return eventually(() => readFileSync(join(folder, readdirSync(folder).find((file) => file.endsWith('.age'))!)));
}

const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement === document.body ? 'nothing' : (document.activeElement as HTMLElement).innerText.trim()));

async function look(page: Page, file: Uint8Array, passphrase = OF_THE_FILE): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'restore-')), 'file.age');
  writeFileSync(path, file);
  await ((await page.waitForSelector('input[name=back-up]')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  await page.locator('input[name=restore-passphrase]').fill(passphrase);
  await page.locator('::-p-text(Look into the file)').click();
}

/** A back-up of so many children, each read once, so many days ago. */
async function made(many: number, daysAgo: number): Promise<Uint8Array> {
  const readAt = `${daysAfter(new Date().toISOString().slice(0, 10), -daysAgo)}T09:00:00Z`;
  const row = (at: number): BackUpLine => ({
    is: 'reading',
    id: at.toString(16).padStart(32, '0'),
    reading: aReading({ source: { system: 'careworks', agency: 'csc', screen: 'case' }, readAt, subject: 'a', people: [{ ref: 'a', kind: 'child', given: unlikeName(at * 7 + 1), family: unlikeName(at), born: daysAfter('2008-01-01', at * 2) }] }),
    firstRead: readAt,
    lastRead: readAt,
    decisions: {},
    answers: {},
  });
  async function* lines() {
    yield [{ is: 'head', format: BACK_UP_FORMAT, version: BACK_UP_VERSION, at: readAt, readings: many, people: many, entries: 0 }];
    yield Array.from({ length: many }, (_, at) => row(at));
    yield [{ is: 'tail', readings: many, entries: 0 }];
  }
  return new Uint8Array(await new Response((await sealed(lines(), OF_THE_FILE)) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

test('backed up to a file and restored on another machine, the family is known there too', async () => {
  await started();
  await chromium.visit(`${systems.careworks}/case/40017`);
  await chromium.visit(`${systems.careworks}/case/40018`);
  const page = await chromium.openOptions('#due');
  await says(page, 'Last back-up: never');
  await page.locator('#back-up-passphrase').fill('aaaaaaaaaaaa');
  await page.locator('#back-up-again').fill('aaaaaaaaaaaa');
  await page.locator('::-p-text(Back up now)').click();
  await says(page, 'This passphrase cannot be used');
  const file = await backedUp(page);
  expect(await focused(page)).toBe('Back up now');
  await says(page, /Last back-up: on \d+ \w+ 20\d\d/);
  expect(file.toString('latin1')).not.toMatch(/Ashdown/);
  const readings = [];
  for await (const part of opened(new Blob([new Uint8Array(file)]), OF_THE_FILE)) if (part.is === 'lines') readings.push(...part.lines.filter(({ is }) => is === 'reading'));
  expect(readings).toHaveLength(2);
  const shown = await chromium.visit(`${systems.safelog}/students/88`);
  await chromium.close();

  await started();
  expect(await chromium.visit(`${systems.safelog}/students/88`)).not.toBe(shown);
  const other = await chromium.openOptions('#due');
  await look(other, file, 'another one altogether');
  await says(other, 'The passphrase does not open this file');
  await look(other, Buffer.from('Dear colleague,'));
  await says(other, 'This file is not a back-up');
  await look(other, file);
  await says(other, /It holds 2 screens; 0 of them are here already/);
  expect(await textOf(other)).toMatch(/It holds 1 screen of/);
  await other.locator('::-p-text(Take it in)').click();
  await says(other, 'Taken in: 2 screens new, 0 brought up to date');
  expect(await focused(other)).toMatch(/^Taken in: 2 screens/);
  expect(await chromium.visit(`${systems.safelog}/students/88`)).toContain('CareWorks: last read on');
  const log = await chromium.open('access-log/access-log.html');
  await says(log, /restored a back-up[^]*from the log of another machine/);
  await says(log, 'The log is whole');
});

test('a restore that was stopped goes on; of a file that was cut, what could be saved is taken in', async () => {
  await started();
  const file = await made(2000, 1);
  let page = await chromium.openOptions('#due');
  await look(page, file);
  await says(page, 'It holds 2,000 screens; 0 of them are here already');
  await page.locator('::-p-text(Take it in)').click();
  await says(page, /Taking in: [1-9][\d,]* of 2,000/);
  await page.close();
  page = await chromium.openOptions('#due');
  await look(page, file.slice(0, file.length * 0.7));
  await says(page, /This file is damaged or was cut off. [\d,]+ of 2,000 screens can be saved/);
  const [saved, known] = (await textOf(page)).match(/It holds ([\d,]+) screens; ([\d,]+) of them/)!.slice(1).map((count) => Number(count.replace(',', ''))) as [number, number];
  expect(known).toBeGreaterThan(0);
  expect(saved).toBeGreaterThan(1000);
  await page.locator('::-p-text(Take in what can be saved)').click();
  await says(page, 'Taken in:');
  await look(page, file);
  await says(page, `It holds 2,000 screens; ${saved.toLocaleString('en-GB')} of them are here already`);
  await page.locator('::-p-text(Take it in)').click();
  await says(page, `Taken in: ${(2000 - saved).toLocaleString('en-GB')} screens new`);
  await page.reload();
  await says(page, 'It holds 2,000 screens of 2,000 people');
}, 180_000);

test('of another file, or with another passphrase, nothing is said or taken in of the one that was looked into', async () => {
  await started();
  const page = await chromium.openOptions('#due');
  await look(page, await made(2, 1));
  await says(page, 'It holds 2 screens');
  const other = join(mkdtempSync(join(tmpdir(), 'restore-')), 'other.age');
  writeFileSync(other, 'Dear colleague,');
  await ((await page.$('input[name=back-up]')) as ElementHandle<HTMLInputElement>).uploadFile(other);
  await page.waitForSelector('::-p-text(Take it in)', { hidden: true });
  expect(await textOf(page)).not.toContain('It holds 2 screens; 0');
  await look(page, await made(2, 1));
  await says(page, 'It holds 2 screens; 0');
  expect(await focused(page)).toBe('Look into the file');
  await page.type('input[name=restore-passphrase]', 'x');
  await page.waitForSelector('::-p-text(Take it in)', { hidden: true });
}, 60_000);

test('why a restore stopped is said as it is, and not as a full disk', async () => {
  await started();
  const page = await chromium.openOptions('#due');
  await look(page, await made(2, 1));
  await says(page, 'It holds 2 screens');
  await page.evaluate(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: { topic: string }) => Promise<unknown>;
    chrome.runtime.sendMessage = ((message: { topic: string }) => (message.topic === 'restore-lines' ? Promise.reject(new Error('refused')) : send(message))) as never;
  });
  await page.locator('::-p-text(Take it in)').click();
  await says(page, /It stopped after 0 of 2 screens\. Those are kept\.\s+The index did not answer/);
  expect(await textOf(page)).not.toContain('The disk is full');
}, 60_000);

test('what is due is listed with why and when, is kept for now with a reason, and goes at a click', async () => {
  await started();
  const page = await chromium.openOptions('#due');
  await look(page, await made(3, 200));
  await says(page, 'It holds 3 screens');
  await page.locator('::-p-text(Take it in)').click();
  await says(page, 'Taken in: 3 screens new');
  await page.reload();
  await says(page, /social care: 3 screens, not read for too long \(limit: 90 days\)/);
  expect(await textOf(page)).toMatch(/Denadan Baradan\n+1 screen of CareWorks, last read on \d+ \w+ 20\d\d: not read for too long\.\n+Goes on \d+ \w+ 20\d\d/);
  await page.locator('.card ::-p-text(Keep for now)').click();
  await page.locator('input[name=why]').fill('Conference is planned');
  await page.$eval('input[name=until]', (input, day) => ((input as HTMLInputElement).value = day), daysAfter(new Date().toISOString().slice(0, 10), 30));
  await page.locator('::-p-text(Keep it)').click();
  await says(page, /Kept for now by .+: Conference is planned/);
  expect(await axeFinds(page)).toEqual([]);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await axeFinds(page)).toEqual([]);
  await page.locator('::-p-text(Erase all that is due now)').click();
  await page.locator('::-p-text(Yes, erase)').click();
  await says(page, /social care: 1 screen, not read/);
  await page.reload();
  await says(page, 'It holds 1 screen of 1 person');
  const log = await chromium.open('access-log/access-log.html');
  await says(log, /erased what was due[^]*not read for too long: 2 screens/);
  expect(await textOf(log)).not.toMatch(/Baradan/);
});

test('an administrator sees how much is due and no name, and can take nothing out', async () => {
  await started();
  const page = await chromium.openOptions('#due');
  await look(page, await made(2, 200));
  await says(page, 'It holds 2 screens');
  await page.locator('::-p-text(Take it in)').click();
  await says(page, 'Taken in: 2 screens new');
  await page.locator('input[value=administrator]').click();
  await page.locator('#role-passphrase').fill(PASSPHRASE);
  await page.locator('::-p-text(Yes, change it)').click();
  await says(page, 'A back-up holds every family. It is not for your role.');
  await eventually(async () => expect(await focused(page)).toMatch(/^Saved: your role/));
  await says(page, /social care: 2 screens/);
  expect(await textOf(page)).not.toMatch(/Baradan|Erase all/);
  const refused = await page.evaluate(() => chrome.runtime.sendMessage({ topic: 'back-up-head', ask: {} }).then(() => 'given', () => 'refused'));
  expect(refused).toBe('refused');
});

test('room that runs out is said in time', async () => {
  await started();
  const page = await chromium.openOptions('#due');
  await says(page, 'There is room');
  await grant(page, 100_000_000);
  await page.reload();
  await says(page, 'The disk is nearly full');
  expect(await chromium.visit(`${systems.careworks}/case/40017`)).toContain('The disk is nearly full. Make room, or soon no screen will be kept.');
});

test('a full disk is said out loud, and leaves the index whole', async () => {
  await started(limited());
  const page = await chromium.openOptions('#due');
  await chromium.visit(`${systems.careworks}/case/40017`);
  await grant(page, 1);
  // Chromium goes on by what it last knew of the room there is, for half a minute at most.
  const full = await eventually(async () => {
    await pause(BETWEEN_VISITS_MS);
    const shown = await chromium.visit(`${systems.careworks}/case/40017`);
    expect(shown).toContain('The disk is full: this screen of CareWorks was not kept');
    return shown;
  }, 60_000);
  expect(full).toContain('The disk is full. What you did or opened last was not kept.');
  await grant(page, null);
  await page.reload();
  await says(page, /It holds 1 screen of/);
  expect(await chromium.visit(`${systems.careworks}/case/40018`)).not.toContain('The disk is full');
  const log = await chromium.open('access-log/access-log.html');
  await says(log, 'The log is whole');
});
