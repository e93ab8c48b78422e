import browser from 'webextension-polyfill';
import type { ASKS } from '../messages/contract.ts';
import type { Asker, Handlers } from './handlers.ts';
import { takeAnswer, takeBackAnswer } from './answers.ts';
import { keepDraft } from './drafts.ts';
import { childrenFor, familyOnScreen, familyOpen, systemOf } from './family-on-screen.ts';
import { type OpenScreen, screenInTab } from './open-screens.ts';
import { lookAgain, readAgain } from './look-again.ts';
import { placeOverlay, setOpen } from './overlay-place.ts';
import { problemsOf, record } from './recordings.ts';
import { change, roleHere, settings } from './settings.ts';
import { openUnlockPage } from './unlock-page.ts';

/** What our frame on a page asks. A frame without the key of its tab is one that a page put there itself. */
export const overlay: Handlers<keyof (typeof ASKS)['overlay']> = {
  async 'overlay-view'({ key }, asker) {
    const screen = await placedScreen(key, asker);
    if (!screen) return { open: false, edge: 'right', view: { state: 'no screen' } };
    const edge = (await settings()).edges[screen.system] ?? 'right';
    return { open: screen.open, edge, view: await familyOnScreen(asker.tab) };
  },

  async 'overlay-opened'({ key, open }, asker) {
    if (await placedScreen(key, asker)) await setOpen(asker.tab, open);
    return null;
  },

  async 'overlay-moved'({ key, edge }, asker) {
    const screen = await placedScreen(key, asker);
    if (!screen) return null;
    await change({ edges: { ...(await settings()).edges, [screen.system]: edge } });
    await placeOverlay(asker.tab, screen);
    return null;
  },

  async 'overlay-read-again'({ key }, asker) {
    const screen = await placedScreen(key, asker);
    if (!screen) return null;
    await readAgain(asker.tab, screen.frame);
    return null;
  },

  async 'answer-warning'({ key, ...given }, asker) {
    const screen = await placedScreen(key, asker);
    const taken = screen !== null && (await takeAnswer(asker.tab, given));
    if (taken) await lookAgain(asker.tab);
    return { taken };
  },

  async 'take-back-answer'({ key, about, id }, asker) {
    if (await placedScreen(key, asker)) await takeBackAnswer(asker.tab, about, id);
    await lookAgain(asker.tab);
    return null;
  },

  async 'record-here'({ key, recording }, asker) {
    const screen = await placedScreen(key, asker);
    const open = screen && (await familyOpen(screen));
    const role = await roleHere();
    if (!open || role === null || role === 'administrator') return { wrong: ['kind'] };
    const wrong = problemsOf(recording);
    if (wrong.length > 0) return { wrong };
    const { agency } = await systemOf(screen);
    await record(recording, { subject: open.subject, children: childrenFor(role, open.family, open.subject), agency });
    await keepDraft(open.subject.id, null);
    await lookAgain(asker.tab);
    return { wrong: [] };
  },

  async 'keep-draft'({ key, draft }, asker) {
    const screen = await placedScreen(key, asker);
    const open = screen && (await familyOpen(screen));
    if (open) await keepDraft(open.subject.id, draft);
    return null;
  },

  async 'open-options'({ key }, asker) {
    if (await placedScreen(key, asker)) await browser.runtime.openOptionsPage();
    return null;
  },

  async 'open-unlock'({ key }, asker) {
    if (await placedScreen(key, asker)) await openUnlockPage(asker.tab);
    return null;
  },
};

async function placedScreen(key: string, { tab }: Asker): Promise<OpenScreen | null> {
  const screen = await screenInTab(tab);
  return screen?.key === key ? screen : null;
}
