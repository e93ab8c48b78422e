import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium } from './chromium.ts';
import { type PageServer, servePages } from './page-server.ts';
import { eventually } from './patience.ts';

// A system that each school gives an address of its own: it is read where a person says that it lives.

let pages: PageServer;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  const saved = readFileSync('extension/systems/rosariosis/examples/keeley-addresses-editable.html', 'utf8');
  pages = await servePages((path) => (path.startsWith('/sis/Modules.php?') ? saved : undefined));
  chromium = await Chromium.start();
  await chromium.setUp('dsl', []);
  options = await chromium.open('options/options.html');
});
afterAll(async () => {
  await chromium.close();
  await pages.close();
});

const address = () => `${pages.at('sis')}/sis/Modules.php?modname=Students/Student.php&student_id=102&category_id=3`;
const CARD = '//li[contains(@class, "card")][.//h3[text()="RosarioSIS"]]';
const card = async () => (await options.waitForSelector(`xpath/${CARD}`))!.evaluate((each) => (each as HTMLElement).innerText);
const said = (text: RegExp) => eventually(async () => expect(await options.$eval('.systems + [role=status]', (status) => status.textContent)).toMatch(text));

async function name(text: string): Promise<void> {
  await options.bringToFront();
  await options.locator(`xpath/${CARD}//input[@name="site"]`).fill(text);
  await options.locator(`xpath/${CARD}//button[text()="Use for this site"]`).click();
}

test('it has no site, and cannot be allowed until it has', async () => {
  expect(await card()).toMatch(/Is not read[\s\S]*name yours below/);
  expect(await card()).not.toMatch(/Read RosarioSIS/);
});

test('what is no address is said to be none', async () => {
  await name('our records');
  await said(/“our records” is no address of a site/);
});

test('named by an address of it, it is allowed there and read there', async () => {
  await chromium.allow(['http://sis.localhost/*']);
  await name(address());
  await said(/RosarioSIS is read from now on/);
  expect(await card()).toMatch(/Is read[\s\S]*http:\/\/sis\.localhost\/\*/);
  const page = await chromium.browser.newPage();
  await page.goto(address());
  const overlay = await chromium.openOverlay(page);
  expect(await overlay.$eval('main', (main) => main.textContent)).toMatch(/Keeley Ann Marsden/);
  await page.close();
});

test('the site forgotten, the browser is no longer allowed to read it', async () => {
  await options.bringToFront();
  await options.locator(`xpath/${CARD}//button[text()="Forget http://sis.localhost/*"]`).click();
  await said(/no longer read at/);
  expect(await card()).toMatch(/name yours below/);
  const { origins } = (await options.evaluate(() => chrome.permissions.getAll())) as chrome.permissions.Permissions;
  expect(origins).not.toContain('http://sis.localhost/*');
});
