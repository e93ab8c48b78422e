import { signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { AccessLogView, type LogFilter, LogCheckView } from '../messages/access-log-view.ts';

/** What is shown of the log; null until it has come. */
export const log = signal<AccessLogView | 'failed' | null>(null);
/** Whether it is whole; null while that is looked into. */
export const checked = signal<LogCheckView | 'failed' | null>(null);
const EVERYTHING: Omit<LogFilter, 'below'> = { name: '', day: null };
export const filter = signal(EVERYTHING);

let asked = 0;

/** Under the lock nothing of the log stays, nor whom was looked for. */
export function letGo(): void {
  log.value = null;
  checked.value = null;
  filter.value = EVERYTHING;
}

/** Reads the newest entries that the filter lets through. Of two answers under way, the one asked for last holds. */
export async function load(): Promise<void> {
  const view = await read(null);
  if (view) log.value = view;
}

/** Reads on below what is shown. */
export async function loadMore(): Promise<void> {
  const before = log.value;
  if (before === null || before === 'failed' || before.state !== 'read') return;
  const view = await read(before.below);
  if (view === null) return;
  log.value = view !== 'failed' && view.state === 'read' ? { ...view, entries: [...before.entries, ...view.entries] } : view;
}

export async function check(): Promise<void> {
  const reply = LogCheckView.safeParse(await ask('check-access-log', {}));
  checked.value = reply.success ? reply.data : 'failed';
}

async function read(below: number | null): Promise<AccessLogView | 'failed' | null> {
  asked += 1;
  const turn = asked;
  const reply = AccessLogView.safeParse(await ask('access-log', { ...filter.value, below }));
  if (turn !== asked) return null;
  return reply.success ? reply.data : 'failed';
}
