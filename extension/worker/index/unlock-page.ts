import browser from 'webextension-polyfill';

/** The page of ours that unlocks, and goes back to the tab that it was opened from. */
export async function openUnlockPage(from?: number): Promise<void> {
  const tab = from === undefined ? '' : `#${from}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`unlock/unlock.html${tab}`) });
}

/** Goes back to a tab, where it is still there, and closes the page. */
export async function leaveUnlockPage(page: number, to: number): Promise<void> {
  const back = await browser.tabs.update(to, { active: true }).catch(() => null);
  if (back?.windowId !== undefined) await browser.windows.update(back.windowId, { focused: true });
  await browser.tabs.remove(page);
}
