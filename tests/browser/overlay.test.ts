import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium, placeOf } from './chromium.ts';
import { eventually } from './patience.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', ['Beechwood', 'SafeLog', 'CareWorks']);
  const everyone = [
    ...[1204, 1187, 1251].map((id) => `${systems.beechwood}/#/pupil/${id}`),
    ...[88, 91, 92].map((id) => `${systems.safelog}/students/${id}`),
    ...[40017, 40018, 40019, 38802, 38803].map((id) => `${systems.careworks}/case/${id}`),
  ];
  const page = await chromium.browser.newPage();
  for (const address of everyone) {
    await page.goto('about:blank');
    await page.goto(address);
    await chromium.overlay(page);
  }
  await page.close();
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

async function seen(address: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  await page.goto(address);
  await chromium.overlay(page);
  return page;
}

test.each([
  ['Beechwood', () => `${systems.beechwood}/#/pupil/1204`],
  ['SafeLog', () => `${systems.safelog}/students/88`],
  ['CareWorks', () => `${systems.careworks}/case/40017`],
])('over the child’s screen in %s lies what the screen alone does not show', async (_, address) => {
  const page = await seen(address());
  const overlay = await chromium.openOverlay(page);
  const cards = (await cardsIn(overlay)).join('\n');
  expect(cards).toMatch(/Overdue.*Wren Ashdown was last recorded as seen/);
  expect(cards).toMatch(/Overdue.*Nothing shows that Finley Ashdown was thought of/);
  expect(cards).toMatch(/Overdue.*Rowan Ashdown’s parents were told of the concern/);
  expect(cards).toMatch(/Missing.*Rowan Ashdown’s parents were told of the referral/);
  expect(cards).toMatch(/Overdue.*whether Rowan Ashdown’s family knows of the referral/);
  expect(cards).toMatch(/Overdue.*No review is recorded for the agreement/);
  expect(cards).toMatch(/Missing.*No review date is recorded for the agreement/);
  expect(cards).toMatch(/Overdue.*family network is recorded as knowing of the agreement/);
  await page.close();
});

test('a sibling whom this system has never seen is named', async () => {
  const page = await seen(`${systems.beechwood}/#/pupil/1204`);
  const cards = (await cardsIn(await chromium.openOverlay(page))).join('\n');
  expect(cards).toMatch(/To consider: .*Wren Ashdown/);
  expect(cards).toMatch(/To consider: .*Finley Ashdown/);
  await page.close();
});

test.each([
  ['Beechwood', () => `${systems.beechwood}/#/pupil/1187`],
  ['SafeLog', () => `${systems.safelog}/students/92`],
  ['CareWorks', () => `${systems.careworks}/case/38803`],
])('a family whose records are whole gives no warning in %s, and that is not called all clear', async (_, address) => {
  const page = await seen(address());
  const overlay = await chromium.openOverlay(page);
  expect(await cardsIn(overlay)).toEqual([]);
  const text = await overlay.$eval('main', (main) => main.textContent!);
  expect(text).toContain('No question here');
  expect(text).toContain('That is not an all clear');
  for (const system of ['Beechwood', 'SafeLog', 'CareWorks']) expect(text).toContain(`${system}: last read on`);
  expect(text).toContain('Nothing from: early years setting and health');
  await page.close();
});

test('Escape closes it, and whoever opened it at its tab stands there again', async () => {
  const page = await seen(`${systems.safelog}/students/88`);
  const overlay = await chromium.openOverlay(page);
  await eventually(async () => expect(await overlay.evaluate(() => [document.activeElement?.tagName, document.hasFocus()])).toEqual(['H1', true]));
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await overlay.evaluate(() => [document.activeElement?.matches('.tab'), document.hasFocus()])).toEqual([true, true]));
  await page.close();
});

test('Escape closes it and focus returns to where it was', async () => {
  const page = await seen(`${systems.safelog}/students/88`);
  await page.focus('a');
  await (await chromium.worker()).evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${new URL(url).origin.replace(/:\d+$/, '')}/*`, active: true });
    (chrome.commands.onCommand as any).dispatch('open-overlay', tab);
  }, systems.safelog);
  const overlay = await chromium.overlay(page);
  await eventually(async () => expect(await overlay.evaluate(() => document.activeElement?.tagName)).toBe('H1'));
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A'));
  await eventually(async () => expect(await overlay.$('button.tab')).not.toBeNull());
  await page.close();
});

test('it moves to another edge, and each system remembers its own', async () => {
  const page = await seen(`${systems.safelog}/students/88`);
  const overlay = await chromium.openOverlay(page);
  await overlay.select('.move select', 'left');
  await eventually(async () => expect((await placeOf(page)).x).toBeLessThan(20));
  await page.close();
  const again = await seen(`${systems.safelog}/students/92`);
  await eventually(async () => expect((await placeOf(again)).x).toBe(0));
  await again.close();
  const elsewhere = await seen(`${systems.beechwood}/#/pupil/1204`);
  expect((await placeOf(elsewhere)).x).toBeGreaterThan(1000);
  await elsewhere.close();
});

test('closed, it covers no words of the screen, nor of a frame in it', async () => {
  const page = await seen(`${systems.careworks}/case/40017`);
  const tab = await placeOf(page);
  const covered = await page.evaluate((box) => {
    const frame = document.querySelector<HTMLFrameElement>('frame[name=main]')!;
    const at = frame.getBoundingClientRect();
    const inner = frame.contentDocument!;
    const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = inner.createRange();
      range.selectNode(node);
      const under = [...range.getClientRects()].some(
        (words) =>
          at.x + words.right > box.x && at.x + words.left < box.x + box.width && at.y + words.bottom > box.y && at.y + words.top < box.y + box.height,
      );
      if (under && node.nodeValue!.trim()) found.push(node.nodeValue!);
    }
    return found;
  }, tab);
  expect(tab.height).toBeGreaterThan(100);
  expect(covered).toEqual([]);
  await page.close();
});

test('the toolbar says how many things there are to check', async () => {
  const page = await seen(`${systems.safelog}/students/88`);
  const overlay = await chromium.openOverlay(page);
  const count = (await cardsIn(overlay)).length;
  const worker = await chromium.worker();
  await eventually(async () => {
    const badge = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return chrome.action.getBadgeText({ tabId: tab!.id! });
    });
    expect(badge).toBe(String(count));
  });
  await page.close();
});

test('the overlay works when the worker is stopped between reading and looking', async () => {
  const page = await seen(`${systems.careworks}/case/40017`);
  await chromium.stopWorker();
  const overlay = await chromium.openOverlay(page);
  expect((await cardsIn(overlay)).join('\n')).toContain('Wren Ashdown');
  await page.close();
});

test('nothing to complain about in the extension', async () => {
  expect(await chromium.complaints()).toEqual([]);
});
