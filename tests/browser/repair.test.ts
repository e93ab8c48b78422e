import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { cardsIn, Chromium } from './chromium.ts';
import { says, textOf } from './patience.ts';


let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
});
beforeEach(async () => {
  chromium = await Chromium.start();
  await chromium.setUp('csc-worker', ['CareWorks', 'SafeLog']);
  for (const at of [`${systems.careworks}/case/40017`, `${systems.careworks}/case/40018`, `${systems.safelog}/students/88`]) await overlayAt(at);
});
afterEach(() => chromium.close());
afterAll(() => systems.close());


async function overlayAt(address: string): Promise<{ said: string; cards: string[] }> {
  const page = await chromium.browser.newPage();
  await page.goto(address);
  const overlay = await chromium.openOverlay(page);
  const shown = { said: await overlay.evaluate(() => document.body.innerText), cards: await cardsIn(overlay) };
  await page.close();
  return shown;
}

/** Flips a bit of a piece on the disk, and lets the worker forget what it had read of it. */
async function damage(store: string, key: string | number): Promise<void> {
  const page = await chromium.open('rules/rules.html');
  await page.evaluate(
    async (in_, at) => {
      const asked = indexedDB.open('think-sibling-index');
      const database = await new Promise<IDBDatabase>((opened) => asked.addEventListener('success', () => opened(asked.result)));
      const pieces = database.transaction(in_, 'readwrite').objectStore(in_);
      const read = pieces.get(at);
      await new Promise<void>((done) => {
        read.addEventListener('success', () => {
          const bytes = read.result as Uint8Array;
          bytes[20]! ^= 1;
          pieces.put(bytes, at).addEventListener('success', () => done());
        });
      });
      database.close();
    },
    store,
    key,
  );
  await page.close();
  await chromium.stopWorker();
}

async function repaired(options: Page): Promise<void> {
  await options.locator('::-p-text(Put it together again)').click();
  await says(options, 'Done.');
}

test('an index that cannot be opened says so everywhere, and is put together again without a loss', async () => {
  const before = await overlayAt(`${systems.careworks}/case/40018`);
  await damage('kept', 'head');
  expect((await overlayAt(`${systems.careworks}/case/40018`)).said).toContain('The index is damaged and cannot be opened');
  const options = await chromium.open('options/options.html');
  await says(options, 'The index cannot be opened');
  expect(await axeFinds(options)).toEqual([]);
  await repaired(options);
  expect(await textOf(options)).toContain('Nothing was lost');
  await says(options, /It holds 3 screens/);
  expect((await overlayAt(`${systems.careworks}/case/40018`)).cards).toEqual(before.cards);
});

test('a piece that cannot be opened is said over the screens of whom it concerns, and what went is read in anew', async () => {
  const before = await overlayAt(`${systems.safelog}/students/88`);
  await damage('recent', 0);
  expect((await overlayAt(`${systems.safelog}/students/88`)).said).toContain('Part of what was read before could not be opened');
  const options = await chromium.open('options/options.html');
  await repaired(options);
  expect(await textOf(options)).toMatch(/1 screen was lost/);
  for (const at of [`${systems.careworks}/case/40017`, `${systems.careworks}/case/40018`]) await overlayAt(at);
  const again = await overlayAt(`${systems.safelog}/students/88`);
  expect(again.cards.toSorted()).toEqual(before.cards.toSorted());
  expect(again.said).not.toContain('could not be opened');
});
