import { askUntilAnswered } from '../../messages/ask.ts';
import type { Ask, Replies, Topic } from '../../messages/contract.ts';

/** Linking a few hundred readings may take seconds, and may have to wait for what else is being taken in. */
const LONGEST_MS = 60_000;

/** The worker did not answer, or may not: the index may be locked. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** @throws NoAnswer */
export async function asked<T extends Topic>(topic: T, of: Ask<T>): Promise<NonNullable<Replies[T]>> {
  const reply = await askUntilAnswered(topic, of, LONGEST_MS);
  if (reply === null) throw new NoAnswer();
  return reply as NonNullable<Replies[T]>;
}
