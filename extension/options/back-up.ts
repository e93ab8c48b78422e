import { signal } from '@preact/signals';
import type { BackUpCursor, BackUpHead } from '../../src/record/back-up.ts';
import { askUntilAnswered } from '../messages/ask.ts';
import { sealed } from './back-up-file.ts';
import { show } from './keeping.ts';
import { targetFor } from './target.ts';

/** A slice may have to wait for a reading that is being taken in. */
const LONGEST_SLICE_MS = 30_000;
const FILE = 'think-sibling-back-up.age';

/** How a back-up stands. */
export type BackingUp = { is: 'not begun' } | { is: 'under way'; done: number; of: number } | { is: 'done'; readings: number } | { is: 'failed' };
export const backingUp = signal<BackingUp>({ is: 'not begun' });

/** Writes the whole index to one sealed file, a slice at a time. To be called from a click, which the file dialogue needs. */
export async function backUp(passphrase: string): Promise<void> {
  const target = await targetFor(FILE, 'application/octet-stream');
  if (target === null) return;
  backingUp.value = { is: 'under way', done: 0, of: 0 };
  try {
    const begun = await answered(askUntilAnswered('back-up-head', {}, LONGEST_SLICE_MS));
    const count = { readings: 0, entries: 0 };
    await (await sealed(lines(begun, count), passphrase)).pipeTo(target.to);
    target.finish();
    show(await askUntilAnswered('back-up-done', { at: begun.head.at, readings: count.readings }));
    backingUp.value = { is: 'done', readings: count.readings };
  } catch {
    await target.to.abort().catch(() => {});
    backingUp.value = { is: 'failed' };
  }
}

async function* lines({ head, from }: { head: BackUpHead; from: BackUpCursor }, count: { readings: number; entries: number }): AsyncIterable<unknown[]> {
  yield [head];
  for (let cursor: BackUpCursor | null = from; cursor; ) {
    const slice: { lines: { is: string }[]; next: BackUpCursor | null } = await answered(askUntilAnswered('back-up-slice', { cursor }, LONGEST_SLICE_MS));
    for (const { is } of slice.lines) {
      if (is === 'reading') count.readings += 1;
      if (is === 'entry') count.entries += 1;
    }
    yield slice.lines;
    backingUp.value = { is: 'under way', done: count.readings, of: head.readings };
    cursor = slice.next;
  }
  yield [{ is: 'tail', ...count }];
}

async function answered<Reply>(asked: Promise<Reply | null>): Promise<Reply> {
  const reply = await asked;
  if (reply === null) throw new Error('The worker did not answer');
  return reply;
}
