import type { Frame, Page } from 'puppeteer';
import { type Chromium, placeOf } from '../browser/chromium.ts';
import type { Systems } from '../systems/server.ts';
import type { Camera } from './camera.ts';

export async function pictureOverlay(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const { page, overlay } = await caseScreen(chromium, systems);
  await camera.takeWindow(page, 'overlay-tab');
  await open(page, overlay);
  await overlay.waitForSelector('.warning');
  await camera.takeWindow(page, 'overlay');
  await overlay.$eval('.warning button', (button) => (button as HTMLElement).click());
  await overlay.waitForSelector('form.answer select');
  await camera.takeWindow(page, 'overlay-answer');
  await overlay.$eval('#record', (title) => title.scrollIntoView());
  await overlay.select('section[aria-labelledby=record] select', 'conversation');
  await overlay.waitForSelector('section[aria-labelledby=record] form');
  await camera.takeWindow(page, 'overlay-record');
  await page.close();
}

export async function pictureOverlayLocked(camera: Camera, chromium: Chromium, systems: Systems): Promise<void> {
  const { page, overlay } = await caseScreen(chromium, systems);
  await open(page, overlay);
  await camera.takeWindow(page, 'overlay-locked');
  await page.close();
}

/** A case screen that has been read, in whatever language the overlay says so. */
export async function caseScreen(chromium: Chromium, systems: Systems): Promise<{ page: Page; overlay: Frame }> {
  const page = await chromium.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${systems.careworks}/case/40017`);
  const overlay = await page.waitForFrame((each) => each.url().includes('/overlay/overlay.html'));
  await overlay.waitForSelector('button.tab');
  await new Promise((resolve) => setTimeout(resolve, READ_MS));
  return { page, overlay };
}

/** A case screen of a demo system has long been read by then. */
const READ_MS = 2500;

async function open(page: Page, overlay: Frame): Promise<void> {
  const { x, y, width, height } = await placeOf(page);
  await page.mouse.click(x + width / 2, y + height / 2);
  await overlay.waitForSelector('main.opened');
}
