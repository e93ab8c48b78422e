import browser from 'webextension-polyfill';

/** The desk in a tab of its own. */
export async function openDesk(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('desk/desk.html') });
}
