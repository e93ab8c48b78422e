import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveRowan } from '../systems/rowan.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Firefox } from './firefox.ts';

let systems: Systems;
let firefox: Firefox;

beforeAll(async () => {
  systems = await serveSystems();
  firefox = await Firefox.start();
});
afterAll(async () => {
  await firefox.close();
  await systems.close();
});

const patience = { timeout: 20_000, interval: 250 };

test('in Firefox, too, warnings from every system lie over a child’s screen', async () => {
  const options = await firefox.open('options/options.html');
  await options.waitForSelector('input[value=dsl]');
  await firefox.setPassphrase(options);
  await options.click('input[value=dsl]');
  for (const system of ['SafeLog', 'CareWorks']) {
    const button = await options.waitForSelector(`xpath///button[text()="Read ${system}"]`);
    await button!.click();
    await options.waitForFunction((name) => document.body.textContent!.includes(`${name} is read from now on`), {}, system);
  }

  const care = await firefox.browser.newPage();
  await care.goto(`${systems.careworks}/case/40017`);
  await vi.waitFor(async () => expect(await firefox.overlayText(care)).toMatch(/\d+ to check/), patience);

  const log = await firefox.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  await vi.waitFor(async () => expect(await firefox.overlayText(log)).toMatch(/\d+ to check/), patience);
  await firefox.openOverlay(log);
  await vi.waitFor(async () => expect(await firefox.overlayText(log)).toContain('Wren Ashdown was last recorded as seen'), patience);
  expect(await log.$eval('[data-think-sibling]', (host) => [host.outerHTML, String(host.shadowRoot)])).toEqual(['<div data-think-sibling=""></div>', 'null']);
});

test('in Firefox, too, the sidebar’s page shows the family, drawn and in words', async () => {
  const care = await firefox.browser.newPage();
  await care.goto(`${systems.careworks}/case/40017`);
  await vi.waitFor(async () => expect(await firefox.overlayText(care)).toMatch(/\d+ to check/), patience);
  const options = await firefox.open('options/options.html');
  const tab = await options.evaluate(async (address) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address))!.id, systems.careworks);
  const panel = await firefox.open(`panel/panel.html#${tab}`);
  await vi.waitFor(async () => expect(await panel.evaluate(() => document.body.innerText)).toContain('Family of Rowan Ashdown'), patience);
  expect(await panel.$$eval('.genogram .symbol', (symbols) => symbols.map((symbol) => symbol.getAttribute('aria-label')!.split(',')[0]))).toContain('Wren Ashdown');
});

test('in Firefox, too, the popup says what a tab is, and opens the desk', async () => {
  const options = await firefox.open('options/options.html');
  const tab = await options.evaluate(async (address) => (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address))!.id, systems.careworks);
  const popup = await firefox.open(`popup/popup.html#${tab}`);
  await vi.waitFor(async () => expect(await popup.evaluate(() => document.body.innerText)).toMatch(/CareWorks, the screen “.*”\s+Read in full/), patience);
  await (await popup.waitForSelector('::-p-text(Open the desk)'))!.click();
  await vi.waitFor(async () => expect(await options.evaluate(async () => (await chrome.tabs.query({})).some(({ url }) => url?.includes('/desk/desk.html')))).toBe(true), patience);
});

test('in Firefox, too, the desk lists what the screens say', async () => {
  const desk = await firefox.open('desk/desk.html');
  await vi.waitFor(async () => expect(await desk.evaluate(() => document.body.innerText)).toMatch(/Worked out for 1 family.*[\s\S]*Was this child seen\?[\s\S]*Wren Ashdown/), patience);
});

/** What lies in the folder of the profile that is our pages' own. */
const ownFolder = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });

test('in Firefox, where a page may not ask for a place, what is given out lies in the downloads and nowhere in the profile', async () => {
  const options = await firefox.open('options/options.html');
  await options.waitForSelector('#due');
  await options.$eval('#files-out ~ form .first', (button) => (button as HTMLButtonElement).click());
  await vi.waitFor(async () => expect(await options.evaluate(() => document.body.innerText)).toContain('Written: 1'), patience);
  await vi.waitFor(() => expect(readFileSync(join(firefox.downloads, 'think-sibling-people.csv'), 'utf8')).toMatch(/Wren,Ashdown/), patience);
  expect(readdirSync(firefox.downloads)).toEqual(['think-sibling-people.csv']);
  expect(await ownFolder(options)).toEqual([]);
});

test('in Firefox, what a version that gave out by way of the profile left there is gone once the options page opens', async () => {
  const before = await firefox.open('options/options.html');
  await before.waitForSelector('#files-out');
  await before.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    for (const name of ['people.csv', 'chronology.csv', 'readings.json']) await folder.getFileHandle(`think-sibling-${name}`, { create: true });
  });
  expect(await ownFolder(before)).toHaveLength(3);
  const options = await firefox.open('options/options.html');
  await options.waitForSelector('#files-out');
  await vi.waitFor(async () => expect(await ownFolder(options)).toEqual([]), patience);
});

test('in Firefox, too, a screen is taught, and read from then on', async () => {
  const rowan = await serveRowan();
  const address = `${rowan.origin}/register/person/3301/summary`;
  const options = await firefox.open('options/options.html');
  await (await options.waitForSelector('#teach-address'))!.type(address);
  await (await options.waitForSelector('::-p-text(Allow and teach)'))!.click();
  const page = await vi.waitFor(async () => {
    const pages = await firefox.browser.pages();
    const found = pages.find((each) => each.url() === address);
    expect(found).toBeDefined();
    return found!;
  }, patience);
  const inBar = (expression: string) => firefox.inFrame(page, '/teaching/teaching.html', expression);
  await vi.waitFor(async () => expect(await inBar('document.body.innerText')).toContain('Recognised: 9'), patience);
  await inBar('document.querySelector("button.first").click()');
  await vi.waitFor(async () => expect(await inBar('document.body.innerText')).toContain('Tamsin Okafor-Lund, born 4 May 2018'), patience);
  await inBar('[...document.querySelectorAll("button.first")].at(-1).click()');
  await vi.waitFor(async () => expect(await firefox.overlayText(page)).toMatch(/\d+ to check/), patience);
  await rowan.close();
});
