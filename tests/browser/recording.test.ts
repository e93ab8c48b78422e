import { readFile } from 'node:fs/promises';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium } from './chromium.ts';
import { eventually, says, textOf } from './patience.ts';

let systems: Systems;
let chromium: Chromium;
let page: Page;
let overlay: Frame;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('csc-worker', ['CareWorks']);
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});
beforeEach(async () => {
  page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  overlay = await chromium.openOverlay(page);
});

/** What the tab may say, by the words themselves. */
async function wordsOf(language: 'en' | 'cy'): Promise<string[]> {
  const said = JSON.parse(await readFile(`extension/static/_locales/${language}/messages.json`, 'utf8')) as Record<string, { message: string }>;
  const names = ['overlay_reading', 'overlay_no_role', 'overlay_locked', 'overlay_not_shown', 'overlay_not_kept', 'overlay_failed', 'overlay_ask'];
  const counted = ['overlay_count', 'overlay_count_ask'].flatMap((name) => [...(name === 'overlay_count' ? [0] : []), 1, 2, 3, 6, 12].map((count) => String(new IntlMessageFormat(said[name]!.message, language).format({ count }))));
  return [...names.map((name) => said[name]!.message), ...counted];
}

const cards = async (): Promise<string> => (await cardsIn(overlay)).join('\n');
const FORM = '[aria-labelledby=record]';

async function begin(kind: string): Promise<void> {
  await overlay.select(`${FORM} > label select`, kind);
  await overlay.waitForSelector(`${FORM} form`);
}

async function type(field: string, value: string): Promise<void> {
  await chromium.click(page, overlay, `#record-${field}`);
  await page.keyboard.type(value);
}

async function tick(name: string): Promise<void> {
  await overlay.$$eval(`${FORM} .child`, (labels, child) => labels.find((label) => label.textContent!.includes(child))!.querySelector('input')!.click(), name);
}

const save = (taken: () => Promise<unknown>): Promise<void> => chromium.give(page, overlay, `${FORM} form .first`, taken);

/** Each that is recorded here is said to be. */
const saveOne = async (): Promise<void> => {
  const before = await recordings();
  await save(async () => expect(await recordings()).toBe(before + 1));
};
const recordings = async (): Promise<number> => Number(/(\d+) recordings? made here/.exec(await textOf(overlay))?.[1] ?? 0);

async function takeBackAll(): Promise<void> {
  await chromium.click(page, overlay, '.known:has(.recordings) summary');
  for (let left = (await overlay.$$('.recordings li')).length; left > 0; left -= 1) {
    await chromium.give(page, overlay, '.recordings button', async () => expect(await overlay.$$('.recordings li')).toHaveLength(left - 1));
  }
}

const focused = (): Promise<string> => overlay.evaluate(() => (document.activeElement === document.body ? 'nothing' : document.activeElement!.id || (document.activeElement as HTMLElement).innerText));
const valueOf = (field: string): Promise<string> => overlay.$eval(`#record-${field}`, (input) => (input as HTMLInputElement).value);

test('a sighting recorded here settles what asked for it, and says where it comes from', async () => {
  expect(await cards()).toContain('Wren Ashdown was last recorded as seen on');
  await begin('seen');
  await tick('Wren Ashdown');
  await saveOne();
  await says(overlay, 'This index is not the record');
  expect(await focused()).not.toBe('nothing');
  expect(await cards()).not.toContain('Wren Ashdown was last recorded as seen on');
  expect(await textOf(overlay)).toContain('Recorded here: last read on');
  await page.close();
});

test('what was recorded here can be taken back, and asks again', async () => {
  expect(await cards()).not.toContain('Wren Ashdown was last recorded as seen on');
  await takeBackAll();
  expect(await cards()).toContain('Wren Ashdown was last recorded as seen on');
  await page.close();
});

// A person's id is that of their first record, which each recording may be: a page that went by it forgot what it had said.
test('each recording is said to be taken, whatever it does to who is who', async () => {
  for (const kind of ['seen', 'parent-contact', 'agreement', 'seen']) {
    await begin(kind);
    await tick('Wren Ashdown');
    await saveOne();
    await says(overlay, 'This index is not the record');
  }
  expect(await textOf(overlay)).toContain('4 recordings made here');
  await takeBackAll();
  expect(await textOf(overlay)).not.toContain('This index is not the record');
  await page.close();
});

test('a child that a parent named, who is on no system, is of the family from then on', async () => {
  await begin('child-named');
  await type('given', 'Linnet');
  await type('born', '2025-03');
  await saveOne();
  await eventually(async () => expect(await cards()).toMatch(/Linnet Ashdown/));
  await page.close();
});

test('what is wrong is said beside its field, and nothing is taken', async () => {
  await begin('conversation');
  await save(async () => expect(await overlay.$eval('#record-agency-wrong', (wrong) => wrong.textContent)).toBe('This is needed: Agency.'));
  await page.close();
});

test('who was seen is for its reader to say, and what is wrong has the focus until it is mended', async () => {
  await begin('seen');
  expect(await overlay.$$(`${FORM} .child input:checked`)).toHaveLength(0);
  await save(async () => expect(await overlay.$$('#record-children-wrong')).toHaveLength(1));
  expect(await overlay.$eval(':focus', (at) => at.closest('.child')!.textContent)).toBeTruthy();
  await tick('Wren Ashdown');
  await overlay.waitForSelector('#record-children-wrong', { hidden: true });
  await overlay.select(`${FORM} > label select`, '');
  await begin('conversation');
  await save(async () => expect(await overlay.$$('#record-agency-wrong')).toHaveLength(1));
  expect(await focused()).toBe('record-agency');
  await overlay.select('#record-agency', 'school');
  await overlay.waitForSelector('#record-agency-wrong', { hidden: true });
  await chromium.click(page, overlay, `${FORM} form .buttons button:last-child`);
  await overlay.waitForSelector(`${FORM} > label select:focus`);
  await page.close();
});

test('another kind of recording keeps what was filled in, and saves none of what it does not ask for', async () => {
  await begin('agreement');
  await type('purpose', 'Nobody new stays overnight');
  await begin('parent-contact');
  await type('told', 'Mother');
  await begin('agreement');
  expect(await valueOf('purpose')).toBe('Nobody new stays overnight');
  await begin('parent-contact');
  expect(await valueOf('told')).toBe('Mother');
  await saveOne();
  await takeBackAll();
  await page.close();
});

test('whatever the tab says, in either language, is whole within its fixed size', async () => {
  const words = { en: await wordsOf('en'), cy: await wordsOf('cy') };
  await page.keyboard.press('Escape');
  await overlay.waitForSelector('button.tab span');
  for (const said of [...words.en, ...words.cy]) {
    const isWhole = await overlay.evaluate((text) => {
      const [span, tab] = [document.querySelector('.tab span')!, document.querySelector('.tab')!.getBoundingClientRect()];
      span.textContent = text;
      span.className = text.length > 12 ? 'long' : '';
      const at = span.getBoundingClientRect();
      return at.top >= tab.top && at.bottom <= tab.bottom && at.left >= tab.left && at.right <= tab.right;
    }, said);
    expect(isWhole, said).toBe(true);
  }
  await page.close();
});

test('a draft outlives the page', async () => {
  await begin('agreement');
  await type('purpose', 'Nobody new stays overnight');
  await page.close();
  page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  overlay = await chromium.openOverlay(page);
  expect(await overlay.$eval('#record-purpose', (input) => (input as HTMLInputElement).value)).toBe('Nobody new stays overnight');
  await page.close();
});
