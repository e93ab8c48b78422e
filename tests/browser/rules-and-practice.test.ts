import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CATALOGUE } from '../../src/warnings/catalogue.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium } from './chromium.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('csc-worker', ['CareWorks']);
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

const says = (page: Page, text: string | RegExp): Promise<unknown> =>
  vi.waitFor(async () => expect(await page.evaluate(() => document.body.innerText)).toMatch(text), { timeout: 8_000 });

async function takePack(page: Page, text: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'pack-')), 'pack.json');
  writeFileSync(file, text);
  const input = (await page.waitForSelector('input[name=practice]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}

async function cards(): Promise<string> {
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  const found = await cardsIn(await chromium.openOverlay(page));
  await page.close();
  return found.join('\n');
}

test('the rules page says every rule of the catalogue in words, and what the extension is not', async () => {
  const page = await chromium.open('rules/rules.html');
  await page.waitForSelector('article');
  expect(await page.$$eval('article', (rules) => rules.map(({ id }) => id))).toEqual(CATALOGUE.map(({ name }) => name));
  const text = await page.evaluate(() => document.body.innerText);
  expect(text).toContain('It is no score');
  expect(text).toContain('5 working days');
  expect(text).not.toMatch(/undefined|\{|_rule|_point/);
  await page.evaluate(axe.source);
  expect(await page.evaluate(async () => (await (globalThis as any).axe.run()).violations.map(({ id }: any) => id))).toEqual([]);
  await page.close();
});

test('a limit that the authority changes holds over every screen; a wrong pack names its line and changes nothing', async () => {
  expect(await cards()).toMatch(/Overdue.*No review is recorded for the agreement|network is recorded as knowing/);
  const page = await chromium.open('options/options.html');
  await takePack(page, JSON.stringify({ authority: 'Fenmere', agreementsUsed: false, limits: { 'agreement-not-shared': { shared: 60 } } }, null, 2));
  await says(page, 'Saved');
  expect(await page.$eval('[aria-labelledby=practice] input.text', (input) => (input as HTMLInputElement).value)).toBe('Fenmere');
  expect(await cards()).not.toMatch(/Overdue.*network is recorded as knowing/);
  await takePack(page, '{\n  "authority": "Other",\n  "agreementsUsed": "no"\n}');
  await says(page, /line 3, agreementsUsed/);
  await says(page, 'The old one stays');
  await takePack(page, '{\n  "authority": "Other",\n  "limits": {\n    "agreement-not-shared": { "sharedd": 2 }\n  }\n}');
  await says(page, /line 4, limits.agreement-not-shared.sharedd: there is no such limit/);
  await page.reload();
  await page.waitForSelector('[aria-labelledby=practice] input.text');
  expect(await page.$eval('[aria-labelledby=practice] input.text', (input) => (input as HTMLInputElement).value)).toBe('Fenmere');
  await page.close();
});
