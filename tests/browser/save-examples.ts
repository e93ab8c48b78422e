import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import * as z from 'zod/mini';
import { todayInLondon } from '../systems/families/calendar.ts';
import { serveSystems } from '../systems/server.ts';
import { atSite, Example, examplesIn, jsonIn, pageOf, profileIn, SYSTEMS } from './examples.ts';
import { installedBrowser } from './installed-browser.ts';
import { pageAsItStands, Reader, type SavedPage } from './saved-page.ts';

// Writes beside each saved screen of a system the Reading that its profile gives of it now, which is then checked by eye:
// `npx tsx tests/browser/save-examples.ts [SYSTEM…]`. The demo systems, which are meant where none is named, have their
// screens saved first; those of any other system somebody has saved: NAME.html, and NAME.json with `url` at least.

/** A saved screen, and the moment at which it is read. */
interface Screen {
  name: string;
  page: SavedPage;
  readAt: string;
}

const TODAY = '2026-03-12';

const DEMO: Record<string, { served: 'beechwood' | 'safelog' | 'careworks'; screens: Record<string, string> }> = {
  'beechwood-mis': { served: 'beechwood', screens: { rowan: '/#/pupil/1204', 'zofia-a-twin': '/#/pupil/1260' } },
  safelog: { served: 'safelog', screens: { rowan: '/students/88', 'zofia-with-a-linked-twin': '/students/103', kofi: '/students/92' } },
  careworks: {
    served: 'careworks',
    screens: {
      'rowan-summary': '/CaseView.aspx?case=40017&tab=Summary',
      'rowan-referrals': '/CaseView.aspx?case=40017&tab=Referrals',
      'rowan-agreements': '/CaseView.aspx?case=40017&tab=Agreements',
      'rowan-notes': '/CaseView.aspx?case=40017&tab=Notes',
      'rowan-referral-form': '/ReferralForm.aspx?case=40017&ref=R-2291',
      'marek-son-of-marek': '/CaseView.aspx?case=40052&tab=Summary',
    },
  },
};

const asked = process.argv.slice(2);
const reader = await Reader.open();
for (const system of asked.length > 0 ? asked : Object.keys(DEMO)) {
  const profile = profileIn(join(SYSTEMS, system, 'profile.json'));
  const folder = join(SYSTEMS, system, 'examples');
  mkdirSync(folder, { recursive: true });
  for (const { name, page, readAt } of system in DEMO ? await served(DEMO[system]!, folder) : saved(folder)) {
    const { reading, arrived, error } = await reader.read(page, atSite(profile, page.url), readAt);
    console.log(`${system}/${name}: ${error ?? (arrived ? 'arrived' : 'not arrived')}, ${reading ? `${reading.gaps.length} gaps` : 'of no screen of the profile'}`);
    if (reading) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ url: page.url, reading }, null, 2)}\n`);
    else process.exitCode = 1;
  }
}
await reader.close();

function saved(folder: string): Screen[] {
  return examplesIn(folder).map((file) => {
    const { url, reading } = jsonIn(join(folder, file), z.object({ url: Example.shape.url, reading: z.optional(z.object({ readAt: z.string() })) }));
    return { name: file.replace(/\.json$/, ''), page: pageOf(folder, file, url), readAt: reading?.readAt ?? `${todayInLondon()}T09:00:00Z` };
  });
}

async function served({ served, screens }: (typeof DEMO)[string], folder: string): Promise<Screen[]> {
  const systems = await serveSystems({ today: TODAY });
  const browser = await puppeteer.launch({ executablePath: await installedBrowser('chrome'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const found: Screen[] = [];
  for (const [name, path] of Object.entries(screens)) {
    const page = await save(browser, systems[served], path);
    writeFileSync(join(folder, `${name}.html`), page.html);
    found.push({ name, page, readAt: `${TODAY}T09:00:00Z` });
  }
  await Promise.all([browser.close(), systems.close()]);
  return found;
}

/** The page when it has come to rest, at an address without a port. */
async function save(browser: Browser, origin: string, path: string): Promise<SavedPage> {
  const page = await browser.newPage();
  await page.goto(origin + path, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => !document.body.textContent.includes('Loading…'));
  const html = await pageAsItStands(page);
  await page.close();
  return { url: origin.replace(/:\d+$/, '') + path, html };
}
