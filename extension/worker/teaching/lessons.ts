import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { PageSeen, Taught } from '../../../src/record/teaching.ts';
import { Side, TeachingTrouble } from '../../messages/teaching-view.ts';

/** A screen that is being taught in a tab. */
const LessonInTab = z.strictObject({
  /** Proves to the worker that the bar was placed by our script. */
  key: z.string(),
  /** Where it is taught; null until the first page of it has answered. Elsewhere the lesson waits. */
  origin: z.nullable(z.string()),
  past: z.array(Taught),
  taught: Taught,
  next: z.array(Taught),
  /** The frame of the page that has the most to teach, and what it holds. */
  seen: z.nullable(z.strictObject({ frame: z.number(), url: z.string(), page: PageSeen })),
  isPointing: z.boolean(),
  outlined: z.nullable(z.string()),
  pointed: z.nullable(z.string()),
  trouble: z.nullable(TeachingTrouble),
  side: Side,
});
export type LessonInTab = z.infer<typeof LessonInTab>;

const NAME = 'lesson ';
const name = (tab: number): string => `${NAME}${tab}`;

/** Kept for the session and in memory alone: it survives a page that is left, and a worker that was stopped. */
export async function lessonIn(tab: number): Promise<LessonInTab | null> {
  const kept = await browser.storage.session.get(name(tab));
  return LessonInTab.safeParse(kept[name(tab)]).data ?? null;
}

export async function tabsWithLessons(): Promise<number[]> {
  return Object.keys(await browser.storage.session.get(null)).flatMap((key) => (key.startsWith(NAME) ? [Number(key.slice(NAME.length))] : []));
}

let writing: Promise<unknown> = Promise.resolve();

/** Changes a lesson, one change at a time; null leaves it as it is. Returns it as it is then. */
export function changeLesson(tab: number, change: (lesson: LessonInTab) => LessonInTab | null): Promise<LessonInTab | null> {
  return inTurn(async () => {
    const lesson = await lessonIn(tab);
    const changed = lesson && change(lesson);
    if (changed) await browser.storage.session.set({ [name(tab)]: changed });
    return changed ?? lesson;
  });
}

export const beginLesson = (tab: number, lesson: LessonInTab): Promise<void> => inTurn(() => browser.storage.session.set({ [name(tab)]: lesson }));

export const forgetLesson = (tab: number): Promise<void> => inTurn(() => browser.storage.session.remove(name(tab)));

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = writing.then(work);
  writing = done.catch(() => {});
  return done;
}
