import type { Page } from 'puppeteer';
import type { Chromium } from '../browser/chromium.ts';
import type { Systems } from '../systems/server.ts';
import type { Camera } from './camera.ts';

const SIZE = { width: 384, height: 420 };

export async function picturePopup(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.goto('about:blank');
  await popupOver(camera, chromium, page, 'popup-not-known');
  await page.goto(`${systems.safelog}/students`);
  await popupOver(camera, chromium, page, 'popup-no-case-screen');
  await page.goto(`${systems.careworks}/case/40017`);
  await popupOver(camera, chromium, page, 'popup-read', camera.words('popup_read_whole', { read: 0, asked: 0 }).split(':')[0]);
  await page.goto(`${systems.safelog}/students/88`);
  await page.waitForSelector('[data-think-sibling]');
  await page.evaluate(() => document.querySelectorAll('table, h2').forEach((each) => each.remove()));
  await popupOver(camera, chromium, page, 'popup-read-in-part', camera.words('popup_read_in_part', { read: 0, asked: 0 }).split(':')[0]);
  await page.close();
}

/** The popup in a window of its own, since the browser draws the real one where no picture reaches; `once` it says this. */
export async function popupOver(camera: Camera, chromium: Chromium, page: Page, name: string, once = ''): Promise<void> {
  await page.bringToFront();
  const tab = await (await chromium.worker()).evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id);
  // Only a press on the toolbar's button tells an address of which no site is allowed.
  await (await chromium.browser.extensions()).get(chromium.id)!.triggerAction(page);
  const popup = await chromium.open(`popup/popup.html#${tab}`);
  await popup.waitForFunction((text) => document.querySelector('#this-tab')?.closest('main')!.innerText.includes(text), {}, once);
  await camera.take(popup, name, SIZE);
  await popup.close();
}
