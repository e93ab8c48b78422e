import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium } from './chromium.ts';

const KILLS = 2;
/** A visit to a screen takes about so long; the browser is killed within it. */
const A_VISIT_MS = 600;
/** Chromium keeps IndexedDB in one of two ways. */
const STORES = { LevelDB: [], SQLite: ['IdbSqliteBackingStore'] };

let systems: Systems;
let chromium: Chromium;
let profile: string;

beforeAll(async () => {
  systems = await serveSystems();
});
afterEach(async () => {
  await chromium.close();
  rmSync(profile, { recursive: true, force: true });
});
afterAll(() => systems.close());

/** How many screens are kept, as the options page says it, and that every piece could be opened. */
async function kept(): Promise<number> {
  const options = await chromium.open('options/options.html');
  await options.waitForSelector('#disk');
  const said = await options.evaluate(() => document.querySelector('section[aria-labelledby=disk]')!.textContent!);
  await options.close();
  expect(said).not.toContain('could not be opened');
  return Number(/([\d,]+) screens?/.exec(said)![1]!.replace(',', ''));
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await chromium.overlay(page);
}

for (const [store, features] of Object.entries(STORES))
  test(`what was read is there after the browser is killed, in ${store}`, async () => {
    profile = mkdtempSync(join(tmpdir(), 'killed-'));
    const screens = [...[40017, 40018, 40019].map((number) => `${systems.careworks}/case/${number}`), ...[88, 91, 92].map((number) => `${systems.safelog}/students/${number}`)];
    chromium = await Chromium.start({ profile, features });
    await chromium.setUp('dsl', ['SafeLog', 'CareWorks']);
    const read = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const page = await chromium.browser.newPage();
      const some = screens.slice(kill * 2, (kill + 1) * 2);
      for (const screen of some) {
        await visit(page, screen);
        read.add(screen);
      }
      const at = pause(Math.random() * A_VISIT_MS);
      void visit(page, screens[(kill + 1) * 2] ?? screens[0]!).catch(() => {});
      await at;
      chromium.browser.process()!.kill('SIGKILL');
      chromium = await Chromium.start({ profile, features });
      await chromium.setUpAgain(['SafeLog', 'CareWorks']);
      const found = await kept();
      expect(found).toBeGreaterThanOrEqual(read.size);
      expect(found).toBeLessThanOrEqual(read.size + 1);
    }
    const before = await kept();
    const again = await chromium.browser.newPage();
    for (const screen of read) await visit(again, screen);
    expect(await kept()).toBe(before);
  });
