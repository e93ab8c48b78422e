import type { Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems } from '../systems/server.ts';
import { type Rowan, serveRowan } from '../systems/rowan.ts';
import { axeFinds } from './axe-finds.ts';
import { cardsIn, Chromium } from './chromium.ts';
import { eventually } from './patience.ts';

// A system that no profile knows, taught by who has never seen one: by the pointer, and by the keyboard alone.

const MOST_CLICKS = 40;

let rowan: Rowan;
let chromium: Chromium;
let options: Page;
let clicks = 0;

beforeAll(async () => {
  rowan = await serveRowan();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', []);
  options = await chromium.open('options/options.html');
});
afterAll(async () => {
  await chromium.close();
  await rowan.close();
});

const screenOf = (number: number): string => `${rowan.origin}/register/person/${number}/summary`;

async function click(where: Page | Frame, selector: string): Promise<void> {
  clicks += 1;
  await where.locator(selector).click();
}

/** From the options page, as who has not got a popup does. */
async function teach(address: string): Promise<{ page: Page; bar: Frame }> {
  await options.bringToFront();
  await options.locator('#teach-address').fill(address);
  const before = new Set(chromium.browser.targets());
  const opened = (is: (url: string) => boolean) => chromium.browser.waitForTarget((target) => !before.has(target) && is(target.url()), { timeout: 15_000 });
  await click(options, '::-p-text(Allow and teach)');
  // A page that is taken hold of while its frames arrive may never be told of one of them.
  await opened((url) => url.includes('/teaching/teaching.html'));
  const page = await (await opened((url) => url === address)).asPage();
  await page.setViewport({ width: 1280, height: 800 });
  return { page, bar: await barOn(page) };
}

async function barOn(page: Page): Promise<Frame> {
  const bar = await page.waitForFrame((frame) => frame.url().includes('/teaching/teaching.html'), { timeout: 15_000 });
  await says(bar, /What stands on this page/);
  return bar;
}

const textOf = (bar: Frame): Promise<string> => bar.$eval('main', (main) => main.textContent!);
const says = (bar: Frame, what: RegExp): Promise<void> => eventually(async () => expect(await textOf(bar)).toMatch(what));
const saysNot = (bar: Frame, what: RegExp): Promise<void> => eventually(async () => expect(await textOf(bar)).not.toMatch(what));

/** Chooses in a list as the pointer does: one click opens it, another chooses. */
async function choose(bar: Frame, selector: string, value: string): Promise<void> {
  clicks += 2;
  await bar.waitForSelector(selector);
  await bar.select(selector, value);
}

test('from nothing to the first warning, in a few clicks', async () => {
  // The browser's own question, which one more click answers.
  await chromium.allow(['http://rowan.localhost/*']);
  clicks = 2;
  const { page, bar } = await teach(screenOf(3301));

  await says(bar, /Recognised: 9/);
  await click(bar, '::-p-text(Take all of these)');
  await says(bar, /Tamsin Okafor-Lund, born 4 May 2018, UPN C380201504001, NHS number 4857773457, lives at 7 Millrace Lane, Harrowmere HX4 2AB, lives with Ngozi Okafor and Iben Okafor-Lund\./);
  await says(bar, /Iben Okafor-Lund, brother or sister, born 19 November 2023\./);
  await says(bar, /concern: 2, the last of/);
  await saysNot(bar, /Not read/);

  await click(bar, '::-p-text(Point at the page)');
  await says(bar, /Click a value/);
  await click(page, 'xpath///td[text()="Tam"]');
  await choose(bar, '.take select', 'preferred');
  await click(bar, '.take button');
  await says(bar, /Tamsin Okafor-Lund, known as Tam, born/);
  await click(bar, '::-p-text(Undo)');
  await saysNot(bar, /known as Tam/);
  await click(bar, '::-p-text(Redo)');
  await says(bar, /known as Tam/);

  await page.goto(screenOf(3302));
  const next = await barOn(page);
  await says(next, /Casper Trelawney, known as Cas, born 30 September 2016/);
  await says(next, /lives with Morwenna Trelawney\./);
  await page.goto(screenOf(3301));
  const again = await barOn(page);
  await says(again, /known as Tam/);

  clicks += 1;
  await again.locator('::-p-aria(What the system is called)').fill('Rowan Register');
  await click(again, '::-p-text(Save and read)');
  await says(again, /Saved: Rowan Register is read from now on\./);
  clicks += 1;
  const overlay = await chromium.openOverlay(page);
  expect(await cardsIn(overlay)).toContainEqual(expect.stringMatching(/parents/i));
  expect(await overlay.$eval('main', (main) => main.textContent)).toMatch(/Rowan Register[^]*This screen: read (\d+) of \1 fields/);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  await page.close();
});

test('what was saved is among the systems, and reads another child’s screen', async () => {
  await options.bringToFront();
  await options.reload();
  const card = await options.waitForSelector('xpath///li[contains(@class, "card")][.//h3[text()="Rowan Register"]]');
  expect(await card!.evaluate((each) => each.textContent)).toMatch(/Is read/);
  const page = await chromium.browser.newPage();
  await page.goto(screenOf(3302));
  expect(await headingOver(page)).toBe('Casper Trelawney');
  await page.close();
});

test('by the keyboard alone: a field is found, heard, taken, and called something', async () => {
  const { page, bar } = await teach(screenOf(3301));
  const press = (...keys: string[]) => keys.reduce((done, key) => done.then(() => page.keyboard.press(key as 'Tab')), Promise.resolve());
  const focused = () => bar.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.nodeName);
  const heard = (what: string) => eventually(async () => expect(await bar.$eval('[aria-live]', (region) => region.textContent)).toContain(what));
  await page.bringToFront();
  await eventually(async () => {
    if ((await focused()) !== 'listbox') await press('Tab');
    expect(await focused()).toBe('listbox');
  });
  await press('End');
  await heard('Register mark: PX-3301. not recognised');
  expect(await bar.$eval('[role=listbox]', (list) => document.getElementById(list.getAttribute('aria-activedescendant')!)!.textContent)).toContain('Register mark');
  await press('Enter');
  await eventually(async () => expect(await focused()).toBe('SELECT'));
  await page.keyboard.type('numb');
  await press('Tab', 'Enter');
  await heard('Taken: Register mark, as number');
  // The button has gone with what it took.
  expect(await focused()).toBe('listbox');
  await says(bar, /number PX-3301 there/);
  await press('Escape');
  await heard('');
  for (let tabs = 0; tabs < 40 && (await bar.evaluate(() => document.activeElement!.textContent)) !== 'Take all of these'; tabs += 1) await page.keyboard.press('Tab');
  await press('Enter');
  await heard('Taken: 9');
  expect(await bar.evaluate(() => document.activeElement!.id)).toBe('offers');
  await page.close();
});

test('the page learns nothing, its own buttons are not pressed by pointing, and Escape gives it back', async () => {
  const { page, bar } = await teach(screenOf(3301));
  await page.evaluate(() => {
    const noted: string[] = ((globalThis as any).noted = []);
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => noted.push((node as Element).outerHTML)))).observe(document, { subtree: true, childList: true });
    for (const event of ['message', 'click', 'pointerdown']) addEventListener(event, ({ target }) => noted.push(`${event} ${(target as Element).outerHTML}`), true);
  });
  const noted = () => page.evaluate(() => (globalThis as any).noted as string[]);
  await bar.locator('::-p-text(Point at the page)').click();
  await says(bar, /Click a value/);
  await page.mouse.click(...(await middleOf(page, 'xpath///td[text()="7 Millrace Lane, Harrowmere"]')));
  await page.mouse.click(...(await middleOf(page, 'xpath///a[text()="Print"]')));
  await says(bar, /7 Millrace Lane/);
  await page.mouse.click(...(await middleOf(page, 'xpath///a[text()="Find a person"]')));
  await says(bar, /That could not be found again/);
  expect(page.url()).toBe(screenOf(3301));
  expect((await noted()).filter((note) => !/^(?:click |pointerdown )?<div data-think-sibling=""><\/div>$/.test(note))).toEqual([]);
  expect(await page.evaluate(() => [document.body.textContent!.includes('Recognised'), frames.length, document.querySelector('[data-think-sibling]')!.shadowRoot])).toEqual([false, 0, null]);
  await page.keyboard.press('Escape');
  await saysNot(bar, /Click a value/);
  await page.mouse.click(...(await middleOf(page, 'xpath///a[text()="Print"]')));
  await page.waitForFunction(() => location.pathname.endsWith('/print'));
  await page.close();
});

test('another screen of the same system: in a frame, with a shadow root, cards for a table and labels not made as labels', async () => {
  const { page, bar } = await teach(`${rowan.origin}/clinic/7001`);
  await says(bar, /Recognised: 3/);
  await bar.locator('::-p-text(Take all of these)').click();
  await says(bar, /Owen Pryce, born 7 August 2018, UPN A950000178301\./);
  await bar.locator('::-p-text(Point at the page)').click();
  await says(bar, /Click a value/);
  const card = page.frames().find((frame) => frame.url().endsWith('/card'))!;
  await card.locator('.who').click();
  await says(bar, /Mali Pryce, brother or sister, born 2 March 2021\./);
  await says(bar, /Ifan Pryce, brother or sister, born 5 June 2015\./);
  await card.locator('.c2').click();
  await choose(bar, '.take select', 'preferred');
  await bar.locator('.take button').click();
  await says(bar, /Owen Pryce, known as Owi, born/);

  await says(bar, /Rowan Register is known here already/);
  await bar.locator('::-p-text(Save and read)').click();
  await bar.locator('::-p-text(Yes, save it)').click();
  await says(bar, /Saved: Rowan Register is read from now on\./);
  expect(await headingOver(page)).toBe('Owen Pryce');
  await page.goto(screenOf(3302));
  expect(await headingOver(page)).toBe('Casper Trelawney');
  await page.close();
});

test('a system that came with the extension says so, asks before it is changed, and keeps its name; what is not saved asks before it goes', async () => {
  const systems = await serveSystems();
  await chromium.allow([`${new URL(systems.safelog).protocol}//${new URL(systems.safelog).hostname}/*`]);
  const { page, bar } = await teach(`${systems.safelog}/students/88`);
  await says(bar, /SafeLog is known here already/);
  await bar.locator('::-p-text(Take all of these)').click();
  await bar.locator('header ::-p-text(End)').click();
  await says(bar, /What you taught here is not saved, and goes\./);
  await bar.locator('header ::-p-text(No)').click();
  await bar.locator('::-p-text(Save and read)').click();
  await says(bar, /Change how this screen of SafeLog is read\?/);
  await bar.locator('::-p-text(Yes, save it)').click();
  await says(bar, /Saved: SafeLog is read from now on\./);
  expect(await headingOver(page)).toBe('Rowan Ashdown');
  await options.bringToFront();
  await options.reload();
  expect(await options.$$eval('h3', (all) => all.map(({ textContent }) => textContent))).not.toContain('safelog.localhost');
  await options.waitForSelector('xpath///li[contains(@class, "card")]//h3[text()="SafeLog"]');
  await page.close();
  await systems.close();
});

test('axe finds nothing on the bar, light or dark, before and after all is taken', async () => {
  const { page, bar } = await teach(screenOf(3301));
  await page.bringToFront();
  await bar.waitForSelector('[role=listbox]');
  await bar.focus('[role=listbox]');
  await bar.waitForSelector('.take');
  expect(await axeFinds(bar)).toEqual([]);
  await bar.locator('::-p-text(Take all of these)').click();
  await says(bar, /Tamsin Okafor-Lund, /);
  await bar.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  expect(await axeFinds(bar)).toEqual([]);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await axeFinds(bar)).toEqual([]);
  await page.close();
});

async function headingOver(page: Page): Promise<string> {
  const overlay = await chromium.openOverlay(page);
  return overlay.$eval('h1', (heading) => heading.textContent!);
}

async function middleOf(page: Page, selector: string): Promise<[number, number]> {
  const { x, y, width, height } = (await (await page.waitForSelector(selector))!.boundingBox())!;
  return [x + width / 2, y + height / 2];
}
