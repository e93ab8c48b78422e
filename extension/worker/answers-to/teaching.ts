import browser from 'webextension-polyfill';
import { SystemProfile } from '../../../src/record/system-profile.ts';
import type { Taught } from '../../../src/record/teaching.ts';
import { afterAct } from '../../../src/teaching/after-act.ts';
import { taughtProfile } from '../../../src/teaching/taught-profile.ts';
import type { ASKS } from '../../messages/contract.ts';
import type { TeachingView } from '../../messages/teaching-view.ts';
import { profiles } from './profiles.ts';
import type { Asker, Handlers } from './handlers.ts';
import { changeLesson, type LessonInTab } from '../teaching/lessons.ts';
import { profileFor, profileTaughtFor, systems } from '../systems/systems.ts';
import { endLesson, showLesson } from '../teaching/teach-screen.ts';

/** For so long the bar says that it was saved. */
const SAID_MS = 2500;

/** What the bar asks. A bar without the key of its tab is a frame that a page put there itself. */
export const teaching: Handlers<keyof (typeof ASKS)['teaching']> = {
  async 'teaching-view'({ key }, asker) {
    return viewOf(await lessonOf(key, asker));
  },

  async teach({ key, act }, asker) {
    const now = new Date().toISOString();
    return change(key, asker, (lesson) => ({ ...lesson, outlined: null, pointed: null, trouble: null, ...afterAct(lesson, act, lesson.seen?.page ?? null, now) }));
  },

  'point-at-page': async ({ key, isPointing }, asker) => change(key, asker, (lesson) => ({ ...lesson, isPointing, outlined: null, pointed: null, trouble: null })),

  'outline-offer': async ({ key, at }, asker) => change(key, asker, (lesson) => ({ ...lesson, outlined: at })),

  'move-bar': async ({ key, side }, asker) => change(key, asker, (lesson) => ({ ...lesson, side })),

  async 'taught-profile'({ key }, asker) {
    const lesson = await lessonOf(key, asker);
    return { profile: lesson && (await profileOf(lesson)) };
  },

  async 'save-taught'({ key }, asker) {
    const lesson = await lessonOf(key, asker);
    const profile = lesson && (await profileOf(lesson));
    if (!profile) return { problems: ['nothing was taught'] };
    const wasRead = lesson.seen !== null && (await profileFor(lesson.seen.url)) !== null;
    const saved = await profiles['add-profile']({ text: JSON.stringify(profile, null, 2) }, asker);
    if (saved.problems.length === 0) setTimeout(() => void leave(asker.tab, wasRead), SAID_MS);
    return saved;
  },

  async 'end-lesson'({ key }, asker) {
    if (await lessonOf(key, asker)) await endLesson(asker.tab);
    return null;
  },
};

/** A page that is read already goes by the profile it was given when it opened. */
async function leave(tab: number, wasRead: boolean): Promise<void> {
  await endLesson(tab);
  if (wasRead) await browser.tabs.reload(tab);
}

/** In its turn: what was changed a moment ago is in it. */
async function lessonOf(key: string, { tab }: Asker): Promise<LessonInTab | null> {
  const lesson = await changeLesson(tab, () => null);
  return lesson?.key === key ? lesson : null;
}

async function change(key: string, asker: Asker, changed: (lesson: LessonInTab) => LessonInTab): Promise<TeachingView | null> {
  const lesson = await changeLesson(asker.tab, (before) => (before.key === key ? changed(before) : null));
  if (lesson?.key !== key) return null;
  await showLesson(asker.tab);
  return viewOf(lesson);
}

async function viewOf(lesson: LessonInTab | null): Promise<TeachingView | null> {
  if (!lesson) return null;
  const { taught, seen, past, next, isPointing, pointed, trouble, side } = lesson;
  const known = seen && (await profileTaughtFor(seen.url));
  return { taught: called(taught, known), seen: seen?.page ?? null, canUndo: past.length > 0, canRedo: next.length > 0, isPointing, pointed, trouble, side, isKnown: known !== null };
}

/** A system that is known keeps its name, and whose it is: neither is asked anew. */
const called = (taught: Taught, known: SystemProfile | null): Taught => (known ? { ...taught, title: known.title, agency: known.agency } : taught);

/** The profile that was taught; null as long as it is none. */
async function profileOf({ taught, seen }: LessonInTab): Promise<SystemProfile | null> {
  if (!seen || taught.recognise === null || taught.kind === 'list') return null;
  const known = await profileTaughtFor(seen.url);
  const screen = seen.page.reading?.source.system === known?.system ? (seen.page.reading?.source.screen ?? null) : null;
  const taken = (await systems()).map(({ name }) => name);
  return SystemProfile.safeParse(taughtProfile(called(taught, known), { address: new URL(seen.url), known, screen, taken })).data ?? null;
}
