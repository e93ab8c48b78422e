import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { answer } from './answer.ts';
import { LOOK } from './idle.ts';
import { goOn, lock, lockWhenAlone } from './lock.ts';
import { lockState } from './lock-state.ts';
import { showLock } from './badge.ts';
import { forgetTab, screenInTab } from './open-screens.ts';
import { setOpen } from './overlay-place.ts';
import { applyPolicy } from './settings.ts';
import { registerContentScripts } from './site-access.ts';
import { openUnlockPage } from './unlock-page.ts';

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));

browser.permissions.onAdded.addListener(registerContentScripts);
browser.permissions.onRemoved.addListener(registerContentScripts);
browser.runtime.onStartup.addListener(registerContentScripts);
browser.runtime.onStartup.addListener(showLock);
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void applyPolicy();
});

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await registerContentScripts();
  if (reason === 'install') await browser.runtime.openOptionsPage();
});

browser.idle.onStateChanged.addListener(async (state) => {
  if (state !== 'active' && (await lockState()) === 'unlocked') await lock();
});
browser.alarms.onAlarm.addListener(async ({ name }) => {
  if (name === LOOK) await lockWhenAlone();
});

browser.tabs.onRemoved.addListener(forgetTab);

browser.commands.onCommand.addListener(async (command: string, tab?: Tabs.Tab) => {
  if (command === 'open-overlay' && tab?.id !== undefined) await setOpen(tab.id, 'other');
  if (command === 'lock-now' && (await lockState()) === 'unlocked') await lock();
});
browser.action.onClicked.addListener(async ({ id }) => {
  if ((await lockState()) === 'locked') await openUnlockPage(id);
  else if (id !== undefined && (await screenInTab(id))) await setOpen(id, 'other');
  else await browser.runtime.openOptionsPage();
});

void goOn();
