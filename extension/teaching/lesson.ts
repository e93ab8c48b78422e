import { signal } from '@preact/signals';
import type { SystemProfile } from '../../src/record/system-profile.ts';
import type { Taught, TeachAct } from '../../src/record/teaching.ts';
import { ask, askUntilAnswered } from '../messages/ask.ts';
import type { Side, TeachingView } from '../messages/teaching-view.ts';
import { words } from '../ui/words.ts';

/** The script that placed this frame gave it the key of its tab. */
const key = location.hash.slice(1);

/** What is taught and seen; null until the first answer. */
export const lesson = signal<TeachingView | null>(null);

/** The offer that is chosen in the list, to be taken or not. */
export const chosen = signal<string | null>(null);

/** What was done last, or is outlined now, for who does not see it. */
export const said = signal('');

/** Asks how the lesson stands, and again at each nudge; whoever nudges, it brings nothing but the question. */
export function follow(): void {
  void show(askUntilAnswered('teaching-view', { key }));
  addEventListener('message', ({ data }) => data === 'look-again' && void show(askUntilAnswered('teaching-view', { key })));
}

/** Escape puts down what is outlined, or ends pointing, wherever in the bar the focus is; it never ends the lesson. */
export function putDownOnEscape(): void {
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    said.value = '';
    void (lesson.value?.isPointing ? point(false) : outline(null));
  });
}

export const teach = (act: TeachAct): Promise<void> => show(ask('teach', { key, act }));
export const point = (isPointing: boolean): Promise<void> => show(ask('point-at-page', { key, isPointing }));
export const outline = (at: string | null): Promise<void> => show(ask('outline-offer', { key, at }));
export const moveTo = (side: Side): Promise<void> => show(ask('move-bar', { key, side }));
export const end = (): Promise<unknown> => ask('end-lesson', { key });

export const profileTaught = async (): Promise<SystemProfile | null> => (await ask('taught-profile', { key }))?.profile ?? null;

/** The system whose screen was saved here; this bar goes then, once that has been read. */
export const saved = signal<string | null>(null);

/** Returns what stands against it, or nothing when it was saved. */
export async function saveTaught(): Promise<string[]> {
  // A name that was typed just before may not be shown here yet.
  const title = (await profileTaught())?.title ?? titleOf(lesson.value?.taught);
  const problems = (await ask('save-taught', { key }))?.problems ?? [''];
  if (problems.length > 0) return problems;
  said.value = '';
  saved.value = title;
  return [];
}

/** What a system is called, or "this system" where it has no name yet. */
export const titleOf = (taught: Taught | undefined): string => taught?.title.trim() || words('teach_this_system');

let shows = 0;

/** Of two answers under way, the one asked for last holds. */
async function show(asked: Promise<TeachingView | null>): Promise<void> {
  shows += 1;
  const turn = shows;
  const view = await asked;
  if (turn !== shows || !view) return;
  if (view.pointed !== null && view.pointed !== lesson.value?.pointed) chosen.value = view.pointed;
  lesson.value = view;
}
