import type { Ask, Message, Replies, Topic } from './contract.ts';

/** Chromium before 148 has no `browser`, and the polyfill is ten kilobytes that a sender does not need. */
const { runtime } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Asks the worker. It answers null when it refuses, or when an update has left the asker an orphan. */
export async function ask<T extends Topic>(topic: T, of: Ask<T>): Promise<Replies[T] | null> {
  const message: Message<T> = { topic, ask: of };
  return runtime.sendMessage(message).catch(() => null);
}

/** The port over which the worker is asked alone. */
export const ALONE = 'alone';

/** As `ask`, for what nobody but the worker is to hear: a message goes to every page of ours, those in frames of other pages too. */
export async function askAlone<T extends Topic>(topic: T, of: Ask<T>): Promise<Replies[T] | null> {
  const message: Message<T> = { topic, ask: of };
  return new Promise((resolve) => {
    const port = runtime.connect({ name: ALONE });
    const end = (reply: Replies[T] | null) => {
      resolve(reply);
      port.disconnect();
    };
    port.onMessage.addListener((reply: Replies[T] | null) => end(reply));
    port.onDisconnect.addListener(() => resolve(null));
    port.postMessage(message);
  });
}

const TRIES = 4;
const BETWEEN_MS = 250;
/** A worker that is stopped at the wrong moment lets a message hang for ever. */
const LONGEST_ANSWER_MS = 2500;

/**
 * As `ask`, for what may be said twice: the worker can be stopped while it answers, and is there again at the next
 * question. A refusal is an answer.
 */
export async function askUntilAnswered<T extends Topic>(topic: T, of: Ask<T>, longestMs = LONGEST_ANSWER_MS): Promise<Replies[T] | null> {
  const message: Message<T> = { topic, ask: of };
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      return await Promise.race([runtime.sendMessage(message), silence(longestMs)]);
    } catch (error) {
      if ((error as Error).message === 'refused') return null;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
    }
  }
  return null;
}

const silence = (ms: number): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), ms));

/** Hears what the worker tells, for as long as the page lasts. */
export function listen<Told>(hear: (told: Told) => void): void {
  runtime.onMessage.addListener((told: Told): void => hear(told));
}
