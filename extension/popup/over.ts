import { signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { ask, askUntilAnswered, listen } from '../messages/ask.ts';
import type { Message, ToPages } from '../messages/contract.ts';
import { PopupView } from '../messages/popup-view.ts';

/** What the popup shows; null until the worker has said. */
export const view = signal<PopupView | 'failed' | null>(null);

/** In a tab of its own the popup stays with the tab that its address names. */
const pinned = Number(location.hash.slice(1)) || null;
let tab = -1;
let window = -1;

/** Says what the tab in front is, for as long as the popup is open. */
export async function follow(): Promise<void> {
  const [front] = pinned === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [await browser.tabs.get(pinned)];
  tab = front?.id ?? -1;
  window = front?.windowId ?? -1;
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

async function leaveAfter(done: Promise<unknown>): Promise<void> {
  await done;
  globalThis.close();
}

async function look(): Promise<void> {
  view.value = PopupView.safeParse(await askUntilAnswered('popup-view', { tab })).data ?? 'failed';
}
