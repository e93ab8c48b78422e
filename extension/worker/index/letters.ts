import type { IndexKey } from '../../../src/local-index/key-ring/key-ring.ts';
import { readingId } from '../../../src/local-index/journal/journal-row.ts';
import type { Reading } from '../../../src/record/reading.ts';
import { onDisk } from '../keeping/disk.ts';
import { inbox } from './inbox.ts';
import { keyRing } from './key-ring.ts';
import { localIndex } from './local-index.ts';

let reading: Promise<boolean> | undefined;

/** Keeps a screen for after the unlock. Its id is the one that it will have in the index; null when too many wait. */
export async function keepForLater(screen: Reading): Promise<string | null> {
  const kept = await (await inbox()).keep(screen, await (await keyRing()).publicKey());
  return kept ? readingId(screen) : null;
}

/** Reads in what was seen while the index was locked, and says whether that was anything. A lock in between ends it. */
export function readLetters(key: IndexKey): Promise<boolean> {
  reading ??= readAll(key)
    .catch((error: unknown) => {
      console.warn('Screens seen while locked were not read in', (error as Error).name);
      return true;
    })
    .finally(() => (reading = undefined));
  return reading;
}

/** Whether some that were kept are not in the index yet. */
export const isReadingLetters = (): boolean => reading !== undefined;

async function readAll(key: IndexKey): Promise<boolean> {
  const kept = await inbox();
  if ((await kept.counts()).waiting === 0) return false;
  const privateKey = await (await keyRing()).privateKey(key);
  if (!privateKey) throw new Error('The key of the inbox was changed');
  await kept.empty(privateKey, (screen) => onDisk(async () => (await localIndex()).append(screen)));
  return true;
}
