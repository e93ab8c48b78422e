import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import safelog from '../../extension/systems/safelog/profile.json' with { type: 'json' };
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium, PASSPHRASE } from './chromium.ts';
import { eventually, says } from './patience.ts';

let systems: Systems;
let chromium: Chromium;

beforeEach(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
});
afterEach(async () => {
  await chromium.close();
  await systems.close();
});


const scripts = async (): Promise<string[]> =>
  (await chromium.worker()).evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches!));

async function addProfile(page: Page, text: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'profile-')), 'profile.json');
  writeFileSync(file, text);
  await chromium.addProfile(page, file);
}

test('no site is read at install; a click grants one, another takes it back', async () => {
  expect(await scripts()).toEqual([]);
  const page = await chromium.open('options/options.html');
  await chromium.grant(page, 'SafeLog');
  expect(await scripts()).toEqual(['http://safelog.localhost/*']);
  await page.locator('::-p-text(Stop reading SafeLog)').click();
  await says(page, 'SafeLog is no longer read');
  expect(await scripts()).toEqual([]);
});

test('a page that was open already is read as soon as its system is granted', async () => {
  const log = await chromium.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  await chromium.setUp('dsl', ['SafeLog']);
  await log.bringToFront();
  expect(await (await chromium.openOverlay(log)).$eval('h1', (heading) => heading.textContent)).toBe('Rowan Ashdown');
});

test('without a role nothing is shown but where to choose one', async () => {
  const page = await chromium.open('options/options.html');
  await chromium.grant(page, 'SafeLog');
  const log = await chromium.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  const overlay = await chromium.openOverlay(log);
  const text = await overlay.$eval('main', (main) => main.textContent!);
  expect(text).toContain('Choose your role first');
  expect(text).not.toContain('Ashdown');
});

test.each([
  ['administrator', 'Nothing is shown here for your role', /Ashdown/],
  ['school-staff', 'Ask your designated safeguarding lead', /Wren|Finley|AG-3|agreement of/],
] as const)('as %s no more is shown than the role allows', async (role, shown, never) => {
  await chromium.setUp(role, ['SafeLog', 'CareWorks']);
  const page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  await chromium.overlay(page);
  await page.goto(`${systems.safelog}/students/88`);
  const text = await (await chromium.openOverlay(page)).$eval('main', (main) => main.textContent!);
  expect(text).toContain(shown);
  expect(text).not.toMatch(never);
});

test('a role once chosen changes only after a second word, and with the passphrase', async () => {
  await chromium.setUp('school-staff', []);
  const page = await chromium.open('options/options.html');
  await page.locator('input[value=dsl]').click();
  await says(page, 'Change the role to “Designated safeguarding lead”?');
  await page.locator('::-p-text(No, keep it)').click();
  await page.waitForSelector('input[value=school-staff]:checked');
  expect(await page.$('input[name=records]:enabled')).toBeNull();
  await page.locator('input[value=dsl]').click();
  await page.locator('#role-passphrase').fill(PASSPHRASE);
  await page.locator('::-p-text(Yes, change it)').click();
  await says(page, 'Saved: your role is “Designated safeguarding lead”');
  await page.waitForSelector('input[name=records]:enabled');
});

test('a profile that does not fit names field and line, and the other systems go on', async () => {
  await chromium.setUp('dsl', ['SafeLog']);
  const page = await chromium.open('options/options.html');
  const wrong = JSON.stringify({ ...safelog, system: 'other-log', screens: [{ ...safelog.screens[0], title: 7 }] }, null, 2);
  const line = wrong.split('\n').findIndex((text) => text.includes('"title": 7')) + 1;
  await addProfile(page, wrong);
  await says(page, new RegExp(`line ${line}, screens\\.0\\.title`));
  await says(page, 'The other systems go on as before');
  await addProfile(page, '{ "system": ');
  await says(page, 'This is not JSON');
  const log = await chromium.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  expect(await (await chromium.openOverlay(log)).$eval('h1', (heading) => heading.textContent)).toBe('Rowan Ashdown');
});

test('an added profile is data that the extension reads by at once', async () => {
  await chromium.setUp('dsl', []);
  const page = await chromium.open('options/options.html');
  await addProfile(page, JSON.stringify({ ...safelog, system: 'other-log', title: 'Other log' }));
  await says(page, 'The profile was added');
  await chromium.grant(page, 'Other log');
  const log = await chromium.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  expect(await (await chromium.openOverlay(log)).$eval('main', (main) => main.textContent)).toContain('Other log: last read on');
});

test('a profile whose selector is wrong is named as such, on the screen it fails on', async () => {
  await chromium.setUp('dsl', []);
  const page = await chromium.open('options/options.html');
  const [screen] = safelog.screens;
  const broken = { ...safelog, system: 'other-log', title: 'Other log', screens: [{ ...screen, subject: { kind: 'child', name: { css: 'h1[[' } } }] };
  await addProfile(page, JSON.stringify(broken));
  await chromium.grant(page, 'Other log');
  const log = await chromium.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  const overlay = await chromium.openOverlay(log);
  await eventually(async () => expect(await overlay.$eval('main', (main) => main.textContent)).toContain('h1[['));
});

test('in Welsh, dates and plural forms and all', async () => {
  await chromium.setUp('csc-worker', ['CareWorks']);
  const page = await chromium.open('options/options.html');
  await page.waitForSelector('select[name=language]');
  await page.select('select[name=language]', 'cy');
  await says(page, 'Eich rôl');
  const care = await chromium.browser.newPage();
  await care.goto(`${systems.careworks}/case/40017`);
  const frame = await care.waitForFrame((each) => each.url().includes('/overlay/overlay.html'));
  await eventually(async () => expect(await frame.evaluate(() => document.body.textContent)).toMatch(/i’w (wirio|gwirio)/));
  expect(await frame.evaluate(() => document.documentElement.lang)).toBe('cy');
  const { x, y, width, height } = await care.$eval('[data-think-sibling]', (host) => host.getBoundingClientRect().toJSON());
  await care.mouse.click(x + width / 2, y + height / 2);
  await eventually(async () => expect(await frame.evaluate(() => document.body.innerText)).toMatch(/\d+ (Tachwedd|Hydref|Medi|Awst|Rhagfyr|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf) 20\d\d/));
});
