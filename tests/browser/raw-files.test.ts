import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyone } from '../systems/families/everyone.ts';
import { serveSystems, type Systems } from '../systems/server.ts';
import { cardsIn, Chromium, PASSPHRASE } from './chromium.ts';
import { says, textOf } from './patience.ts';

/** Titles of the pages that were open, the record systems' own too, which Chromium keeps whatever we do. */
const BROWSERS_OWN = /^\/Default\/(History|Sessions|Top Sites)/;
/** What names someone in the demo systems. */
const NAMING = new Set(['given', 'family', 'name', 'born', 'upn', 'nhsNumber', 'address', 'postcode', 'telephone', 'heading', 'narrative', 'reason', 'text', 'contingency']);
const SHORTEST_TERM = 4;
const TYPED = 'Linnetta';
/** As long as a browser may take to write down what was typed. */
const WRITTEN_MS = 900;

let systems: Systems;
let profile: string;
let chromium: Chromium;

beforeEach(async () => {
  systems = await serveSystems();
  profile = mkdtempSync(join(tmpdir(), 'profile-'));
});
afterEach(async () => {
  await chromium.close();
  await systems.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Everything that would name someone: names and their parts, birthdays, numbers, addresses, headings. */
function naming(value: unknown, under = ''): string[] {
  if (typeof value === 'string') return NAMING.has(under) ? [value, ...(under === 'name' ? value.split(' ') : [])] : [];
  if (Array.isArray(value)) return value.flatMap((each) => naming(each, under));
  return Object.entries(value ?? {}).flatMap(([key, each]) => naming(each, key));
}

/** Which of the terms lie in which files of the profile, in either way in which a browser writes text. */
function found(terms: string[]): { term: string; path: string }[] {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(profile.length), bytes: readFileSync(path) }));
  return terms.flatMap((term) =>
    files
      .filter(({ bytes }) => (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(term, encoding))))
      .map(({ path }) => ({ term, path })),
  );
}

const foundInOurs = (terms: string[]) => found(terms).filter(({ path }) => !BROWSERS_OWN.test(path));

async function seen(page: Page, address: string): Promise<Frame> {
  await page.goto('about:blank');
  await page.goto(address);
  return chromium.overlay(page);
}

async function answerFirst(page: Page): Promise<void> {
  const overlay = await chromium.openOverlay(page);
  const before = (await cardsIn(overlay)).length;
  await chromium.click(page, overlay, '.warning > button');
  await overlay.waitForSelector('.warning form');
  await overlay.select('.warning select', 'already-known');
  await chromium.give(page, overlay, '.warning form .first', async () => expect((await cardsIn(overlay)).length).toBeLessThan(before));
}

/** Records a child who is named nowhere else. */
async function record(page: Page, given: string): Promise<void> {
  const overlay = await chromium.openOverlay(page);
  await overlay.select('[aria-labelledby=record] > label select', 'child-named');
  await chromium.click(page, overlay, '#record-given');
  await page.keyboard.type(given);
  await chromium.give(page, overlay, '[aria-labelledby=record] form .first', async () => expect(await textOf(overlay)).toContain('This index is not the record'));
}

test.each([
  ['LevelDB', []],
  ['SQLite', ['IdbSqliteBackingStore']],
])('after a day’s work the files of the profile name nobody (%s)', async (_, features) => {
  chromium = await Chromium.start({ profile, features });
  const recoveryKey = await chromium.setUp('csc-worker', ['Beechwood', 'SafeLog', 'CareWorks']);
  const page = await chromium.browser.newPage();
  for (const address of [`${systems.beechwood}/#/pupil/1204`, `${systems.safelog}/students/88`, `${systems.safelog}/students/91`, ...[40018, 40019, 38802, 38803, 40017].map((number) => `${systems.careworks}/case/${number}`)])
    await seen(page, address);
  await answerFirst(page);
  await record(page, TYPED);
  await chromium.lock();
  await page.bringToFront();
  for (const address of [`${systems.safelog}/students/92`, `${systems.careworks}/case/40052`]) {
    await seen(page, address);
    const overlay = await chromium.openOverlay(page);
    await says(overlay, 'This screen is kept sealed');
  }
  const unlock = await chromium.open('unlock/unlock.html');
  await unlock.locator('.passphrase input[type=checkbox]').click();
  await unlock.locator('#unlock-passphrase').fill(PASSPHRASE);
  await pause(WRITTEN_MS);
  await chromium.close();

  const terms = [...new Set(naming(everyone(systems.today)))].filter((term) => term.length >= SHORTEST_TERM);
  expect(terms.length).toBeGreaterThan(60);
  expect(foundInOurs(terms)).toEqual([]);
  // What was typed into our pages is not even in what the browser keeps for itself.
  expect(found([TYPED, PASSPHRASE, recoveryKey])).toEqual([]);

  // The search finds what is not sealed, in a database and in the settings.
  chromium = await Chromium.start({ profile, features });
  const options = await chromium.open('options/options.html');
  await options.evaluate(async (inSettings, given, heading) => {
    await chrome.storage.local.set({ planted: inSettings });
    await new Promise((kept) => {
      const opening = indexedDB.open('planted');
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('people'));
      opening.addEventListener('success', () => {
        const write = opening.result.transaction('people', 'readwrite', { durability: 'strict' });
        write.objectStore('people').put({ given, heading: `${heading} – ŵ` }, 'somebody');
        write.addEventListener('complete', kept);
      });
    });
  }, 'Ashdown', 'Rowan', 'Often late on Mondays');
  await chromium.close();
  const planted = new Set(['Ashdown', 'Rowan', 'Often late on Mondays']);
  expect(new Set(foundInOurs(terms).map(({ term }) => term))).toEqual(planted);

  // Opened again, LevelDB moves what was in its log into its tables, which it compresses: it finds it there too.
  chromium = await Chromium.start({ profile, features });
  await (await chromium.open('options/options.html')).evaluate(async () => (await indexedDB.databases()).length);
  await chromium.close();
  expect(new Set(foundInOurs(terms).map(({ term }) => term))).toEqual(planted);
});
