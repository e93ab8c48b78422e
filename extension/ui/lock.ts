import { signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { LockView } from '../messages/lock-view.ts';

/** How the index stands; null until the worker has said. */
export const lock = signal<LockView | null>(null);

export async function followLock(): Promise<void> {
  addEventListener('focus', () => void askLock());
  await askLock();
}

export async function askLock(): Promise<void> {
  const view = LockView.safeParse(await ask('lock-view', {}));
  if (view.success) lock.value = view.data;
}

export async function lockNow(): Promise<void> {
  await ask('lock-now', {});
  await askLock();
}
