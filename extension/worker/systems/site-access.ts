import browser from 'webextension-polyfill';
import { matches } from './match-pattern.ts';
import { systems } from './systems.ts';

const SCRIPT = 'content';

/** Which of these sites a person, or policy, has granted. */
export async function grantedOf(sites: string[]): Promise<string[]> {
  const granted = await Promise.all(sites.map((site) => browser.permissions.contains({ origins: [site] }).catch(() => false)));
  return [...new Set(sites.filter((_, at) => granted[at]))];
}

let registering: Promise<void> = Promise.resolve();

/**
 * The content script stands on granted sites of known systems that are not turned off, and nowhere else; open pages get it at once.
 * One grant tells of itself twice, by the browser and by the page that asked: one at a time, then.
 */
export function registerContentScripts(): Promise<void> {
  registering = registering.catch(() => {}).then(register);
  return registering;
}

async function register(): Promise<void> {
  const sites = await grantedOf((await systems()).flatMap(({ profile, turnedOff }) => (profile && !turnedOff ? profile.sites : [])));
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  const before = registered?.matches ?? [];
  if (sameSites(before, sites)) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (sites.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCRIPT, matches: sites, js: ['content.js'], allFrames: true, matchOriginAsFallback: true, runAt: 'document_idle' } as browser.Scripting.RegisteredContentScript,
  ]);
  await enterOpenPages(sites.filter((site) => !before.includes(site)));
}

async function enterOpenPages(sites: string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ url: sites });
  const entered = tabs
    .filter(({ id, url }) => id !== undefined && url !== undefined && sites.some((site) => matches(site, url)))
    .map(({ id }) => browser.scripting.executeScript({ target: { tabId: id!, allFrames: true }, files: ['content.js'] }).catch(() => []));
  await Promise.all(entered);
}

const sameSites = (some: string[], others: string[]): boolean =>
  some.length === others.length && some.every((site) => others.includes(site));
