import type { Chromium } from '../browser/chromium.ts';
import type { Systems } from '../systems/server.ts';
import { type CaseScreen, screens } from '../systems/visit.ts';

const TABS = 2;

/** Opens every screen of every system once, as the people at work would over a week, and waits until each was read. */
export async function visitAll(chromium: Chromium, systems: Systems): Promise<void> {
  const all = screens(systems);
  await Promise.all(Array.from({ length: TABS }, (_, tab) => visitInOneTab(chromium, all.filter((_screen, at) => at % TABS === tab))));
}

async function visitInOneTab(chromium: Chromium, some: CaseScreen[]): Promise<void> {
  const page = await chromium.browser.newPage();
  for (const { title, url } of some) {
    // Another route of a page that is there already loads nothing.
    if (url.includes('#')) await page.goto('about:blank');
    await page.goto(url);
    await chromium.overlay(page).catch((cause: unknown) => {
      throw new Error(`${title} was not read: ${url}`, { cause });
    });
  }
  await page.close();
}
