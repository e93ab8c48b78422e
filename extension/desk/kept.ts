import { signal } from '@preact/signals';
import { askUntilAnswered } from '../messages/ask.ts';
import { type DeskChange, DeskKept, type Filters } from '../messages/desk-view.ts';
import { notDone } from './not-done.ts';

/** What the user keeps on the desk; null until it has been read. */
export const kept = signal<DeskKept | null>(null);

let following = false;
let asking: Promise<unknown> = Promise.resolve();

/** Reads what is kept, and again when the page comes to the front: another tab may have changed it. Returns what ends it. */
export function followKept(): () => void {
  const look = () => void (document.hidden || loadKept());
  following = true;
  void loadKept();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

export function forgetKept(): void {
  following = false;
  kept.value = null;
}

/** Each of these says whether it was kept. A view of the same name is put in its place. */
export const keepView = (name: string, filters: Filters): Promise<boolean> => keep({ change: 'keep view', view: { name, filters } });

export const dropView = (name: string): Promise<boolean> => keep({ change: 'drop view', name });

/** Puts families on the list to talk about, or takes them off it, each by the children by whom it may be listed. */
export const talkAbout = (children: string[]): Promise<boolean> => keep({ change: 'talk about', children });

export const talkNoMore = (children: string[]): Promise<boolean> => keep({ change: 'talk no more', children });

async function loadKept(): Promise<void> {
  if (!(await take(() => askUntilAnswered('desk-kept', {})))) notDone.value = 'read';
  else if (notDone.value === 'read') notDone.value = null;
}

async function keep(change: DeskChange): Promise<boolean> {
  notDone.value = null;
  const isKept = await take(() => askUntilAnswered('keep-desk', change));
  if (!isKept) notDone.value = 'kept';
  return isKept;
}

/** Takes what the worker says is kept. One is asked for after the other, so that what is answered last is what holds. */
function take(ask: () => Promise<unknown>): Promise<boolean> {
  const taken = asking.then(async () => {
    const reply = DeskKept.safeParse(await ask());
    if (reply.success && following) kept.value = reply.data;
    return reply.success;
  });
  asking = taken;
  return taken;
}
