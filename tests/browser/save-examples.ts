import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { serveSystems } from '../systems/server.ts';
import { installedBrowser } from './installed-browser.ts';
import { pageAsItStands, Reader, type SavedPage } from './saved-page.ts';

// Saves the demo systems' screens as the example pages of their profiles, each with the Reading that the profile gives
// of it now. What it writes is then checked by eye: `npx tsx tests/browser/save-examples.ts`.

const TODAY = '2026-03-12';
const READ_AT = `${TODAY}T09:00:00Z`;
const SYSTEMS = resolve('extension/systems');

const EXAMPLES: [folder: string, system: 'beechwood' | 'safelog' | 'careworks', name: string, path: string][] = [
  ['beechwood-mis', 'beechwood', 'rowan', '/#/pupil/1204'],
  ['beechwood-mis', 'beechwood', 'zofia-a-twin', '/#/pupil/1260'],
  ['safelog', 'safelog', 'rowan', '/students/88'],
  ['safelog', 'safelog', 'zofia-with-a-linked-twin', '/students/103'],
  ['safelog', 'safelog', 'kofi', '/students/92'],
  ['careworks', 'careworks', 'rowan-summary', '/CaseView.aspx?case=40017&tab=Summary'],
  ['careworks', 'careworks', 'rowan-referrals', '/CaseView.aspx?case=40017&tab=Referrals'],
  ['careworks', 'careworks', 'rowan-agreements', '/CaseView.aspx?case=40017&tab=Agreements'],
  ['careworks', 'careworks', 'rowan-notes', '/CaseView.aspx?case=40017&tab=Notes'],
  ['careworks', 'careworks', 'rowan-referral-form', '/ReferralForm.aspx?case=40017&ref=R-2291'],
  ['careworks', 'careworks', 'marek-son-of-marek', '/CaseView.aspx?case=40052&tab=Summary'],
];

const systems = await serveSystems({ today: TODAY });
const browser = await puppeteer.launch({ executablePath: await installedBrowser('chrome'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const reader = await Reader.open();
for (const [folder, system, name, path] of EXAMPLES) {
  const page = await save(browser, systems[system], path);
  const profile = SystemProfile.parse(JSON.parse(readFileSync(join(SYSTEMS, folder, 'profile.json'), 'utf8')));
  const { reading, arrived, error } = await reader.read(page, profile, READ_AT);
  console.log(`${folder}/${name}: ${error ?? (arrived ? 'arrived' : 'not arrived')}, ${reading?.gaps.length ?? 'no reading'} gaps`);
  const examples = join(SYSTEMS, folder, 'examples');
  mkdirSync(examples, { recursive: true });
  writeFileSync(join(examples, `${name}.html`), page.html);
  writeFileSync(join(examples, `${name}.json`), `${JSON.stringify({ url: page.url, reading }, null, 2)}\n`);
}
await Promise.all([browser.close(), reader.close(), systems.close()]);

/** The page when it has come to rest, at an address without a port. */
async function save(browser: Browser, origin: string, path: string): Promise<SavedPage> {
  const page = await browser.newPage();
  await page.goto(origin + path, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => !document.body.textContent.includes('Loading…'));
  const html = await pageAsItStands(page);
  await page.close();
  return { url: origin.replace(/:\d+$/, '') + path, html };
}
