import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { Chromium, PASSPHRASE } from './chromium.ts';

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

const dark = (page: Page) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);

test('axe finds nothing on the options page, light or dark, before and after a role is chosen', async () => {
  const page = await chromium.open('options/options.html');
  await page.waitForSelector('input[value=dsl]');
  expect(await axeFinds(page)).toEqual([]);
  await chromium.setUp('dsl', ['SafeLog', 'CareWorks']);
  await page.reload();
  await page.waitForSelector('input[value=dsl]:checked');
  await dark(page);
  expect(await axeFinds(page)).toEqual([]);
  await page.close();
});

test('axe finds nothing on the page that unlocks, nor where a passphrase is set or changed, light or dark', async () => {
  const options = await chromium.open('options/options.html');
  await options.waitForSelector('input[value=dsl]');
  await options.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  expect(await axeFinds(options)).toEqual([]);
  await options.locator('input[value=school-staff]').click();
  await options.waitForSelector('#role-passphrase');
  expect(await axeFinds(options)).toEqual([]);
  await options.close();
  await chromium.lock();
  const page = await chromium.open('unlock/unlock.html');
  await page.locator('summary').click();
  expect(await axeFinds(page)).toEqual([]);
  await dark(page);
  expect(await axeFinds(page)).toEqual([]);
  await chromium.tryPassphrase(page, 'not the passphrase');
  await page.waitForSelector('::-p-text(That is not the passphrase)');
  expect(await axeFinds(page)).toEqual([]);
  await chromium.tryPassphrase(page, PASSPHRASE);
  await page.waitForSelector('::-p-text(Unlocked.)');
  expect(await axeFinds(page)).toEqual([]);
  await page.close();
});

test('axe finds nothing on the recovery key, nor in the overlay of a locked index', async () => {
  const options = await chromium.open('options/options.html');
  await options.locator('::-p-text(Make a new recovery key)').click();
  await options.locator('#renew').fill(PASSPHRASE);
  await options.locator('::-p-text(Make it)').click();
  await options.waitForSelector('.recovery');
  expect(await axeFinds(options)).toEqual([]);
  await options.close();
  await chromium.lock();
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  expect(await axeFinds(await chromium.openOverlay(page))).toEqual([]);
  await dark(page);
  expect(await axeFinds(await chromium.openOverlay(page))).toEqual([]);
  await page.close();
  await chromium.unlock();
});

test('axe finds nothing in the overlay, closed or open, light or dark', async () => {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  expect(await axeFinds(await chromium.overlay(page))).toEqual([]);
  const overlay = await chromium.openOverlay(page);
  expect(await axeFinds(overlay)).toEqual([]);
  await dark(page);
  expect(await axeFinds(overlay)).toEqual([]);
  await page.close();
});

test('at 400 % zoom nothing of our pages or the overlay runs out of sight sideways', async () => {
  const options = await chromium.open('options/options.html');
  await options.setViewport({ width: 320, height: 256, deviceScaleFactor: 1 });
  await options.waitForSelector('input[value=dsl]');
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await options.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  expect(await options.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await options.close();
  await chromium.lock();
  const unlock = await chromium.open('unlock/unlock.html');
  await unlock.setViewport({ width: 320, height: 256, deviceScaleFactor: 1 });
  await unlock.locator('summary').click();
  expect(await unlock.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await unlock.close();
  await chromium.unlock();
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 1 });
  await page.goto(`${systems.safelog}/students/88`);
  const overlay = await chromium.openOverlay(page);
  expect(await overlay.evaluate(() => document.querySelector('main')!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});
