import type { Page } from 'puppeteer';
import type { Chromium } from '../browser/chromium.ts';
import type { Camera } from './camera.ts';

export async function pictureDesk(camera: Camera, chromium: Chromium): Promise<void> {
  const page = await chromium.open('desk/desk.html');
  await page.waitForSelector('.open-warning');
  await camera.take(page, 'desk');
  await page.click('.open-warning');
  await page.waitForSelector('.row .warning');
  await camera.take(page, 'desk-warning');
  await page.click('.open-warning');
  for (const box of (await page.$$('.row input')).slice(0, 3)) await box.click();
  await page.waitForSelector('.together');
  await page.click('.together button');
  await camera.take(page, 'desk-chosen');
  for (const box of (await page.$$('.row input')).slice(0, 3)) await box.click();
  await page.type('input[name=name]', 'nobody of the name');
  await page.waitForSelector('#nothing');
  await camera.take(page, 'desk-nothing');
  await goTo(page, 'talk');
  await camera.take(page, 'desk-talk-empty');
  await goTo(page, 'list');
  await page.locator('.filters .buttons button').click();
  for (const button of (await page.$$('.family .head button')).slice(0, 2)) await button.click();
  for (const part of ['talk', 'today', 'figures', 'health']) {
    await goTo(page, part);
    await camera.take(page, `desk-${part}`);
  }
  await goTo(page, 'list');
  await page.locator('.family h3 a').click();
  await page.waitForSelector('.warning');
  await camera.take(page, 'desk-family');
  await page.close();
}

/** What the other roles see of it. */
export async function pictureDeskOfOthers(camera: Camera, chromium: Chromium): Promise<void> {
  for (const role of ['school-staff', 'administrator'] as const) {
    await (await chromium.worker()).evaluate((taken) => chrome.storage.local.set({ role: taken }), role);
    const page = await chromium.open('desk/desk.html');
    await page.waitForSelector(role === 'administrator' ? '#systems' : '.desk > p');
    await camera.take(page, `desk-of-${role}`);
    await page.close();
  }
  await (await chromium.worker()).evaluate(() => chrome.storage.local.set({ role: 'dsl' }));
}

async function goTo(page: Page, part: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), part);
  await page.waitForSelector(`a[aria-current][href="#${part}"]`);
  await page.waitForNetworkIdle({ idleTime: 300 });
}
