import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { answer } from './answer.ts';
import { forgetLook } from './looks.ts';
import { forgetTab, screenInTab } from './open-screens.ts';
import { setOpen } from './overlay-place.ts';
import { retentionToday } from './retention.ts';
import { applyPolicy } from './settings.ts';
import { registerContentScripts } from './site-access.ts';

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));

browser.permissions.onAdded.addListener(registerContentScripts);
browser.permissions.onRemoved.addListener(registerContentScripts);
browser.runtime.onStartup.addListener(registerContentScripts);
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void applyPolicy();
});

/** Anew at every start of the browser, which may have forgotten it; while the index is locked it waits for the next. */
const HOURLY = { name: 'retention', periodInMinutes: 60, delayInMinutes: 5 };
const watchRetention = (): void => void browser.alarms.create(HOURLY.name, HOURLY);
browser.runtime.onStartup.addListener(watchRetention);
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === HOURLY.name) void retentionToday().catch(() => {});
});

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  watchRetention();
  await registerContentScripts();
  if (reason === 'install') await browser.runtime.openOptionsPage();
});

browser.tabs.onRemoved.addListener(forgetTab);
browser.tabs.onRemoved.addListener(forgetLook);

browser.commands.onCommand.addListener(async (command: string, tab?: Tabs.Tab) => {
  if (command === 'open-overlay' && tab?.id !== undefined) await setOpen(tab.id, 'other');
});
browser.action.onClicked.addListener(async ({ id }) => {
  if (id !== undefined && (await screenInTab(id))) await setOpen(id, 'other');
  else await browser.runtime.openOptionsPage();
});
