import type { Page } from 'puppeteer';
import type { Chromium } from './chromium.ts';

/** The panel in a tab of its own, staying with the tab of a page; headless there is no side panel to open. */
export async function panelBeside(chromium: Chromium, page: Page): Promise<Page> {
  await page.bringToFront();
  const tab = await (await chromium.worker()).evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id);
  const panel = await chromium.open(`panel/panel.html#${tab}`);
  await panel.waitForSelector('main');
  return panel;
}
