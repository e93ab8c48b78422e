import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { ask, askUntilAnswered, listen } from '../messages/ask.ts';
import type { Message, ToPages } from '../messages/contract.ts';
import { PopupView } from '../messages/popup-view.ts';
import { type Site, siteOf } from '../messages/site.ts';

/** What the popup shows; null until the worker has said. */
export const view = signal<PopupView | 'failed' | null>(null);

/** In a tab of its own the popup stays with the tab that its address names. */
const pinned = Number(location.hash.slice(1)) || null;
let tab = -1;
let window = -1;

/** Where the tab in front is, if it is a page that could be taught. */
export const site = signal<Site | undefined>(undefined);

/** Says what the tab in front is, for as long as the popup is open. */
export async function follow(): Promise<void> {
  const [front] = pinned === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [await browser.tabs.get(pinned)];
  tab = front?.id ?? -1;
  window = front?.windowId ?? -1;
  site.value = /^https?:/.test(front?.url ?? '') ? siteOf(front!.url!) : undefined;
  listen<ToPages | Message>((told) => {
    if ('tell' in told && (told.tell === 'lock-changed' || told.tab === tab)) void look();
  });
  await look();
}

export const showOverlay = (): Promise<void> => leaveAfter(ask('show-overlay', { tab }));

export const unlock = (): Promise<void> => leaveAfter(ask('unlock-for', { tab }));

/** Both browsers open it only for as long as the click that asks for it is being heard. */
export const openPanel = (): Promise<void> => leaveAfter(browser.sidebarAction ? browser.sidebarAction.open() : chrome.sidePanel.open({ windowId: window }));

export const openDesk = (): Promise<void> => leaveAfter(browser.tabs.create({ url: browser.runtime.getURL('desk/desk.html') }));

export const openOptions = (): Promise<void> => leaveAfter(browser.runtime.openOptionsPage());

/**
 * The lesson is begun before the browser asks whether its site may be read: its question may close the popup, and it takes a click for it only until something
 * else is waited for.
 */
export function teachScreen(allow: Site): Promise<void> {
  void ask('teach-screen', { tab });
  return leaveAfter(browser.permissions.request({ origins: [allow] }));
}

async function leaveAfter(done: Promise<unknown>): Promise<void> {
  await done;
  globalThis.close();
}

async function look(): Promise<void> {
  view.value = PopupView.safeParse(await askUntilAnswered('popup-view', { tab })).data ?? 'failed';
}
