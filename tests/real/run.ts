import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer';
import { buildFor } from '../browser/build.ts';
import { cardsIn, Chromium } from '../browser/chromium.ts';
import { todayInLondon } from '../systems/families/calendar.ts';
import { logIn } from './log-in.ts';
import { startRequestTracker, type RequestTracker } from './request-tracker.ts';

// A record system that nobody here wrote, unchanged, with a profile that is data alone.

/** What must lie over Keeley's ticket, which the ticket alone does not say. */
const EXPECTED = [
  'No agency is recorded as having seen Theo Marsden',
  'Nothing shows that Theo Marsden was thought of',
  'parents were told of the referral',
  'family knows of the referral',
  'No review is recorded for the agreement',
  'network is recorded as knowing of the agreement',
];

const PROFILE = 'tests/real/request-tracker.profile.json';
const PICTURE = 'docs/pictures/request-tracker.png';

const headless = !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] && process.platform === 'linux';

// What must not outlive us is ended as we exit.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

console.log('Building the extension and starting Request Tracker');
await buildFor('chromium');
const tracker = await startRequestTracker({ today: todayInLondon() });
try {
  const chromium = await Chromium.start({ headless });
  try {
    process.exitCode = (await show(chromium, tracker)) ? 0 : 1;
    if (!headless) {
      console.log('Close the browser to end');
      await new Promise((closed) => chromium.browser.once('disconnected', closed));
    }
  } finally {
    await chromium.close();
  }
} finally {
  await tracker.close();
}

async function show(chromium: Chromium, { origin, tickets, login }: RequestTracker): Promise<boolean> {
  await chromium.setUp('csc-worker', []);
  const options = await chromium.open('options/options.html');
  await chromium.addProfile(options, PROFILE);
  await chromium.grant(options, 'Request Tracker');
  await options.close();

  const page = await chromium.browser.newPage();
  const ticketOf = (child: 'keeley' | 'theo' | 'tobias'): string => `${origin}/Ticket/Display.html?id=${tickets[child]}`;
  await logIn(page, ticketOf('keeley'), login);

  console.log("Opening each child's ticket, so that the index fills itself");
  for (const child of ['keeley', 'theo', 'tobias'] as const) {
    await open(page, ticketOf(child));
    await chromium.overlay(page);
  }

  const cardsOver = async (child: 'keeley' | 'theo' | 'tobias'): Promise<string[]> => {
    await open(page, ticketOf(child));
    return printed(chromium, page);
  };
  const unwanted = await cardsOver('tobias');
  await cardsOver('theo');
  const cards = await cardsOver('keeley');
  if (headless) {
    await mkdir(dirname(PICTURE), { recursive: true });
    await page.screenshot({ path: PICTURE });
    console.log(`\nThe picture is ${PICTURE}`);
  }

  const absent = EXPECTED.filter((expected) => !cards.some((card) => card.includes(expected)));
  if (absent.length > 0) console.error(`Not there: ${absent.join('; ')}`);
  if (unwanted.length > 0) console.error(`Nothing is amiss in Tobias's family, and yet: ${unwanted.join('; ')}`);
  return absent.length === 0 && unwanted.length === 0;
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
}

/** The cards over the ticket in the page, once it was said what they are. */
async function printed(chromium: Chromium, page: Page): Promise<string[]> {
  const overlay = await chromium.openOverlay(page);
  const [child, summary] = await overlay.$$eval('h1, .summary', (said) => said.map((each) => each.textContent));
  const cards = await cardsIn(overlay);
  console.log(`\nOver the ticket of ${child}: ${summary}${cards.map((card) => `\n  ${card}`).join('')}`);
  return cards;
}
