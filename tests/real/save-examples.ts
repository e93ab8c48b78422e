import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { installedBrowser } from '../browser/installed-browser.ts';
import { pageAsItStands, Reader, type SavedPage } from '../browser/saved-page.ts';
import { logIn } from './log-in.ts';
import { startRequestTracker, type RequestTracker } from './request-tracker.ts';

// Saves Request Tracker's own pages as the examples of its profile, so that `npm test` reads them where it is not
// installed. What it writes is then checked by eye: `npx tsx tests/real/save-examples.ts`.

const TODAY = '2026-03-12';
const READ_AT = `${TODAY}T09:00:00Z`;
const EXAMPLES = 'tests/real/examples';
const CHILDREN = ['keeley', 'theo', 'tobias'] as const;

/** Menus, pictures and boxes without a word on the child; the forms that repeat every field stay. */
const BESIDES = [
  'svg',
  'meta',
  'datalist',
  '#logo',
  '#quickbar',
  '#main-navigation',
  '#page-navigation',
  '#footer',
  '.history-container',
  '.ticket-info-people',
  '.ticket-info-reminders',
  '.ticket-info-dates',
  '.ticket-info-requestor',
  '.ticket-info-attachments',
  '.dropdown-menu',
  '.dropdown-toggle',
];

const profile = SystemProfile.parse(JSON.parse(readFileSync('tests/real/request-tracker.profile.json', 'utf8')));
const tracker = await startRequestTracker({ today: TODAY });
const browser = await puppeteer.launch({ executablePath: await installedBrowser('chrome'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const reader = await Reader.open();
try {
  mkdirSync(EXAMPLES, { recursive: true });
  const page = await browser.newPage();
  for (const child of CHILDREN) {
    const saved = await save(page, tracker, tracker.tickets[child]);
    const { reading, arrived, error } = await reader.read(saved, profile, READ_AT);
    console.log(`${child}: ${error ?? (arrived ? 'arrived' : 'not arrived')}, ${reading?.gaps.length ?? 'no reading'} gaps`);
    writeFileSync(join(EXAMPLES, `${child}.html`), saved.html);
    writeFileSync(join(EXAMPLES, `${child}.json`), `${JSON.stringify({ url: saved.url, reading }, null, 2)}\n`);
  }
} finally {
  await Promise.all([browser.close(), reader.close(), tracker.close()]);
}

/** A child's ticket when it has come to rest, at an address without a port. */
async function save(page: Page, { origin, login }: RequestTracker, ticket: number): Promise<SavedPage> {
  const path = `/Ticket/Display.html?id=${ticket}`;
  await logIn(page, origin + path, login);
  await page.waitForNetworkIdle();
  const withoutPort = origin.replace(/:\d+$/, '');
  const html = (await pageAsItStands(page, BESIDES)).replaceAll(origin, withoutPort).replace(/<!--.*?-->/gs, '').replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
  return { url: withoutPort + path, html };
}
