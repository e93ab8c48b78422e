import type { Ask, Message, Replies, Topic } from './contract.ts';

/** Chromium before 148 has no `browser`, and the polyfill is ten kilobytes that a sender does not need. */
const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Asks the worker. It answers null when it refuses, or when an update has left the asker an orphan. */
export async function ask<T extends Topic>(topic: T, of: Ask<T>): Promise<Replies[T] | null> {
  const message: Message<T> = { topic, ask: of };
  return runtime.sendMessage(message).catch(() => null);
}

/** Hears what the worker tells, for as long as the page lasts. */
export function listen<Told>(hear: (told: Told) => void): void {
  runtime.onMessage.addListener((told: Told): void => hear(told));
}
