import browser from 'webextension-polyfill';
import type { ToContent } from '../../messages/contract.ts';
import type { PointingState } from '../../messages/teaching-view.ts';
import { beginLesson, changeLesson, forgetLesson, lessonIn, type LessonInTab, tabsWithLessons } from './lessons.ts';
import { profileTaughtFor } from '../systems/systems.ts';

/**
 * Begins to teach the screen in a tab. To be called before its site is asked for: a popup may close when the browser's
 * question opens, and once the site is granted the lesson goes on by itself.
 */
export async function teachScreen(tab: number): Promise<void> {
  if (await isTaughtHere(tab)) return enterPage(tab);
  await endLesson(tab);
  const taught = { title: '', agency: 'school', screenTitle: '', kind: null, recognise: null, values: [], rows: [] };
  await beginLesson(tab, { key: crypto.randomUUID(), origin: null, past: [], taught, next: [], seen: null, isPointing: false, outlined: null, pointed: null, trouble: null, side: 'right' });
  await enterPage(tab);
}

/** A lesson that was begun on this site goes on. */
async function isTaughtHere(tab: number): Promise<boolean> {
  const lesson = await lessonIn(tab);
  const { url } = await browser.tabs.get(tab);
  return lesson !== null && url !== undefined && lesson.origin === new URL(url).origin;
}

/** In a tab of its own. */
export async function teachScreenAt(address: string): Promise<void> {
  const { id } = await browser.tabs.create({ url: address });
  if (id !== undefined) await teachScreen(id);
}

export async function endLesson(tab: number): Promise<void> {
  await forgetLesson(tab);
  await tell(tab, { tell: 'teaching', state: null });
}

/** Another page has come, or a frame of it has: the lesson follows. A frame that comes and goes does not end pointing. */
export async function enterPage(tab: number): Promise<void> {
  const lesson = await changeLesson(tab, (before) => ({ ...before, seen: null, outlined: null, pointed: null, trouble: null }));
  if (!lesson) return;
  // Where the site is not granted yet, or is another's, there is nothing to enter.
  await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['pointing.js'] }).catch(() => []);
}

/** A site was granted: lessons that have waited for it begin. */
export async function enterWaitingPages(): Promise<void> {
  for (const tab of await tabsWithLessons()) if ((await lessonIn(tab))?.origin === null) await enterPage(tab);
}

/** Tells the page what was taught, and the bar to ask anew. */
export async function showLesson(tab: number): Promise<void> {
  const lesson = await lessonIn(tab);
  if (lesson) await tell(tab, { tell: 'teaching', state: await stateOf(lesson) });
  await nudgeBar(tab);
}

export const nudgeBar = (tab: number): Promise<void> => tell(tab, { tell: 'teaching-look-again' });

export async function stateOf({ taught, seen, isPointing, outlined, side, origin }: LessonInTab): Promise<PointingState> {
  const known = origin === null ? null : await profileTaughtFor(seen?.url ?? origin);
  return { taught, known, frame: seen?.frame ?? null, isPointing, outlined, side };
}

/** Nobody may be listening. */
async function tell(tab: number, told: ToContent): Promise<void> {
  await browser.tabs.sendMessage(tab, told).catch(() => {});
}
