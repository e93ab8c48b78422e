import browser, { type Tabs } from 'webextension-polyfill';

/** Opens the side panel, or Firefox's sidebar; at once, since both browsers forget who pressed the key at the first wait. */
export function openPanel(tab: Tabs.Tab | undefined): void {
  if (browser.sidebarAction) void browser.sidebarAction.toggle();
  else if (tab?.windowId !== undefined) void chrome.sidePanel.open({ windowId: tab.windowId });
}
