import { fieldsRead } from '../../../src/reading/fields-read.ts';
import type { Reading } from '../../../src/record/reading.ts';
import type { SystemProfile } from '../../../src/record/system-profile.ts';
import type { ASKS, Topic } from '../../messages/contract.ts';
import type { FieldsShown } from '../../messages/overlay-view.ts';
import { isDiskFull, onDisk } from '../keeping/disk.ts';
import type { Asker, Handlers } from './handlers.ts';
import { noteHealth } from '../systems/health.ts';
import { keepForLater } from '../index/letters.ts';
import { lessonIn } from '../teaching/lessons.ts';
import { IndexLocked, localIndex } from '../index/local-index.ts';
import { lockState } from '../index/lock-state.ts';
import { lookAgain } from '../over-screen/look-again.ts';
import { forgetTab, keepScreen, type OpenScreen, screenInTab } from '../over-screen/open-screens.ts';
import { placeOverlay } from '../over-screen/overlay-place.ts';
import { profileFor } from '../systems/systems.ts';
import { tellContent, tellFrames } from '../over-screen/tell.ts';

/** How long a screen may be away before the overlay goes, so that it does not flicker when a page posts back. */
const AWAY_MS = 1500;

/** What content scripts say of their pages. None is ever told anything about people. */
export const content: Handlers<Exclude<keyof (typeof ASKS)['content'] & Topic, `teaching-${string}`>> = {
  /** An outermost page may be ready only after the frame in it that shows the case. */
  async 'page-opened'(_ask, { tab, frame, url }) {
    const screen = frame === 0 ? await screenInTab(tab) : null;
    if (screen && !screen.left) await placeOverlay(tab, screen);
    const profile = await profileFor(url);
    // Whoever teaches a screen is told that nothing of it is read until they save.
    return profile?.guess && (await lessonIn(tab)) ? null : profile;
  },

  async 'case-screen-open'({ visit }, asker) {
    await open(asker, visit);
    await lookAgain(asker.tab);
    return null;
  },

  async 'case-screen-read'({ visit, reading }, asker) {
    const profile = await profileOf(asker);
    const { system, agency, guess } = reading.source;
    if (system !== profile.system || agency !== profile.agency || guess !== profile.guess) throw new Error('refused');
    await settle(asker, visit, await kept({ ...reading, readAt: notToCome(reading.readAt) }, profile));
    await noteHealth(profile, reading);
    return { settled: true };
  },

  /** A fault may have kept it from being told to be open; but the screen in another frame stays, of a child who can be read. */
  async 'case-screen-unreadable'({ visit, why }, asker) {
    const before = await screenInTab(asker.tab);
    if (!before || before.left || before.frame === asker.frame) await open(asker, visit);
    await settle(asker, visit, { is: 'unreadable', why });
    return null;
  },

  async 'case-screen-left'({ visit }, { tab }) {
    const screen = await screenInTab(tab);
    if (screen?.visit !== visit) return null;
    await keepScreen(tab, { ...screen, left: true });
    setTimeout(() => void leave(tab, visit), AWAY_MS);
    return null;
  },
};

/** Nothing was read later than now: it would hold as the newest, and never grow old. */
function notToCome(readAt: string): string {
  const now = new Date().toISOString();
  return readAt > now ? now : readAt;
}

/** From now on this is the screen that the tab shows; what was said of another is not said of it. */
async function open(asker: Asker, visit: string): Promise<void> {
  const { system } = await profileOf(asker);
  const before = await screenInTab(asker.tab);
  const screen: OpenScreen = {
    visit,
    frame: asker.frame,
    system,
    key: before?.key ?? crypto.randomUUID(),
    open: before?.open ?? false,
    left: false,
    outcome: before?.visit === visit ? before.outcome : { is: 'awaited' },
  };
  await keepScreen(asker.tab, screen);
  await placeOverlay(asker.tab, screen);
}

/** What became of a reading; what is not kept, for whatever reason, is said aloud, and in place of the child who was read before. */
async function kept(reading: Reading, profile: SystemProfile): Promise<OpenScreen['outcome']> {
  try {
    const id = await onDisk(() => taken(reading));
    return id === null ? { is: 'awaited' } : { is: 'read', reading: id, subject: reading.subject, ...screenRead(reading, profile) };
  } catch (error) {
    if (isDiskFull(error)) return { is: 'not kept' };
    // A lock came in between: told once more, it is kept for after the unlock.
    if (error instanceof IndexLocked) throw error;
    return { is: 'unreadable', why: (error as Error).name };
  }
}

/** The id that a reading has in the index, or will have once it is unlocked; null when nothing was kept. */
async function taken(reading: Reading): Promise<string | null> {
  switch (await lockState()) {
    case 'new':
      return null;
    case 'locked':
      return keepForLater(reading);
    case 'unlocked':
      return (await localIndex()).append(reading);
  }
}

/** What people call the screen, and how much of it was read. */
function screenRead(reading: Reading, { screens, guess }: SystemProfile): { screen: string; fields: FieldsShown } {
  const screen = screens.find((each) => each.screen === reading.source.screen);
  const { read, asked } = screen ? fieldsRead(screen, reading) : { read: 0, asked: 0 };
  return { screen: screen?.title ?? reading.source.screen, fields: { read, asked, partial: !guess && (reading.partial ?? false), guess: guess ?? false } };
}

async function settle({ tab }: Asker, visit: string, outcome: OpenScreen['outcome']): Promise<void> {
  const screen = await screenInTab(tab);
  if (screen?.visit === visit) await keepScreen(tab, { ...screen, outcome });
  await lookAgain(tab);
}

/** A tab shows one case screen at a time, that which came last: now one in another frame may be seen again. */
async function leave(tab: number, visit: string): Promise<void> {
  const screen = await screenInTab(tab);
  if (!screen?.left || screen.visit !== visit) return;
  await forgetTab(tab);
  await tellContent(tab, { tell: 'remove-overlay' });
  await lookAgain(tab);
  await tellFrames(tab, { tell: 'read-again' });
}

async function profileOf({ url }: Asker): Promise<SystemProfile> {
  const profile = await profileFor(url);
  if (profile === null) throw new Error('refused');
  return profile;
}
