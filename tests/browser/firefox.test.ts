import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveSystems, type Systems } from '../systems/server.ts';
import { Firefox } from './firefox.ts';

let systems: Systems;
let firefox: Firefox;

beforeAll(async () => {
  systems = await serveSystems();
  firefox = await Firefox.start();
});
afterAll(async () => {
  await firefox.close();
  await systems.close();
});

const patience = { timeout: 20_000, interval: 250 };

test('in Firefox, too, warnings from every system lie over a child’s screen', async () => {
  const options = await firefox.open('options/options.html');
  await options.waitForSelector('input[value=dsl]');
  await firefox.setPassphrase(options);
  await options.click('input[value=dsl]');
  for (const system of ['SafeLog', 'CareWorks']) {
    const button = await options.waitForSelector(`xpath///button[text()="Read ${system}"]`);
    await button!.click();
    await options.waitForFunction((name) => document.body.textContent!.includes(`${name} is read from now on`), {}, system);
  }

  const care = await firefox.browser.newPage();
  await care.goto(`${systems.careworks}/case/40017`);
  await vi.waitFor(async () => expect(await firefox.overlayText(care)).toMatch(/\d+ to check/), patience);

  const log = await firefox.browser.newPage();
  await log.goto(`${systems.safelog}/students/88`);
  await vi.waitFor(async () => expect(await firefox.overlayText(log)).toMatch(/\d+ to check/), patience);
  await firefox.openOverlay(log);
  await vi.waitFor(async () => expect(await firefox.overlayText(log)).toContain('Wren Ashdown was last recorded as seen'), patience);
  expect(await log.$eval('think-sibling', (host) => [host.outerHTML, String(host.shadowRoot)])).toEqual(['<think-sibling></think-sibling>', 'null']);
});
