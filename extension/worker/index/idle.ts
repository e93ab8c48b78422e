import browser from 'webextension-polyfill';
import { lockAfter } from '../settings/settings.ts';

/** Wakes the worker while the index is unlocked: the browser's own word that nobody is here may find it stopped. */
export const LOOK = 'look for somebody';

export async function lookForSomebody(): Promise<void> {
  browser.idle.setDetectionInterval((await lockAfter()) * 60);
  // Made anew at each start of the worker, it would never come to ring.
  if (!(await browser.alarms.get(LOOK))) await browser.alarms.create(LOOK, { periodInMinutes: 1 });
}

export const stopLooking = (): Promise<boolean> => browser.alarms.clear(LOOK);

export const isSomebodyHere = async (): Promise<boolean> => (await browser.idle.queryState((await lockAfter()) * 60)) === 'active';
