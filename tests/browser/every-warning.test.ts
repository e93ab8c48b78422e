import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import words from '../../extension/static/_locales/en/messages.json' with { type: 'json' };
import { ANSWER_KINDS, ANSWERS_TO_ALL, type AnswerField, type AnswerKind } from '../../src/record/answer.ts';
import { londonDay } from '../../src/record/calendar-date.ts';
import type { Reading } from '../../src/record/reading.ts';
import { CATALOGUE } from '../../src/warnings/catalogue.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium } from './chromium.ts';
import { everyCase } from './every-warning-cases.ts';
import { eventually } from './patience.ts';

const WORDS: Record<string, { message: string }> = words;
const CASES = everyCase(londonDay(new Date().toISOString()));
const GROUPS = [...new Set(CATALOGUE.map(({ group }) => group))];

let systems: Systems;
let chromium: Chromium;
const pages = new Map<string, Page>();

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', ['Beechwood', 'SafeLog', 'CareWorks']);
  const options = await chromium.open('options/options.html');
  const pack = join(mkdtempSync(join(tmpdir(), 'pack-')), 'pack.json');
  writeFileSync(pack, JSON.stringify({ authority: 'Test', agreementsUsed: false, limits: {} }));
  await ((await options.waitForSelector('input[name=practice]')) as ElementHandle<HTMLInputElement>).uploadFile(pack);
  await options.waitForFunction(() => document.body.innerText.includes('Saved.'));
  await options.close();
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});


/** A page of the system without a case on it: what is read there comes from the test, by the way that screens are read. */
async function pageOf(system: string): Promise<Page> {
  const origin = { 'beechwood-mis': systems.beechwood, safelog: systems.safelog, careworks: systems.careworks }[system]!;
  const page = pages.get(system) ?? (await chromium.browser.newPage());
  if (!pages.has(system)) await page.goto(`${origin}/nobody`);
  pages.set(system, page);
  await page.bringToFront();
  return page;
}

/** Says to the worker what the content script of the page would say of such a screen. */
async function show(reading: Reading): Promise<Page> {
  const page = await pageOf(reading.source.system);
  const script = await chromium.scriptIn(page);
  await script.evaluate(async (read) => {
    const visit = crypto.randomUUID();
    await chrome.runtime.sendMessage({ topic: 'case-screen-open', ask: { visit } });
    await chrome.runtime.sendMessage({ topic: 'case-screen-read', ask: { visit, reading: read } });
  }, reading as object);
  return page;
}

interface Over {
  page: Page;
  overlay: Frame;
}

async function showAll(readings: Reading[]): Promise<Over> {
  let page!: Page;
  for (const reading of readings) page = await show(reading);
  const subject = readings.at(-1)!.people[0]!;
  const overlay = await chromium.openOverlay(page);
  await overlay.waitForFunction((family) => document.querySelector('h1')?.textContent?.includes(family), { timeout: 10_000 }, subject.family!);
  return { page, overlay };
}

/** Marks the warning on its card, known by what would settle it and why it matters: no two say both alike. */
async function cardOf({ overlay }: Over, warning: string): Promise<string | null> {
  const told = (part: string) => WORDS[`${warning.replaceAll('-', '_')}_${part}`]!.message.split('{child}');
  return overlay.evaluate((says) => {
    for (const each of document.querySelectorAll('[data-looked-for]')) each.removeAttribute('data-looked-for');
    const card = [...document.querySelectorAll<HTMLElement>('.warning')].find(({ textContent }) => says.every((said) => textContent!.includes(said)));
    card?.setAttribute('data-looked-for', '');
    return card?.innerText ?? null;
  }, [...told('settles'), ...told('why')]);
}

const CARD = '[data-looked-for]';

async function fill({ page, overlay }: Over, field: AnswerField, id: string): Promise<void> {
  if (field === 'not-told-reason') return void (await overlay.select(id, 'harm-to-child'));
  if (field !== 'when' && field !== 'until') {
    await chromium.click(page, overlay, id);
    return page.keyboard.type('Wrote it down');
  }
  await overlay.$eval(
    id,
    (input, day) => {
      (input as HTMLInputElement).value = day;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    londonDay(new Date().toISOString()),
  );
}

async function answer(over: Over, warning: string, kind: AnswerKind): Promise<void> {
  const { page, overlay } = over;
  expect(await cardOf(over, warning)).not.toBeNull();
  await chromium.click(page, overlay, `${CARD} button`);
  await overlay.waitForSelector(`${CARD} form`);
  await overlay.select(`${CARD} select`, kind);
  for (const field of ANSWER_KINDS[kind].needs) await fill(over, field, `${CARD} [id$="-${field}"]`);
  await chromium.give(page, overlay, `${CARD} form .first`, async () => expect(await cardOf(over, warning)).toBeNull());
}

async function undo(over: Over, warning: string): Promise<void> {
  const { page, overlay } = over;
  if (!(await overlay.$('details[open] .answers'))) await chromium.click(page, overlay, '.known:has(.answers) summary');
  await chromium.give(page, overlay, '.answers button', async () => expect(await cardOf(over, warning)).not.toBeNull());
}

test('there is a family for each warning of the catalogue', () => {
  expect(Object.keys(CASES)).toEqual(CATALOGUE.map(({ name }) => name));
});

test.each(CATALOGUE.map((rule) => [rule.name, rule] as const))('%s stands on a card that says all it should, with its answers', async (name, { settledBy }) => {
  const over = await showAll(CASES[name]!.readings);
  let card: string | null = null;
  await eventually(async () => expect((card = await cardOf(over, name))).not.toBeNull());
  expect(card).toMatch(/^(Overdue: was due by \d|Missing|Due by \d|To consider)/);
  expect(card).toContain('What would settle it');
  expect(card).toContain('Why it matters');
  expect(card).not.toMatch(/[{}]|undefined|null|\b[a-z]+_[a-z_]+\b/);
  const told = await over.overlay.$eval(CARD, (each) => each.closest('.card')!.textContent);
  expect(told).toMatch(/read on|last read/i);
  await chromium.click(over.page, over.overlay, `${CARD} button`);
  await over.overlay.waitForSelector(`${CARD} option`);
  const offered = await over.overlay.$$eval(`${CARD} option`, (options) => options.map(({ value }) => value).filter(Boolean));
  expect(offered).toEqual([...settledBy, ...ANSWERS_TO_ALL]);
});

describe('one of each group', () => {
  test.each(GROUPS)('%s: answered, undone, answered again, and back when its fact has changed', async (group) => {
    const rule = CATALOGUE.find(({ name, group: of }) => of === group && CASES[name]!.changed) ?? CATALOGUE.find(({ group: of }) => of === group)!;
    const { name } = rule;
    const { readings, changed } = CASES[name]!;
    const over = await showAll(readings);
    const kind = rule.settledBy[0] ?? 'already-known';
    await eventually(async () => expect(await cardOf(over, name)).not.toBeNull());
    await answer(over, name, kind);
    await undo(over, name);
    await answer(over, name, kind);
    if (!changed) return;
    await show({ ...changed, readAt: new Date().toISOString() });
    await eventually(async () => expect(await cardOf(over, name)).toContain('It is back because what it rests on has changed since'));
  });
});
