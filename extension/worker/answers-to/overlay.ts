import browser from 'webextension-polyfill';
import { CHILDRENS_SOCIAL_CARE } from '../../../src/record/agency.ts';
import type { Role } from '../../../src/record/role.ts';
import type { ASKS } from '../../messages/contract.ts';
import type { Asker, Handlers } from './handlers.ts';
import { takeAnswer, takeBackAnswer } from '../said/answers.ts';
import { diskState, isDiskFull, onDisk } from '../keeping/disk.ts';
import { dropDraft, keepDraft } from '../over-screen/drafts.ts';
import { familyOnScreen, familyOpen, systemOf } from '../over-screen/family-on-screen.ts';
import { childrenFor, type FamilyOpen } from '../families/family-shown.ts';
import { IndexLocked, localIndex } from '../index/local-index.ts';
import { lockState } from '../index/lock-state.ts';
import { logLook, screenOf } from '../over-screen/looks.ts';
import { type OpenScreen, screenInTab } from '../over-screen/open-screens.ts';
import { lookAgain, readAgain } from '../over-screen/look-again.ts';
import { placeOverlay, setOpen } from '../over-screen/overlay-place.ts';
import { isCalled, problemsOf } from '../said/reading-of-recording.ts';
import { record } from '../said/recordings.ts';
import { change, roleHere, settings } from '../settings/settings.ts';
import { soon } from '../soon.ts';
import { takeBackRecording } from '../said/take-back-recording.ts';
import { openUnlockPage } from '../index/unlock-page.ts';

/** What our frame on a page asks. A frame without the key of its tab is one that a page put there itself. */
export const overlay: Handlers<keyof (typeof ASKS)['overlay']> = {
  async 'overlay-view'({ key }, asker) {
    const screen = await placedScreen(key, asker);
    if (!screen) return { open: false, edge: 'right', disk: 'enough', damaged: false, view: { state: 'no screen' } };
    const edge = (await settings()).edges[screen.system] ?? 'right';
    const [view, disk] = await Promise.all([familyOnScreen(asker.tab), diskState()]);
    const damaged = view.state === 'read' && (await localIndex()).extent.damaged > 0;
    if (screen.open && view.state === 'read') soon(() => logLook(asker.tab, screen));
    return { open: screen.open, edge, disk, damaged, view };
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
    const taken = screen !== null && (await onDisk(() => takeAnswer(asker.tab, given)));
    if (taken) await lookAgain(asker.tab);
    return { taken };
  },

  async 'take-back-answer'({ key, about, id }, asker) {
    if (await placedScreen(key, asker)) await onDisk(() => takeBackAnswer(asker.tab, about, id));
    await lookAgain(asker.tab);
    return null;
  },

  async 'record-here'({ key, about, recording }, asker) {
    const screen = await placedScreen(key, asker);
    const open = screen && (await familyAbout(screen, about));
    if (!open) return { notSaved: (await lockState()) === 'locked' ? 'locked' : 'another screen' };
    const children = childrenFor(open.role, open.family, open.subject);
    const wrong = problemsOf(recording, children);
    if (wrong.length > 0) return { wrong };
    const agency = agencyOf(open.role, (await systemOf(screen)).agency);
    const saving = onDisk(() => record(recording, { subject: open.subject, children, agency }, screenOf(screen, open)));
    const saved = await saving.then((reading) => ({ reading }), (error: unknown) => ({ notSaved: whyNotSaved(error) }));
    if ('reading' in saved) await dropDraft(open.subject);
    await lookAgain(asker.tab);
    return saved;
  },

  async 'take-back-recording'({ key, reading }, asker) {
    if (await placedScreen(key, asker)) await onDisk(() => takeBackRecording(asker.tab, reading));
    await lookAgain(asker.tab);
    return null;
  },

  async 'keep-draft'({ key, about, draft }, asker) {
    const screen = await placedScreen(key, asker);
    const open = screen && (await familyAbout(screen, about));
    if (open) await (draft ? keepDraft(open.subject, draft) : dropDraft(open.subject));
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

/** Who records over another agency's screen records for their own. */
const agencyOf = (role: Role, ofScreen: string): string => (role === 'csc-worker' ? CHILDRENS_SOCIAL_CARE : ofScreen === CHILDRENS_SOCIAL_CARE ? 'school' : ofScreen);

async function placedScreen(key: string, { tab }: Asker): Promise<OpenScreen | null> {
  const screen = await screenInTab(tab);
  return screen?.key === key ? screen : null;
}

/** The family on the screen, where that is still the screen of the child whom a form is about: the page may have gone on to the next. */
async function familyAbout(screen: OpenScreen, about: string): Promise<(FamilyOpen & { role: Role }) | null> {
  const role = await roleHere();
  if (role === null || role === 'administrator') return null;
  const open = await familyOpen(screen, role);
  return open && isCalled(open.subject, about) ? { ...open, role } : null;
}

const whyNotSaved = (error: unknown): string => (isDiskFull(error) ? 'disk full' : error instanceof IndexLocked ? 'locked' : (error as Error).name);
