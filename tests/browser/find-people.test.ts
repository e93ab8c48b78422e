import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PeopleFound } from '../../src/record/person-found.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Chromium, PASSPHRASE } from './chromium.ts';

let systems: Systems;
let chromium: Chromium;

beforeAll(async () => {
  systems = await serveSystems();
  chromium = await Chromium.start();
  await chromium.setUp('dsl', ['CareWorks', 'SafeLog']);
  for (const at of [`${systems.careworks}/case/40017`, `${systems.safelog}/students/88`]) {
    const page = await chromium.browser.newPage();
    await page.goto(at);
    await chromium.openOverlay(page);
    await page.close();
  }
});
afterAll(async () => {
  await chromium.close();
  await systems.close();
});

async function ask(page: Page, text: string): Promise<PeopleFound | null> {
  return page.evaluate((told) => (globalThis as any).chrome.runtime.sendMessage({ topic: 'find-people', ask: { text: told } }), text);
}

const named = (found: PeopleFound | null) => found!.people.map(({ given, family, systems: known }) => `${given} ${family}: ${known.join(', ')}`);

test('who was read is found by name, mistyped too, with every system that told of them, and after the worker has stopped', async () => {
  const page = await chromium.open('access-log/access-log.html');
  const exact = await ask(page, 'Wren Ashdown');
  expect(named(exact)[0]).toBe('Wren Ashdown: CareWorks');
  expect(exact).toMatchObject({ uncounted: false, unread: false });
  expect(exact!.people[0]!.born).toMatch(/^\d{4}-/);
  for (const text of ['wren', 'ashd wren', 'Wern', 'Ashdwon Wren']) expect(named(await ask(page, text))[0]).toMatch(/^Wren Ashdown/);
  expect(named(await ask(page, 'ashdown'))).toContainEqual(expect.stringMatching(/: CareWorks, SafeLog$/));
  expect(await ask(page, 'nobody of this name')).toEqual({ people: [], more: 0, uncounted: false, unread: false });
  await chromium.stopWorker();
  expect(named(await ask(page, 'wren'))[0]).toMatch(/^Wren Ashdown/);
  await page.close();
});

test('no other page may ask, and a role that sees no families finds nobody', async () => {
  const rules = await chromium.open('rules/rules.html');
  await expect(ask(rules, 'wren')).rejects.toThrow('refused');
  await rules.close();
  const options = await chromium.open('options/options.html');
  await options.locator('input[value=school-staff]').click();
  await options.locator('#role-passphrase').fill(PASSPHRASE);
  await options.locator('::-p-text(Yes, change it)').click();
  await options.waitForFunction(() => document.body.innerText.includes('Saved: your role'));
  await options.close();
  const page = await chromium.open('access-log/access-log.html');
  expect(await ask(page, 'wren')).toBeNull();
  await page.close();
});
