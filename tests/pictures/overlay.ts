import type { Chromium } from '../browser/chromium.ts';
import type { Systems } from '../systems/server.ts';
import type { Camera } from './camera.ts';

export async function pictureOverlay(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${systems.careworks}/case/40017`);
  await chromium.overlay(page);
  await camera.takeWindow(page, 'overlay-tab');
  const overlay = await chromium.openOverlay(page);
  await overlay.waitForSelector('.warning');
  await camera.takeWindow(page, 'overlay');
  await chromium.click(page, overlay, '.warning button');
  await overlay.waitForSelector('form.answer select');
  await camera.takeWindow(page, 'overlay-answer');
  await overlay.$eval('#record', (title) => title.scrollIntoView());
  await overlay.select('section[aria-labelledby=record] select', 'conversation');
  await overlay.waitForSelector('section[aria-labelledby=record] form');
  await camera.takeWindow(page, 'overlay-record');
  await page.close();
}

export async function pictureOverlayLocked(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${systems.careworks}/case/40017`);
  await chromium.openOverlay(page);
  await camera.takeWindow(page, 'overlay-locked');
  await page.close();
}
