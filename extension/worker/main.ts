import browser, { type Runtime, type Tabs } from 'webextension-polyfill';
import { deleteEarlierIndex } from '../../src/local-index/earlier-index.ts';
import { ALONE } from '../messages/ask.ts';
import { answer, answerAlone } from './answer.ts';
import { showLock } from './over-screen/badge.ts';
import { LOOK } from './index/idle.ts';
import { goOn, lock, lockWhenAlone } from './index/lock.ts';
import { forgetLesson } from './teaching/lessons.ts';
import { lockState } from './index/lock-state.ts';
import { forgetTab } from './over-screen/open-screens.ts';
import { setOpen } from './over-screen/overlay-place.ts';
import { openPanel } from './panel/open-panel.ts';
import { retentionToday } from './keeping/retention.ts';
import { goRound, ROUND } from './desk/round.ts';
import { applyPolicy, keepToOurselves } from './settings/settings.ts';
import { registerContentScripts } from './systems/site-access.ts';
import { enterPage, enterWaitingPages } from './teaching/teach-screen.ts';

void keepToOurselves();

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => answer(message, sender));
browser.runtime.onConnect.addListener((port: Runtime.Port) => {
  if (port.name === ALONE) port.onMessage.addListener((message: unknown) => void answerAlone(port, message));
});

browser.permissions.onAdded.addListener(registerContentScripts);
browser.permissions.onAdded.addListener(enterWaitingPages);
browser.permissions.onRemoved.addListener(registerContentScripts);
browser.runtime.onStartup.addListener(registerContentScripts);
browser.runtime.onStartup.addListener(showLock);
browser.runtime.onStartup.addListener(() => void deleteEarlierIndex());
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void applyPolicy();
});

/** Anew at every start of the browser, which may have forgotten it; while the index is locked it waits for the next. */
const HOURLY = { name: 'retention', periodInMinutes: 60, delayInMinutes: 5 };
const watchRetention = (): void => void browser.alarms.create(HOURLY.name, HOURLY);
browser.runtime.onStartup.addListener(watchRetention);
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === HOURLY.name) void retentionToday().then(goRound).catch(() => {});
  if (name === ROUND) void goRound().catch(() => {});
});

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  watchRetention();
  void deleteEarlierIndex();
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
browser.tabs.onRemoved.addListener(forgetLesson);
browser.tabs.onUpdated.addListener(async (tab, { status }) => {
  if (status === 'complete') await enterPage(tab);
});

browser.commands.onCommand.addListener(async (command: string, tab?: Tabs.Tab) => {
  if (command === 'open-panel') openPanel(tab);
  else if (command === 'open-overlay' && tab?.id !== undefined) await setOpen(tab.id, 'other');
  if (command === 'lock-now' && (await lockState()) === 'unlocked') await lock();
});
void goOn();
