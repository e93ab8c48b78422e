import type { IndexKey } from '../../../src/local-index/key-ring/key-ring.ts';
import { forgetIndexKey, indexKey, keepIndexKey, prolongIndexKey } from './index-key.ts';
import { isSomebodyHere, lookForSomebody, stopLooking } from './idle.ts';
import { closeLocalIndex } from './local-index.ts';
import { forgetLooks } from '../over-screen/looks.ts';
import { lookAgainEverywhere, readAgainWhereAwaited } from '../over-screen/look-again.ts';
import { readLetters } from './letters.ts';
import { retentionToday } from '../keeping/retention.ts';
import { goRoundSoon } from '../desk/round.ts';
import { soon } from '../soon.ts';

/** From now on the index answers; what was seen while it was locked is read in, and every open screen follows. */
export async function unlockWith(key: IndexKey): Promise<void> {
  await keepIndexKey(key);
  await goOn();
  soon(async () => void (await Promise.all([readAgainWhereAwaited(), lookAgainEverywhere()])));
}

/** What an unlocked index goes on with, in a worker that has just begun too. */
export async function goOn(): Promise<void> {
  const key = await indexKey();
  if (key === null) return;
  await lookForSomebody();
  void catchUp(key);
}

/** What had to wait for the unlock. */
async function catchUp(key: IndexKey): Promise<void> {
  if (await readLetters(key)) await lookAgainEverywhere();
  await retentionToday().catch(() => {});
  goRoundSoon();
}

/** Everyone is told before the index is closed, which may have to wait for a repair. */
export async function lock(): Promise<void> {
  await forgetIndexKey();
  await forgetLooks();
  const closed = closeLocalIndex();
  await stopLooking();
  await lookAgainEverywhere();
  await closed;
}

/** Locks when nobody has touched the machine for as long as is allowed, its screen is locked, or it has slept. */
export async function lockWhenAlone(): Promise<void> {
  if ((await indexKey()) && (await isSomebodyHere())) await prolongIndexKey();
  else await lock();
}
