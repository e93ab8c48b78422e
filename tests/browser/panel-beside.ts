import type { Page } from 'puppeteer';
import { readingId } from '../../src/local-index/journal/journal-row.ts';
import type { Reading } from '../../src/record/reading.ts';
import type { Chromium } from './chromium.ts';

/** The panel in a tab of its own, staying with the tab of a page; headless there is no side panel to open. */
export async function panelBeside(chromium: Chromium, page: Page): Promise<Page> {
  await page.bringToFront();
  const tab = await (await chromium.worker()).evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]!.id);
  const panel = await chromium.open(`panel/panel.html#${tab}`);
  await panel.waitForSelector('main');
  return panel;
}

/** Takes readings in as a back-up brings them; returns their ids. */
export async function takeIn(chromium: Chromium, readings: Reading[]): Promise<string[]> {
  const ids = await Promise.all(readings.map(readingId));
  const lines = readings.map((reading, at) => ({ is: 'reading', id: ids[at]!, reading, firstRead: reading.readAt, lastRead: reading.readAt, decisions: {}, answers: {} }));
  const options = await chromium.open('options/options.html');
  const taken = await options.evaluate((all) => chrome.runtime.sendMessage({ topic: 'restore-lines', ask: { lines: all } }) as Promise<{ added: number } | null>, lines);
  await options.close();
  if (taken?.added !== readings.length) throw new Error('Not all readings were taken in');
  return ids;
}
