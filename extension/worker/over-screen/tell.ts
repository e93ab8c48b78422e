import browser from 'webextension-polyfill';
import type { ToContent, ToPages } from '../../messages/contract.ts';

/** A page that is frozen, or that a dialog of its own holds up, answers nobody: whoever tells it goes on without it. */
const LONGEST_HEARING_MS = 1000;

/** Tells the content script in a frame of a tab. */
export const tellContent = (tab: number, told: ToContent, frame = 0): Promise<void> => heard(browser.tabs.sendMessage(tab, told, { frameId: frame }));

/** Likewise, in each of its frames. */
export const tellFrames = (tab: number, told: ToContent): Promise<void> => heard(browser.tabs.sendMessage(tab, told));

/** Tells every page of ours that is open. */
export const tellPages = (told: ToPages): Promise<void> => heard(browser.runtime.sendMessage(told));

/** Nobody may be listening; then there is nobody to tell. */
async function heard(telling: Promise<unknown>): Promise<void> {
  const longest = new Promise((resolve) => setTimeout(resolve, LONGEST_HEARING_MS));
  await Promise.race([telling.catch(() => {}), longest]);
}
