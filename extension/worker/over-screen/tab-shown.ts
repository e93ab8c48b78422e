import browser from 'webextension-polyfill';
import type { TabShown } from '../../messages/popup-view.ts';
import { systemOf } from './family-on-screen.ts';
import { matches } from '../systems/match-pattern.ts';
import { type OpenScreen, screenInTab } from './open-screens.ts';
import { grantedOf } from '../systems/site-access.ts';
import { systems } from '../systems/systems.ts';

/** What a tab is to us, where its reader has asked: a click on the toolbar's button lets an extension know its address. */
export async function tabShown(tab: number): Promise<TabShown> {
  const screen = await screenInTab(tab);
  return screen ? screenShown(screen) : pageShown(tab);
}

async function screenShown(screen: OpenScreen): Promise<TabShown> {
  const { title: system } = await systemOf(screen);
  const { outcome } = screen;
  switch (outcome.is) {
    case 'awaited':
    case 'not kept':
      return { is: outcome.is, system };
    case 'unreadable':
      return { is: 'unreadable', system, why: outcome.why };
    case 'read':
      return { is: 'read', system, screen: outcome.screen, fields: outcome.fields };
  }
}

async function pageShown(tab: number): Promise<TabShown> {
  const url = (await browser.tabs.get(tab).catch(() => null))?.url;
  const known = url === undefined ? [] : (await systems()).flatMap(({ profile, turnedOff }) => (profile?.sites.some((site) => matches(site, url)) ? [{ ...profile, turnedOff }] : []));
  const found = known.findLast(({ turnedOff }) => !turnedOff) ?? known.at(-1);
  if (url === undefined || found === undefined) return { is: 'not known' };
  const { title: system, sites, turnedOff, guess = false } = found;
  if (turnedOff) return { is: 'turned off', system };
  const granted = await grantedOf(sites);
  return granted.some((site) => matches(site, url)) ? { is: 'no case screen', system, guess } : { is: 'not allowed', system };
}
