import { computed, effect, signal } from '@preact/signals';
import { ask, listen } from '../messages/ask.ts';
import type { Message, ToPages } from '../messages/contract.ts';
import { LockView } from '../messages/lock-view.ts';

/** How the index stands; null until the worker has said. */
export const lock = signal<LockView | null>(null);

const unlocked = computed(() => lock.value?.state === 'unlocked');

/** Follows the lock for as long as the page lasts. */
export async function followLock(): Promise<void> {
  addEventListener('focus', () => void askLock());
  // What a page asks of the worker comes to every other page of ours, too.
  listen<ToPages | Message>((told) => {
    if ('tell' in told) void askLock();
  });
  await askLock();
}

export async function askLock(): Promise<void> {
  const view = LockView.safeParse(await ask('lock-view', {}));
  if (view.success) lock.value = view.data;
}

/** Loads what a page shows of the index once it is unlocked, and lets go of it once it is not. */
export function whileUnlocked(load: () => void, letGo: () => void): void {
  effect(() => (unlocked.value ? load() : letGo()));
}

export async function lockNow(): Promise<void> {
  await ask('lock-now', {});
  await askLock();
}
