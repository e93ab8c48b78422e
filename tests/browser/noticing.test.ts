import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium } from './chromium.ts';
import { eventually, says } from './patience.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', ['Beechwood', 'SafeLog', 'CareWorks']);
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

async function open(address: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(address);
  return page;
}

/** Waits until the overlay, opened, stands over this person's screen. */
async function overScreenOf(page: Page, name: string): Promise<string> {
  let text = '';
  await eventually(async () => {
    const overlay = await chromium.openOverlay(page);
    text = await overlay.$eval('main', (main) => main.textContent!);
    expect(text).toContain(name);
  });
  return text;
}

/** Runs in the overlay: what is to be saved waits on its way to the worker until it is let go on. */
function heldUp() {
  const held = { goOn: () => {}, waits: Promise.resolve() };
  let isWaiting = () => {};
  held.waits = new Promise((resolve) => (isWaiting = resolve));
  const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const send = runtime.sendMessage.bind(runtime) as (message: { topic: string }) => Promise<unknown>;
  runtime.sendMessage = (async (message: { topic: string }) => {
    if (message.topic !== 'record-here') return send(message);
    isWaiting();
    await new Promise<void>((go) => (held.goOn = go));
    return send(message);
  }) as typeof runtime.sendMessage;
  return held;
}

const gone = (page: Page): Promise<unknown> =>
  eventually(async () => expect(await page.$('[data-think-sibling]')).toBeNull());

test('late sections are waited for: the screen is read whole', async () => {
  const page = await open(`${systems.beechwood}/#/pupil/1204`);
  expect(await overScreenOf(page, 'Rowan Ashdown')).not.toContain('could not be read');
  await page.close();
});

test('another pupil by a change of route alone', async () => {
  const page = await open(`${systems.beechwood}/#/pupil/1204`);
  await overScreenOf(page, 'Rowan Ashdown');
  await page.evaluate(() => (location.hash = '#/pupil/1187'));
  await overScreenOf(page, 'Abena Osei');
  await page.evaluate(() => (location.hash = '#/pupils'));
  await gone(page);
  await page.close();
});

test('a form that was filled in over one child’s screen is not saved over the next, which says so; it is kept over the first', async () => {
  const page = await open(`${systems.beechwood}/#/pupil/1204`);
  await overScreenOf(page, 'Rowan Ashdown');
  const overlay = await chromium.overlay(page);
  await overlay.select('[aria-labelledby=record] > label select', 'seen');
  await overlay.waitForSelector('[aria-labelledby=record] form');
  const goOn = await overlay.evaluateHandle(heldUp);
  await new Promise((resolve) => setTimeout(resolve, 900));
  await chromium.click(page, overlay, '[aria-labelledby=record] form .first');
  await goOn.evaluate(({ waits }) => waits);
  await page.evaluate(() => (location.hash = '#/pupil/1187'));
  await overScreenOf(page, 'Abena Osei');
  await goOn.evaluate(({ goOn }) => goOn());
  await says(overlay, 'Not saved: the screen changed before it could be.');
  expect(await overlay.$('.recordings')).toBeNull();
  expect(await overlay.$('[aria-labelledby=record] form')).toBeNull();
  await page.evaluate(() => (location.hash = '#/pupil/1204'));
  await overScreenOf(page, 'Rowan Ashdown');
  await overlay.waitForSelector('[aria-labelledby=record] form');
  await page.close();
});

test('quick moves between pupils leave no mixture of two behind', async () => {
  const page = await open(`${systems.beechwood}/#/pupil/1204`);
  for (const pupil of [1187, 1204, 1251, 1260]) {
    await page.evaluate((id) => (location.hash = `#/pupil/${id}`), pupil);
    await new Promise((resolve) => setTimeout(resolve, 180));
  }
  const text = await overScreenOf(page, 'Zofia Nowicki');
  expect(text).not.toMatch(/Osei|Ashdown/);
  await page.close();
});

test('a post-back in a frame, without any change of address', async () => {
  const page = await open(`${systems.careworks}/case/40017`);
  await overScreenOf(page, 'Rowan Ashdown');
  const menu = page.frames().find((frame) => frame.url().includes('Menu'))!;
  await menu.evaluate(() => [...document.querySelectorAll('a')].find((link) => link.textContent!.includes('40018'))!.click());
  await overScreenOf(page, 'Finley Ashdown');
  expect(page.url()).toContain('40017');
  await page.close();
});

test.each([
  ['a list of pupils', () => `${systems.beechwood}/#/pupils`],
  ['a list of students', () => `${systems.safelog}/students`],
  ['a page that is not there', () => `${systems.safelog}/nothing`],
])('on %s it does nothing at all', async (_, address) => {
  const page = await open(address());
  expect(await chromium.leavesAlone(page, `${systems.safelog}/students/88`)).toBe(true);
  await page.close();
});

test('what a required part of the screen does not give is said', async () => {
  const page = await open(`${systems.safelog}/students/88`);
  await overScreenOf(page, 'Rowan Ashdown');
  await page.evaluate(() => {
    for (const table of document.querySelectorAll('table')) table.remove();
    for (const heading of document.querySelectorAll('h2')) heading.remove();
  });
  const overlay = await chromium.overlay(page);
  await eventually(async () => expect(await overlay.$eval('main', (main) => main.textContent)).toMatch(/could not be read/));
  await page.close();
});
