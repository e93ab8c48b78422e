import axe from 'axe-core';
import type { Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium } from './chromium.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

/** What axe finds against WCAG 2.2 AA, each with where. */
async function found(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as any).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap(({ id, nodes }: any) => nodes.map(({ target }: any) => `${id}: ${target}`));
  });
}

const dark = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);

test('axe finds nothing on the options page, light or dark, before and after a role is chosen', async () => {
  const page = await chromium.open('options/options.html');
  await page.waitForSelector('input[value=dsl]');
  expect(await found(page)).toEqual([]);
  await chromium.setUp('dsl', ['SafeLog', 'CareWorks']);
  await page.reload();
  await page.waitForSelector('input[value=dsl]:checked');
  await dark(page);
  expect(await found(page)).toEqual([]);
  await page.close();
});

test('axe finds nothing in the overlay, closed or open, light or dark', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  expect(await found(await chromium.overlay(page))).toEqual([]);
  const overlay = await chromium.openOverlay(page);
  expect(await found(overlay)).toEqual([]);
  await dark(page);
  expect(await found(overlay)).toEqual([]);
  await page.close();
});

test('at 400 % zoom nothing of the options page or the overlay runs out of sight sideways', async () => {
  const options = await chromium.open('options/options.html');
  await options.setViewport({ width: 320, height: 256, deviceScaleFactor: 1 });
  await options.waitForSelector('input[value=dsl]');
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await options.close();
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 1 });
  await page.goto(`${systems.safelog}/students/88`);
  const overlay = await chromium.openOverlay(page);
  expect(await overlay.evaluate(() => document.querySelector('main')!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});
