import type { Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium, middleOf, steady } from './chromium.ts';
import { says } from './patience.ts';

const SHARED = /family network is recorded as knowing of the agreement/;
/** Far longer than is waited after a click. */
const BUSY_MS = 3_000;

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

const cards = async (): Promise<string> => (await cardsIn(overlay)).join('\n');

/** Opens the form of the warning that says this, and chooses an answer in it. */
async function choose(headline: RegExp, answer: string): Promise<string> {
  await overlay.$$eval(
    '.warning',
    (warnings, says) => warnings.find((each) => new RegExp(says).test(each.textContent!))?.setAttribute('data-chosen', ''),
    headline.source,
  );
  await chromium.click(page, overlay, '[data-chosen] button');
  await overlay.waitForSelector('[data-chosen] form');
  await overlay.select('[data-chosen] select', answer);
  return '[data-chosen]';
}

async function type(selector: string, value: string): Promise<void> {
  await chromium.click(page, overlay, selector);
  await page.keyboard.type(value);
}

test('an answer settles its warning, and undone it is there again', async () => {
  const card = await choose(SHARED, 'shared');
  await type(`${card} input[type=text]`, 'Maternal grandmother');
  await chromium.give(page, overlay, `${card} form .first`, async () => expect(await cards()).not.toMatch(SHARED));
  await chromium.click(page, overlay, 'summary');
  await says(overlay, /Rowan Ashdown: Who else knows of the agreement\? Answer: Shared\. Whom: Maternal grandmother\./);
  await chromium.give(page, overlay, '.answers button', async () => expect(await cards()).toMatch(SHARED));
  await page.close();
});

test('an answer that lacks something is told what, beside the field, and is not taken', async () => {
  const card = await choose(SHARED, 'shared');
  await chromium.give(page, overlay, `${card} form .first`, async () => expect(await overlay.$eval(`${card} .wrong`, (wrong) => wrong.textContent)).toBe('This answer needs: Whom.'));
  expect(await cards()).toMatch(SHARED);
  await page.close();
});

test('a day that cannot be is not taken, and told beside its field', async () => {
  const card = await choose(/Wren .*seen|seen .*Wren/, 'seen');
  await type(`${card} input[type=date]`, '31122099');
  await chromium.give(page, overlay, `${card} form .first`, async () => expect(await overlay.$eval(`${card} .wrong`, (wrong) => wrong.textContent)).toBe('A day that has come is needed: When.'));
  await page.close();
});

test('what was answered in another window is not answered twice, and what was written is not lost', async () => {
  const here = [page, overlay] as const;
  const card = await choose(SHARED, 'shared');
  await type(`${card} input[type=text]`, 'Maternal gran');
  page = await chromium.browser.newPage();
  await page.goto(`${systems.careworks}/case/40017`);
  overlay = await chromium.openOverlay(page);
  await choose(SHARED, 'already-known');
  await chromium.give(page, overlay, `${card} form .first`, async () => expect(await cards()).not.toMatch(SHARED));
  await chromium.click(page, overlay, 'summary');
  const there = [page, overlay] as const;

  [page, overlay] = here;
  await page.bringToFront();
  await chromium.give(page, overlay, `${card} form .first`, () => says(overlay, /Not saved: this was answered or has changed meanwhile/));
  expect(await overlay.$eval(`${card} input[type=text]`, (input) => (input as HTMLInputElement).value)).toBe('Maternal gran');
  await page.close();
  [page, overlay] = there;
  await page.bringToFront();
  await chromium.give(page, overlay, '.answers button', async () => expect(await cards()).toMatch(SHARED));
  await page.close();
});

test.each([
  ['fades the document', () => (document.documentElement.style.opacity = '0.01')],
  [
    'covers the frame',
    () => {
      const cover = document.createElement('dialog');
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;pointer-events:none;background:#fff;opacity:.9';
      document.documentElement.append(cover);
      cover.popover = 'manual';
      cover.showPopover();
    },
  ],
  ['cuts a part of the frame off', () => (document.documentElement.style.cssText = 'width: calc(100vw - 60px); overflow: clip; contain: paint')],
  [
    'moves the frame',
    () => {
      document.documentElement.animate([{ transform: 'none' }, { transform: 'translateX(-3px)' }], { duration: 200, iterations: Infinity });
    },
  ],
])('a page that %s has no answer taken', async (_, hostile) => {
  const card = await choose(SHARED, 'shared');
  await type(`${card} input[type=text]`, 'Nobody');
  await steady();
  await page.evaluate(hostile);
  await steady();
  await chromium.click(page, overlay, `${card} form .first`);
  await says(overlay, 'Not taken');
  expect(await cards()).toMatch(SHARED);
  await page.close();
});

test('a page that keeps our script from running has no answer taken, since it could move the frame unseen', async () => {
  const card = await choose(SHARED, 'shared');
  await type(`${card} input[type=text]`, 'Nobody');
  const button = (await overlay.$(`${card} form .first`))!;
  await button.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  const { x, y } = await middleOf(page, button);
  await steady();
  await page.evaluate((ms) => {
    setTimeout(() => {
      for (const end = Date.now() + ms; Date.now() < end; );
    });
  }, BUSY_MS);
  await new Promise((resolve) => setTimeout(resolve, BUSY_MS / 2));
  await page.mouse.click(x, y);
  await says(overlay, 'Not taken');
  expect(await cards()).toMatch(SHARED);
  await page.close();
});

test('clicks that scripts make are not a person’s', async () => {
  const card = await choose(SHARED, 'already-known');
  await steady();
  await overlay.$eval(`${card} form .first`, (button) => (button as HTMLButtonElement).click());
  await says(overlay, 'Not taken');
  expect(await cards()).toMatch(SHARED);
  await page.close();
});

test('the worker takes no answer to a warning that is not there for this role', async () => {
  const refused = await overlay.evaluate(async () => {
    const key = location.hash.slice(1);
    const given = { key, warning: 'agreement-not-shared', about: 'nobody', ground: 'nothing', answer: 'already-known', fields: {} };
    return chrome.runtime.sendMessage({ topic: 'answer-warning', ask: given });
  });
  expect(refused).toEqual({ taken: false });
  await page.close();
});

test('warnings about one child that rest on one entry stand on one card', async () => {
  const agreement = await overlay.$$eval('.card', (cards) => cards.filter((card) => /agreement AG-311/.test(card.textContent!)).map((card) => card.querySelectorAll('.warning').length));
  expect(Math.max(...agreement)).toBeGreaterThan(2);
  await page.close();
});

test('how often a warning was shown and answered is counted, by its name alone', async () => {
  const rules = await chromium.open('rules/rules.html');
  await rules.waitForSelector('#agreement-not-shared');
  const counted = await rules.$eval('#agreement-not-shared', (rule) => rule.textContent!);
  expect(counted).toMatch(/shown \d+ times, answered once/);
  await rules.close();
  await page.close();
});

test('an answer is taken over the next screen, too, where the overlay stands open before it can listen', async () => {
  await page.goto(`${systems.careworks}/case/40017?tab=agreements`);
  overlay = await chromium.overlay(page);
  expect(await overlay.$('button.tab')).toBeNull();
  const card = await choose(SHARED, 'already-known');
  await chromium.give(page, overlay, `${card} form .first`, async () => expect(await cards()).not.toMatch(SHARED));
  await page.close();
});
