import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { Chromium, PASSPHRASE } from './chromium.ts';
import { eventually, says } from './patience.ts';


let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('csc-worker', ['CareWorks', 'SafeLog']);
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

const entries = (page: Page): Promise<string[]> => page.$$eval('.entries li', (all) => all.map(({ innerText }: any) => innerText.replaceAll(/\s+/g, ' ')));

async function openLog(): Promise<Page> {
  const page = await chromium.open('access-log/access-log.html');
  await page.waitForSelector('.entries li, main > p:nth-of-type(2)');
  return page;
}

async function look(at: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(at);
  await chromium.openOverlay(page);
  return page;
}

test('each look, answer and take-back is in the log with who did it, once a visit, and the log is whole', async () => {
  const options = await chromium.open('options/options.html');
  await options.locator('input[name=user]').fill('Sam Okafor');
  await options.locator('::-p-text(Save the name)').click();
  await says(options, 'Saved.');
  await options.close();

  const page = await look(`${systems.careworks}/case/40017`);
  let overlay = await chromium.openOverlay(page);
  await chromium.click(page, overlay, '.warning button');
  await overlay.waitForSelector('.warning form');
  await overlay.select('.warning form select', 'already-known');
  await chromium.give(page, overlay, '.warning form .first', async () => expect(await overlay.$('.answers')).not.toBeNull());
  await page.close();
  const log = await openLog();
  await eventually(async () => {
    const found = await entries(log);
    expect(found).toHaveLength(4);
    expect(found[0]).toMatch(/^Sam Okafor answered about [A-Z]\w+ Ashdown .* CareWorks · .+: Already known/);
    expect(found[1]).toMatch(/^Sam Okafor looked at Rowan Ashdown, .*Ashdown/);
    expect(found[2]).toMatch(/^Sam Okafor changed a setting .* the user’s name/);
    expect(found[3]).toMatch(/changed a setting .* the role/);
  });
  await says(log, /The log is whole: 4 entries/);
  await log.close();
});

test('the list is cut to a name and a day', async () => {
  await (await look(`${systems.safelog}/students/88`)).close();
  const log = await openLog();
  await eventually(async () => expect((await entries(log)).length).toBeGreaterThan(2));
  await log.locator('input[name=name]').fill('wren');
  await log.locator('::-p-text(Find)').click();
  await says(log, /\d entr(y|ies) shown/);
  await eventually(async () => {
    const found = await entries(log);
    expect(found).not.toEqual([]);
    expect(found.filter((entry) => !entry.includes('Wren'))).toEqual([]);
  });
  await log.locator('input[name=name]').fill('nobody of this name');
  await log.locator('::-p-text(Find)').click();
  await says(log, /0 entries shown/);
  await log.close();
});

test('whose log is given out is whose name is shown, whoever the list was cut to', async () => {
  const log = await openLog();
  const shown = () => log.$eval('select[name=person]', (select) => select.selectedOptions[0]!.textContent!);
  await eventually(async () => expect(await shown()).toMatch(/Ashdown/));
  await log.locator('input[name=name]').fill('wren');
  await log.locator('::-p-text(Find)').click();
  await eventually(async () => expect((await entries(log)).every((entry) => entry.includes('Wren'))).toBe(true));
  const name = (await shown()).split(',')[0]!;
  await log.locator('::-p-text(Save as a table)').click();
  await says(log, 'Saved.');
  await log.locator('input[name=name]').fill('');
  await log.locator('::-p-text(Find)').click();
  await eventually(async () => expect((await entries(log))[0]).toContain(`gave out the log of ${name}`));
  await log.close();
});

test('after a lock nothing is left of whom was looked for, and all is shown', async () => {
  const log = await openLog();
  const all = await eventually(async () => /\d+ entries shown/.exec(await log.evaluate(() => document.body.innerText))![0]);
  await log.locator('input[name=name]').fill('nobody of this name');
  await log.locator('::-p-text(Find)').click();
  await says(log, /0 entries shown/);
  await chromium.lock();
  await chromium.unlock();
  await log.bringToFront();
  await says(log, all);
  expect(await log.$eval('input[name=name]', (field) => field.value)).toBe('');
  await log.close();
});

test('the log of one person tells of nobody else, and that it was given out is logged', async () => {
  const log = await openLog();
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const session = await log.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const wren = await eventually(() => log.$$eval('select[name=person] option', (all) => all.find(({ textContent }) => textContent!.startsWith('Wren'))!.value));
  await log.select('select[name=person]', wren);
  await log.locator('::-p-text(Save as a table)').click();
  await says(log, 'Saved.');
  const text = await eventually(() => readFileSync(join(folder, readdirSync(folder).find((file) => file.endsWith('.csv'))!), 'utf8'));
  expect(text.split('\r\n')[0]).toBe('When,Who,What,From which screens');
  expect(text).toMatch(/Z,Sam Okafor,looked at,\r\n/);
  expect(text).not.toMatch(/Ashdown|Rowan|Finley|CareWorks|SafeLog/);
  await eventually(async () => expect((await entries(log))[0]).toMatch(/^Sam Okafor gave out the log of Wren Ashdown/));
  await log.close();
});

test('axe finds nothing on the page, and nothing runs out of sight at 400 %', async () => {
  const log = await openLog();
  await says(log, /The log is whole/);
  expect(await axeFinds(log)).toEqual([]);
  await log.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await axeFinds(log)).toEqual([]);
  await log.setViewport({ width: 320, height: 256, deviceScaleFactor: 1 });
  expect(await log.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await log.close();
});

test('an administrator sees whether the log is whole and how long it is, and no family', async () => {
  const options = await chromium.open('options/options.html');
  await options.locator('input[value=administrator]').click();
  await options.locator('#role-passphrase').fill(PASSPHRASE);
  await options.locator('::-p-text(Yes, change it)').click();
  await says(options, 'Saved: your role');
  await options.close();
  const log = await chromium.open('access-log/access-log.html');
  await says(log, /The log is whole: \d+ entries/);
  expect(await log.evaluate(() => document.body.innerText)).not.toMatch(/Ashdown|Okafor/);
  await log.close();
});
