import { signal } from '@preact/signals';
import type { Answer, AnswerKind } from '../../src/record/answer.ts';
import type { Recording } from '../../src/record/recording.ts';
import type { WarningShown } from '../../src/record/warning.ts';
import { ask, askUntilAnswered, listen } from '../messages/ask.ts';
import type { Ask, Message, ToPages } from '../messages/contract.ts';
import type { Edge } from '../messages/edge.ts';
import { OverlayReply } from '../messages/overlay-view.ts';

/** The content script that placed this frame gave it the key of its tab. */
const key = location.hash.slice(1);

/** What the frame shows; null until the first answer. */
export const shown = signal<OverlayReply | null>(null);

/** The reading that was recorded here last, in this frame. */
export const justRecorded = signal<string | null>(null);

/** Why what was to be recorded here last was not saved, and about whom it was. */
export const notRecorded = signal<{ about: string; why: string } | null>(null);

/** While it is open it asks by itself, too: who would tell it of a lock may be held up by a dialog of the page, or be gone. */
const ASK_EVERY_MS = 15_000;

/** Asks what lies over this screen, and again at each nudge and each change of the lock; whoever nudges, it brings nothing but the question. */
export function follow(): void {
  void look();
  addEventListener('message', ({ data }) => data === 'look-again' && void look());
  listen<ToPages | Message>((told) => 'tell' in told && told.tell === 'lock-changed' && void look());
  setInterval(() => shown.value?.open && void look(), ASK_EVERY_MS);
}

/** Escape closes it, wherever in the frame the focus is. */
export function closeOnEscape(): void {
  addEventListener('keydown', (event) => event.key === 'Escape' && void setOpen(false));
}

let looks = 0;

/** Of two answers under way, the one asked for last holds. */
async function look(): Promise<void> {
  looks += 1;
  const turn = looks;
  const reply = OverlayReply.safeParse(await askUntilAnswered('overlay-view', { key }));
  if (turn !== looks) return;
  if (reply.success) shown.value = reply.data;
  else if (shown.value) shown.value = { ...shown.value, view: { state: 'failed', system: '', why: 'no answer' } };
}

export async function setOpen(open: boolean): Promise<void> {
  if (shown.value) shown.value = { ...shown.value, open };
  notRecorded.value = null;
  await ask('overlay-opened', { key, open });
}

/** Gives an answer to a warning; what lies over the screen follows. One that was not taken, as when it was answered in another window, stays in its form: false. */
export async function giveAnswer({ warning, about, restsOn }: WarningShown, answer: AnswerKind, fields: Ask<'answer-warning'>['fields']): Promise<boolean> {
  const reply = await ask('answer-warning', { key, warning, about, ground: restsOn[0]?.id ?? '', answer, fields });
  if (!reply?.taken) return false;
  await look();
  return true;
}

export async function takeBack({ about, id }: Answer): Promise<void> {
  await ask('take-back-answer', { key, about, id });
  await look();
}

/** Records something on the form of this child; returns the fields that are wrong, none when it was taken, or null when something else kept it from being saved. */
export async function recordHere(about: string, recording: Recording): Promise<string[] | null> {
  const reply = (await ask('record-here', { key, about, recording })) ?? { notSaved: 'no answer' };
  notRecorded.value = 'notSaved' in reply ? { about, why: reply.notSaved } : null;
  if ('wrong' in reply) return reply.wrong;
  if ('reading' in reply) justRecorded.value = reply.reading;
  await look();
  return 'reading' in reply ? [] : null;
}

export async function takeBackRecording(reading: string): Promise<void> {
  await ask('take-back-recording', { key, reading });
  await look();
}

export const keepDraft = (about: string, draft: Recording | null): Promise<unknown> => ask('keep-draft', { key, about, draft });

export const move = (edge: Edge): Promise<unknown> => ask('overlay-moved', { key, edge }).then(look);
export const readAgain = (): Promise<unknown> => ask('overlay-read-again', { key });
export const openOptions = (): Promise<unknown> => ask('open-options', { key });
export const openUnlock = (): Promise<unknown> => ask('open-unlock', { key });
