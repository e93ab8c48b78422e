import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/warnings/catalogue.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { axeFinds } from './axe-finds.ts';
import { cardsIn, Chromium } from './chromium.ts';
import { says } from './patience.ts';

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
  expect(await axeFinds(page)).toEqual([]);
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

test('a limit that is far off is not taken, and is shown where it stands though its part is closed; one that was changed here names no source for it', async () => {
  const page = await chromium.open('options/options.html');
  await takePack(page, JSON.stringify({ authority: 'Fenmere' }));
  await says(page, 'Saved');
  const limits = await page.waitForSelector('details.limits');
  await limits!.evaluate((part) => ((part as HTMLDetailsElement).open = true));
  expect(await page.$eval('details.limits', (part) => (part as HTMLElement).innerText)).toMatch(/Under a social worker’s plan, seen at least every/);
  expect(await page.$eval('details.limits', (part) => (part as HTMLElement).innerText)).not.toMatch(/seenUnderPlan|dueBefore|_limit_/);
  const field = (await page.$('xpath///label[contains(., "Considered within")]/input')) as ElementHandle<HTMLInputElement>;
  const set = async (count: string) => {
    await field.click({ count: 3 });
    await page.keyboard.type(count);
    await page.keyboard.press('Tab');
    await limits!.evaluate((part) => ((part as HTMLDetailsElement).open = false));
    await page.locator('[aria-labelledby=practice] .first').click();
  };
  await set('500');
  await says(page, 'This must be a whole number from 0 to 50.');
  expect(await field.evaluate((input) => document.activeElement === input && (input.closest('details') as HTMLDetailsElement).open)).toBe(true);
  await set('7');
  await says(page, 'Saved');
  const rules = await chromium.open('rules/rules.html');
  await rules.waitForSelector('#sibling-not-considered');
  expect(await rules.$eval('#sibling-not-considered', (rule) => (rule as HTMLElement).innerText)).toMatch(/7 working days[^]*Set on this machine \(usual: 5 working days, from /);
  await rules.close();
  await takePack(page, JSON.stringify({ authority: 'Fenmere' }));
  await says(page, 'Saved');
  await page.close();
});

test('where to turn is set by form, each mistake said beside its field, and anyone can read it', async () => {
  const page = await chromium.open('options/options.html');
  const fill = async (field: string, text: string) => {
    const input = (await page.waitForSelector(`input[name="${field}"]`)) as ElementHandle<HTMLInputElement>;
    await input.click({ count: 3 });
    await page.keyboard.type(text);
  };
  const save = () => page.locator('[aria-labelledby=practice] .first').click();
  const wrong = (field: string) => page.$eval(`input[name="${field}"]`, (input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);
  await fill('authority', ' ');
  await fill('referralRoute', 'The hub, by its own form');
  await fill('telephone', '01632 960001');
  await fill('lead', 'M. Okafor');
  await page.locator('.procedures > button').click();
  await fill('procedures.0.title', 'When a referral is declined');
  await save();
  await says(page, 'Not saved');
  expect(await wrong('authority')).toBe('This cannot be empty.');
  expect(await wrong('procedures.0.link')).toMatch('This must be a web address');
  expect(await axeFinds(page)).toEqual([]);
  await fill('authority', 'Fenmere');
  await fill('procedures.0.link', 'https://fenmere.example/declined');
  await save();
  await says(page, 'Saved');

  const rules = await chromium.open('rules/rules.html');
  await says(rules, /Where to turn here[^]*The hub, by its own form[^]*01632 960001[^]*M\. Okafor/);
  expect(await rules.$$eval('[aria-labelledby=ways] a', (links) => links.map(({ href }) => href))).toEqual(['https://fenmere.example/declined']);
  await rules.close();
  await page.locator('.procedures .card button').click();
  await save();
  await says(page, 'Saved');
  await page.reload();
  await page.waitForSelector('.procedures');
  expect(await page.$$('.procedures .card')).toHaveLength(0);
  expect(await page.$eval('input[name=telephone]', ({ value }) => value)).toBe('01632 960001');
  await page.close();
});
