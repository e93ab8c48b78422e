import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium } from './chromium.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', ['SafeLog', 'CareWorks']);
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

test('stopped again and again while screens are read, it loses nothing that it acknowledged', async () => {
  const page = await chromium.browser.newPage();
  for (const [at, number] of [40017, 40018, 40019, 40017, 40018, 40019].entries()) {
    await page.goto('about:blank');
    const opened = page.goto(`${systems.careworks}/case/${number}`);
    await new Promise((resolve) => setTimeout(resolve, 60 * at));
    await chromium.stopWorker();
    await opened;
    await chromium.overlay(page);
  }
  await page.goto(`${systems.safelog}/students/88`);
  await chromium.overlay(page);
  await chromium.stopWorker();
  const overlay = await chromium.openOverlay(page);
  const cards = (await cardsIn(overlay)).join('\n');
  expect(cards).toContain('Wren Ashdown was last recorded as seen');
  expect(cards).toContain('Finley Ashdown was thought of');
  for (const number of [40017, 40018, 40019]) {
    await page.goto('about:blank');
    await page.goto(`${systems.careworks}/case/${number}`);
    expect((await cardsIn(await chromium.openOverlay(page))).length).toBeGreaterThan(5);
  }
});
