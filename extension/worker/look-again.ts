import browser from 'webextension-polyfill';
import type { ToPages } from '../messages/contract.ts';
import { showBadge } from './badge.ts';
import { tellContent } from './overlay-place.ts';

/** Something about the screen in a tab is new: its overlay and the side panel ask anew, and the badge follows. */
export async function lookAgain(tab: number): Promise<void> {
  await tellContent(tab, { tell: 'look-again' });
  await tellPages({ tell: 'screen-changed', tab });
  await showBadge(tab);
}

/** None may be open. */
const tellPages = (told: ToPages): Promise<unknown> => browser.runtime.sendMessage(told).catch(() => {});
