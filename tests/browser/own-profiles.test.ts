import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import safelog from '../../extension/systems/safelog/profile.json' with { type: 'json' };
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium } from './chromium.ts';
import { eventually } from './patience.ts';

// A bundled profile that was changed on this machine, and how well each screen was read.

let systems: Systems;
let chromium: Chromium;
let options: Page;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', ['SafeLog']);
  options = await chromium.open('options/options.html');
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

const cardSays = async (text: RegExp): Promise<unknown> => {
  await options.bringToFront();
  return eventually(async () => expect(await options.evaluate(() => [...document.querySelectorAll('.systems .card')].find((card) => /SafeLog/.test(card.querySelector('h3')!.textContent!))!.textContent)).toMatch(text));
};
const press = (name: string) => options.locator(`xpath///li[contains(@class, "card")][.//h3[contains(text(), "SafeLog")]]//button[text()="${name}"]`).click();

async function add(profile: object): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'profile-')), 'profile.json');
  writeFileSync(file, JSON.stringify(profile));
  await chromium.addProfile(options, file);
}

async function openLog(): Promise<string> {
  const log = await chromium.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  const said = await (await chromium.openOverlay(log)).$eval('main', (main) => main.textContent!);
  await log.close();
  return said;
}

test('the options page says how much of each screen was read, and when; so does the overlay', async () => {
  expect(await openLog()).toMatch(/This screen: read (\d+) of \1 fields/);
  await options.reload();
  await cardSays(/: read (\d+) of \1 fields on \d+ \w+ \d{4}\./);
});

test('what was changed here holds over what came with the extension, and says so; health falls with what is not there', async () => {
  const [screen] = safelog.screens;
  await add({ ...safelog, version: safelog.version, title: 'SafeLog of ours', screens: [{ ...screen, subject: { ...screen!.subject, nhsNumber: { label: 'NHS number', required: true } } }] });
  await cardSays(/Its profile was changed on this machine/);
  expect(await openLog()).toMatch(/SafeLog of ours: last read on/);
  await options.reload();
  await cardSays(/read (\d+) of \d+ fields on .* All of it was last read on/);
});

test('turned off, nothing is read though the site is granted; turned on, it is', async () => {
  await press('Turn off');
  await cardSays(/Turned off/);
  const registered = async () => (await chromium.worker()).evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  expect(await registered()).toBe(0);
  await press('Turn on');
  await cardSays(/Is read/);
  expect(await registered()).toBe(1);
});

test('a newer one that came with the extension waits for a word, and is kept out or used by it', async () => {
  await chromium.close();
  chromium = await Chromium.start({ extension: withNewerSafelog() });
  options = await chromium.open('options/options.html');
  await add({ ...safelog, title: 'SafeLog of ours' });
  await cardSays(/SafeLog of ours.*A newer profile \(version 7\) came with the extension\. Yours is still in use\./);
  await press('Keep mine');
  await eventually(async () => expect(await options.evaluate(() => document.body.textContent)).not.toContain('A newer profile'));
  await cardSays(/SafeLog of ours/);
  await (await chromium.worker()).evaluate(() => chrome.storage.local.remove('keptOver'));
  await options.reload();
  await press('Use the newer one and drop mine');
  await cardSays(/^SafeLog(?! of ours)/);
});

/** The extension as an update would bring it. */
function withNewerSafelog(): string {
  const folder = mkdtempSync(join(tmpdir(), 'update-'));
  cpSync(resolve('dist/chromium'), folder, { recursive: true });
  const worker = join(folder, 'worker.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/("title": "SafeLog"[^}]*?"version": )1/, '$17'));
  return folder;
}
