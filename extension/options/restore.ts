import { signal } from '@preact/signals';
import type { CalendarDate } from '../../src/record/calendar-date.ts';
import { londonDay } from '../../src/record/calendar-date.ts';
import type { BackUpHead } from '../../src/record/back-up.ts';
import { askUntilAnswered } from '../messages/ask.ts';
import { BackUpNotRead, type NotRead, opened, type WhyStopped } from './back-up-file.ts';
import { askLock, lock } from '../ui/lock.ts';
import { keeping, loadKeeping, show } from './keeping.ts';

/** Linking a few hundred readings may take seconds. */
const LONGEST_BATCH_MS = 60_000;

/** What a file holds, before anything of it is taken in. */
export interface Found {
  head: BackUpHead;
  readings: number;
  /** Of them here already. */
  known: number;
  from: CalendarDate | null;
  to: CalendarDate | null;
  /** To the last line; else the file is damaged or was cut, and this is what could be saved. */
  whole: boolean;
}

export type Restoring =
  | { is: 'not begun' }
  | { is: 'looking'; readings: number }
  | { is: 'not read'; why: NotRead | 'no answer' }
  | { is: 'found'; found: Found }
  | { is: 'taking in'; done: number; found: Found }
  | { is: 'taken in'; added: number; changed: number }
  | { is: 'stopped'; done: number; found: Found; why: WhyStopped };
export const restoring = signal<Restoring>({ is: 'not begun' });

/** Reads a back-up through and says what is in it. Nothing is taken in. */
export async function lookInto(file: Blob, passphrase: string): Promise<void> {
  restoring.value = { is: 'looking', readings: 0 };
  try {
    restoring.value = { is: 'found', found: await found(file, passphrase) };
  } catch (error) {
    restoring.value = { is: 'not read', why: error instanceof BackUpNotRead ? error.why : 'no answer' };
  }
}

/** Takes a back-up in, batch by batch: stopped anywhere, what was taken in stays, and the same again goes on from there. */
export async function takeIn(file: Blob, passphrase: string, found: Found): Promise<void> {
  let done = 0;
  const total = { added: 0, changed: 0 };
  restoring.value = { is: 'taking in', done, found };
  try {
    for await (const part of opened(file, passphrase)) {
      if (part.is !== 'lines') continue;
      const { added, changed } = await answered(askUntilAnswered('restore-lines', { lines: part.lines }, LONGEST_BATCH_MS));
      total.added += added;
      total.changed += changed;
      done += part.lines.filter(({ is }) => is === 'reading').length;
      restoring.value = { is: 'taking in', done, found };
    }
    show(await askUntilAnswered('restore-done', { readings: total.added + total.changed }));
    restoring.value = { is: 'taken in', ...total };
  } catch (error) {
    restoring.value = error instanceof BackUpNotRead ? { is: 'not read', why: error.why } : { is: 'stopped', done, found, why: await whyStopped(error) };
  }
}

async function whyStopped(error: unknown): Promise<WhyStopped> {
  if (!(error instanceof NotAnswered)) return 'file gone';
  await askLock();
  if (lock.value?.state === 'locked') return 'locked';
  await loadKeeping();
  const kept = keeping.value;
  return kept !== null && typeof kept === 'object' && kept.disk.low ? 'disk full' : 'no answer';
}

async function found(file: Blob, passphrase: string): Promise<Found> {
  let head: BackUpHead | undefined;
  let whole = false;
  let [readings, known] = [0, 0];
  const read: CalendarDate[] = [];
  for await (const part of opened(file, passphrase)) {
    if (part.is === 'head') head = part.head;
    else if (part.is === 'end') whole = part.tail !== null;
    else {
      const rows = part.lines.filter((line) => line.is === 'reading');
      readings += rows.length;
      known += (await answered(askUntilAnswered('restore-known', { readings: rows.map(({ id }) => id) }))).known;
      read.push(...rows.flatMap(({ firstRead, lastRead }) => [londonDay(firstRead), londonDay(lastRead)]));
      read.sort();
      read.splice(1, read.length - 2);
      restoring.value = { is: 'looking', readings };
    }
  }
  return { head: head!, readings, known, from: read[0] ?? null, to: read.at(-1) ?? null, whole };
}

async function answered<Reply>(asked: Promise<Reply | null>): Promise<Reply> {
  const reply = await asked;
  if (reply === null) throw new NotAnswered();
  return reply;
}

/** The worker did not answer, or may not. */
class NotAnswered extends Error {
  override name = 'NotAnswered';
}
