import { mkdirSync } from 'node:fs';
import type { Frame, Page } from 'puppeteer';
import build from '../browser/build.ts';
import { cardsIn, Chromium } from '../browser/chromium.ts';
import { logIn } from './log-in.ts';
import { startRequestTracker } from './request-tracker.ts';

/** What must lie over Keeley's ticket, which the ticket alone does not say. */
const EXPECTED = [
  'No agency is recorded as having seen Theo Marsden',
  'Nothing shows that Theo Marsden was thought of',
  'parents were told of the referral',
  'family knows of the referral',
  'No review is recorded for the agreement',
  'network is recorded as knowing of the agreement',
];

const PICTURE = 'docs/pictures/request-tracker.png';

await build();
const tracker = await startRequestTracker({ today: new Date().toISOString().slice(0, 10) });
const chromium = await Chromium.start();
try {
  process.exitCode = (await show()) ? 0 : 1;
} finally {
  await chromium.close();
  await tracker.close();
}

/** A record system that nobody here wrote, unchanged, with a profile that is data alone. */
async function show(): Promise<boolean> {
  await chromium.setUp('csc-worker', []);
  const options = await chromium.open('options/options.html');
  await chromium.addProfile(options, 'tests/real/request-tracker.profile.json');
  await chromium.grant(options, 'Request Tracker');

  const page = await chromium.browser.newPage();
  await logIn(page, ticket(tracker.tickets.keeley), tracker.login);
  for (const number of [tracker.tickets.theo, tracker.tickets.tobias]) print(await over(page, number));
  const overlay = await over(page, tracker.tickets.keeley);
  const cards = print(overlay);
  mkdirSync('docs/pictures', { recursive: true });
  await page.screenshot({ path: PICTURE });
  console.log(`The picture is ${PICTURE}`);
  const absent = EXPECTED.filter((expected) => !cards.some((card) => card.includes(expected)));
  if (absent.length > 0) console.error(`Not there: ${absent.join('; ')}`);
  return absent.length === 0;
}

async function over(page: Page, number: number): Promise<{ title: string; cards: string[] }> {
  await page.goto('about:blank');
  await page.goto(ticket(number));
  const overlay: Frame = await chromium.openOverlay(page);
  const title = await overlay.$eval('h1', (heading) => heading.textContent ?? '');
  return { title, cards: await cardsIn(overlay) };
}

function print({ title, cards }: { title: string; cards: string[] }): string[] {
  console.log(`\nOver the ticket of ${title}:\n${cards.map((card) => `  ${card}`).join('\n') || '  nothing to check'}`);
  return cards;
}

function ticket(number: number): string {
  return `${tracker.origin}/Ticket/Display.html?id=${number}`;
}
