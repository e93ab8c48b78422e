import type { PageSeen } from '../../../src/record/teaching.ts';
import { afterAct } from '../../../src/teaching/after-act.ts';
import type { ASKS, Topic } from '../../messages/contract.ts';
import type { Handlers } from './handlers.ts';
import { changeLesson, lessonIn, type LessonInTab } from '../teaching/lessons.ts';
import { nudgeBar, showLesson, stateOf } from '../teaching/teach-screen.ts';

type PointingTopic = Extract<keyof (typeof ASKS)['content'] & Topic, `teaching-${string}`>;

/** What the script in a page that is taught says of it. It is told what was taught, and nothing about people. */
export const pointing: Handlers<PointingTopic> = {
  async 'teaching-arrived'(_ask, { tab, frame, url }) {
    const { origin } = new URL(url);
    const lesson = await changeLesson(tab, (before) => (frame === 0 && before.origin === null ? { ...before, origin } : null));
    if (!lesson || (frame === 0 && lesson.origin !== origin)) return null;
    return { frame, key: frame === 0 ? lesson.key : null, state: await stateOf(lesson) };
  },

  async 'teaching-seen'({ seen, pointed }, { tab, frame, url }) {
    const before = await lessonIn(tab);
    const lesson = await changeLesson(tab, (each) => (isBest(each, frame, seen) ? withSeen(each, { frame, url, page: seen }, pointed) : null));
    // The frame that is taught, or what was taken, is new to the page; what it holds, to the bar alone.
    if (lesson && (lesson.seen?.frame !== before?.seen?.frame || pointed !== null)) await showLesson(tab);
    else await nudgeBar(tab);
    return null;
  },

  async 'teaching-trouble'({ trouble }, { tab }) {
    if (await changeLesson(tab, (lesson) => ({ ...lesson, outlined: null, pointed: null, trouble }))) await nudgeBar(tab);
    return null;
  },

  async 'teaching-stop-pointing'(_ask, { tab }) {
    if (await changeLesson(tab, (lesson) => ({ ...lesson, isPointing: false, outlined: null }))) await showLesson(tab);
    return null;
  },
};

/** Of the frames of a page the one with the most that is recognised is taught. */
function isBest({ seen }: LessonInTab, frame: number, page: PageSeen): boolean {
  return seen === null || seen.frame === frame || sure(page) > sure(seen.page);
}

const sure = ({ values, rows }: PageSeen): number => [...values, ...rows].filter((offer) => offer.sure).length;

/** What was pointed at is taken at once where it is clear what it is; else the bar asks. */
function withSeen(lesson: LessonInTab, seen: NonNullable<LessonInTab['seen']>, pointed: string | null): LessonInTab {
  if (pointed === null) return { ...lesson, seen, trouble: lesson.trouble?.is === 'unreadable' ? null : lesson.trouble };
  const value = seen.page.values.find(({ at }) => at === pointed);
  const rows = seen.page.rows.find(({ at }) => at === pointed);
  const now = new Date().toISOString();
  const outlined = { ...lesson, seen, outlined: pointed, pointed: null, trouble: null };
  if (value?.field) return { ...outlined, ...afterAct(lesson, { act: 'take-value', at: pointed, field: value.field }, seen.page, now) };
  if (rows?.kind) return { ...outlined, ...afterAct(lesson, { act: 'take-rows', at: pointed, kind: rows.kind }, seen.page, now) };
  return { ...outlined, pointed };
}
