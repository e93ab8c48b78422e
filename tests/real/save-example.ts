import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { installedBrowser } from '../browser/installed-browser.ts';
import { Reader } from '../browser/saved-page.ts';
import { logIn } from './log-in.ts';
import { startRequestTracker } from './request-tracker.ts';

// Saves Keeley's ticket as Request Tracker sends it, with the Reading that the profile gives of it now, so that the
// profile is tried where Request Tracker is not installed. What it writes is then checked by eye:
// `npx tsx tests/real/save-example.ts`.

const TODAY = '2026-03-12';
const EXAMPLE = 'tests/real/examples/keeley';

const profile = SystemProfile.parse(JSON.parse(readFileSync('tests/real/request-tracker.profile.json', 'utf8')));
const { origin, tickets, login, close } = await startRequestTracker({ today: TODAY });
try {
  const path = `/Ticket/Display.html?id=${tickets.keeley}`;
  const page = { url: withoutPort(origin + path), html: withoutPort(await save(path)) };
  const reader = await Reader.open();
  const { reading, arrived, error } = await reader.read(page, profile, `${TODAY}T09:00:00Z`);
  await reader.close();
  console.log(`${EXAMPLE}: ${error ?? (arrived ? 'arrived' : 'not arrived')}, ${reading?.gaps.length ?? 'no reading'} gaps`);
  mkdirSync('tests/real/examples', { recursive: true });
  writeFileSync(`${EXAMPLE}.html`, page.html);
  writeFileSync(`${EXAMPLE}.json`, `${JSON.stringify({ url: page.url, reading }, null, 2)}\n`);
} finally {
  await close();
}

/** The page as it stands when it has come to rest, its forms included, without scripts and the look of it. */
async function save(path: string): Promise<string> {
  const browser = await puppeteer.launch({
    executablePath: await installedBrowser('chrome'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await logIn(page, origin + path, login);
    await page.goto(origin + path, { waitUntil: 'networkidle0' });
    return await page.evaluate(() => {
      for (const element of document.querySelectorAll('script,link,style,svg')) element.remove();
      const lines = document.documentElement.outerHTML.split('\n').map((line) => line.trimEnd());
      return `<!doctype html>\n${lines.filter((line) => line !== '').join('\n')}\n`;
    });
  } finally {
    await browser.close();
  }
}

/** Request Tracker takes another port every time. */
function withoutPort(text: string): string {
  return text.replaceAll(origin, origin.replace(/:\d+$/, ''));
}
