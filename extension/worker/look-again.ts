import browser from 'webextension-polyfill';
import type { ToPages } from '../messages/contract.ts';
import { showBadge, showLock } from './badge.ts';
import { screensOpen } from './open-screens.ts';
import { tellContent } from './overlay-place.ts';

/** Something about the screen in a tab is new: its overlay asks anew, and the badge follows. */
export async function lookAgain(tab: number): Promise<void> {
  await tellContent(tab, { tell: 'look-again' });
  await showBadge(tab);
}

/** The index was locked or unlocked, or took in what had waited: our pages ask anew how it stands. */
export async function lookAgainEverywhere(): Promise<void> {
  await showLock();
  await tellPages({ tell: 'lock-changed' });
  for (const { tab } of await screensOpen()) await lookAgain(tab);
}

/** Screens that were read when nothing could be kept of them. */
export async function readAgainWhereAwaited(): Promise<void> {
  for (const { tab, screen } of await screensOpen())
    if (screen.outcome.is === 'awaited') await readAgain(tab, screen.frame);
}

/** None may be open. */
const tellPages = (told: ToPages): Promise<unknown> => browser.runtime.sendMessage(told).catch(() => {});

/** Nobody may be listening; then there is nothing to read. */
export async function readAgain(tab: number, frame: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { tell: 'read-again' }, { frameId: frame }).catch(() => {});
}
