import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRowan } from '../systems/rowan.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { Chromium } from './chromium.ts';
import { eventually } from './patience.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  // It opens by itself when the extension is new, before whatever else is open.
  await chromium.browser.waitForTarget((each) => each.url() === chromium.url('options/options.html'));
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText.replaceAll(/\s+/g, ' '));
const says = (page: Page, what: string | RegExp): Promise<unknown> => eventually(async () => expect(await textOf(page)).toMatch(what));

test('before anything is set up it leads to the settings, and says what is not allowed to be read', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  const popup = await chromium.popupOver(page);
  await says(popup, 'CareWorks: Think Sibling may not read it');
  await says(popup, 'Set a passphrase first');
  await says(popup, 'Choose your role first');
  expect(await axeFinds(popup)).toEqual([]);
  await popup.close();
  await page.close();
});

test('it says of each tab what it is, and how much of a screen was read', async () => {
  await chromium.setUp('dsl', ['CareWorks', 'SafeLog']);
  const page = await chromium.browser.newPage();
  for (const [address, said] of [
    [`${systems.careworks}/case/40017`, /CareWorks, the screen “Case[^”]*” Read in full: (\d+) of \1 fields/],
    [`${systems.safelog}/students`, 'SafeLog: no child’s screen is open'],
    [`${systems.beechwood}/#/pupil/1204`, 'Beechwood: Think Sibling may not read it'],
    ['about:blank', 'Not the screen of a system that Think Sibling knows'],
  ] as const) {
    await page.goto(address);
    if (address.includes('/case/')) await chromium.overlay(page);
    const popup = await chromium.popupOver(page);
    await says(popup, said);
    expect(await textOf(popup)).not.toMatch(/Ashdown|Rowan/);
    expect(await axeFinds(popup)).toEqual([]);
    await popup.close();
  }
  await page.goto(`${systems.safelog}/students/88`);
  await chromium.overlay(page);
  await page.evaluate(() => document.querySelectorAll('table, h2').forEach((each) => each.remove()));
  const popup = await chromium.popupOver(page);
  await says(popup, /Read in part: \d+ of \d+ fields/);
  expect(await axeFinds(popup)).toEqual([]);
  await popup.close();
  await page.close();
});

test('by keyboard: over the screen, to the desk, and locked', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  const overlay = await chromium.overlay(page);
  await press(await chromium.popupOver(page), 'Show what to check over this screen');
  await overlay.waitForSelector('main.opened');

  const [desk] = await Promise.all([chromium.browser.waitForTarget((each) => each.url() === chromium.url('desk/desk.html')), press(await chromium.popupOver(page), 'Open the desk')]);
  await (await desk.page())!.close();

  const [side] = await Promise.all([chromium.browser.waitForTarget((each) => each.url() === chromium.url('panel/panel.html')), press(await chromium.popupOver(page), 'Open the family picture beside the page')]);
  await says(await side.asPage(), 'Family of Rowan Ashdown');

  const popup = await chromium.popupOver(page);
  await press(popup, 'Lock now');
  await says(popup, 'Locked: unlock to see the family.');
  expect(await textOf(popup)).toMatch(/CareWorks, the screen/);
  expect(await textOf(popup)).not.toContain('Open the desk');
  expect(await axeFinds(popup)).toEqual([]);
  const [unlock] = await Promise.all([chromium.browser.waitForTarget((each) => each.url().startsWith(chromium.url('unlock/unlock.html'))), press(popup, 'Unlock')]);
  await (await unlock.page())!.close();
  await chromium.unlock();
  await page.close();
});

test('a screen that nobody has taught is taught from here', async () => {
  const rowan = await serveRowan();
  await chromium.allow(['http://rowan.localhost/*']);
  const page = await chromium.browser.newPage();
  await page.goto(`${rowan.origin}/register/person/3301/summary`);
  const popup = await chromium.popupOver(page);
  await says(popup, 'Not the screen of a system that Think Sibling knows');
  expect(await axeFinds(popup)).toEqual([]);
  await press(popup, 'Teach a screen');
  const bar = await page.waitForFrame((frame) => frame.url().includes('/teaching/teaching.html'), { timeout: 15_000 });
  await eventually(async () => expect(await bar.evaluate(() => document.body.innerText)).toContain('Recognised: 9'));
  await page.close();
  await rowan.close();
});

test('dark, and in little room, it can be used as well', async () => {
  const page = await chromium.open('popup/popup.html');
  await page.waitForSelector('#this-tab');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await axeFinds(page)).toEqual([]);
  await page.setViewport({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

/** Goes to a button with the tab key, and presses it. */
async function press(page: Page, label: string): Promise<void> {
  await page.waitForSelector(`button::-p-text(${label})`);
  for (let tabs = 0; tabs < 12 && (await focused(page)) !== label; tabs += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(label);
  await page.keyboard.press('Enter').catch(() => {});
}

const focused = (page: Page): Promise<string> => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');
