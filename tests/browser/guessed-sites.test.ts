import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium } from './chromium.ts';
import { type PageServer, servePages } from './page-server.ts';
import { eventually } from './patience.ts';

// A site that a person has granted and no profile knows: read by guess, and said to be.

let pages: PageServer;
let systems: Systems;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  const saved = (name: string) => readFileSync(`extension/systems/generic/examples/${name}.html`, 'utf8');
  const site: Record<string, string> = { '/pupil/1204': saved('ella-in-cards'), '/': '<h1>Log in</h1><form><label>Name <input></label></form>' };
  pages = await servePages((path) => site[path]);
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', []);
  options = await chromium.open('options/options.html');
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
  await pages.close();
});

const card = (title: string) => `//li[contains(@class, "card")][.//h3[text()="${title}"]]`;
const cardSays = async (title: string, text: RegExp): Promise<unknown> => {
  await options.bringToFront();
  return eventually(async () => expect(await options.$eval(`xpath/${card(title)}`, (each) => (each as HTMLElement).innerText)).toMatch(text));
};

test('once allowed by its address, a site stands among the systems, and as a guess', async () => {
  await chromium.allow(['http://records.localhost/*']);
  await options.bringToFront();
  await options.locator(`xpath/${card('Any other system')}//input[@name="site"]`).fill(`${pages.at('records')}/pupil/1204`);
  await options.locator(`xpath/${card('Any other system')}//button[text()="Use for this site"]`).click();
  await cardSays('records.localhost', /Is read[\s\S]*This site has no profile: what is read there is read by common labels, and may be wrong/);
});

test('a child on it is read, over the screen it says that this is a guess, and the options page when it last was', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${pages.at('records')}/pupil/1204`);
  const said = await (await chromium.openOverlay(page)).$eval('main', (main) => main.textContent!);
  expect(said).toMatch(/Ella Rose Hartley/);
  expect(said).toMatch(/This site has no profile: what follows is read by common labels and may be wrong/);
  expect(said).not.toMatch(/one page of several|This screen: read/);
  await page.close();
  await options.reload();
  await cardSays('records.localhost', /by the full name: last read on \d+ \w+ \d{4}/);
});

test('no overlay stands where no child is shown', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${pages.at('records')}/pupil/1204`);
  await chromium.overlay(page);
  await page.evaluate(() => (document.body.innerHTML = '<h1>Pupils</h1><table><tr><th>Name<th>Date of birth<tr><td>Ella Hartley<td>04/05/2018</table>'));
  await eventually(async () => expect(await page.$('[data-think-sibling]')).toBeNull());
  await page.goto(pages.at('records'));
  expect(await chromium.leavesAlone(page, `${pages.at('records')}/pupil/1204`)).toBe(true);
  await page.close();
});

test('turned off, it is not read; nor is the site of a system that has a profile ever guessed at', async () => {
  await options.bringToFront();
  await options.locator(`xpath/${card('records.localhost')}//button[text()="Turn off"]`).click();
  await cardSays('records.localhost', /Turned off/);
  await chromium.grant(options, 'SafeLog');
  await options.locator(`xpath/${card('SafeLog')}//button[text()="Turn off"]`).click();
  await cardSays('SafeLog', /Turned off/);
  const scripts = await (await chromium.worker()).evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches!));
  expect(scripts).toEqual([]);
  expect(await options.evaluate(() => [...document.querySelectorAll('.systems h3')].map(({ textContent }) => textContent))).not.toContain('safelog.localhost');
});

test('no longer allowed, it stands there no more', async () => {
  await options.locator(`xpath/${card('records.localhost')}//button[text()="Stop reading records.localhost"]`).click();
  await eventually(async () => expect(await options.$(`xpath/${card('records.localhost')}`)).toBeNull());
});
