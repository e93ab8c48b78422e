import { signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { DueView } from '../messages/keeping-view.ts';

/** What is due to be erased; null until the worker has gone through the index. */
export const due = signal<DueView | 'failed' | null>(null);

export const loadDue = async (): Promise<void> => show(await ask('due', {}));
export const hold = async (readings: string[], why: string, until: string): Promise<void> => show(await ask('hold-due', { readings, why, until }));
/** All that is due when no readings are named. */
export const erase = async (readings: string[] | null): Promise<void> => show(await ask('erase-due', { readings }));

function show(reply: unknown): void {
  const view = DueView.safeParse(reply);
  due.value = view.success ? view.data : 'failed';
}
