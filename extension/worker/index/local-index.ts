import { IndexDamaged } from '../../../src/local-index/journal/journal.ts';
import { LocalIndex } from '../../../src/local-index/local-index.ts';
import type { Rebuilt } from '../../../src/local-index/rebuild.ts';
import { indexKey } from './index-key.ts';

const NAME = 'think-sibling-index';

let opening: Promise<LocalIndex> | undefined;
/** How often the index was let go of: a key that was read before it is to open nothing after it. */
let closings = 0;
/** When whoever had it before, a repair too, is done with it: two that write to it would lose what they acknowledge. */
let closed: Promise<void> = Promise.resolve();

/**
 * The one local index, opened at the first question; a failure to open is tried again at the next.
 * @throws IndexLocked
 */
export async function localIndex(): Promise<LocalIndex> {
  const before = closings;
  await closed;
  const key = await indexKey();
  if (key === null) throw new IndexLocked();
  if (closings !== before) return localIndex();
  opening ??= opened(() => LocalIndex.open(NAME, key));
  return opening;
}

/** Puts the index together again that is damaged; whoever asks something of it meanwhile waits. */
export async function repairLocalIndex(): Promise<Rebuilt> {
  const key = await indexKey();
  if (key === null) throw new IndexLocked();
  const repaired = closeLocalIndex().then(() => LocalIndex.repair(NAME, key));
  opening = opened(() => repaired.then(() => LocalIndex.open(NAME, key)));
  return repaired;
}

function opened(open: () => Promise<LocalIndex>): Promise<LocalIndex> {
  const own = open().catch((error: unknown) => {
    if (opening === own) opening = undefined;
    throw error;
  });
  return own;
}

/** Lets go of the index, and of all keys that it was opened with; a repair is done first. */
export function closeLocalIndex(): Promise<void> {
  const open = opening;
  opening = undefined;
  closings += 1;
  closed = closed.then(() => open).then((index) => index?.close()).catch(() => {});
  return closed;
}

/** What says where everything lies cannot be opened. */
export const isIndexDamaged = (error: unknown): error is IndexDamaged => error instanceof IndexDamaged;

/** Without a message Chromium would hand it on as an empty answer. */
export class IndexLocked extends Error {
  override name = 'IndexLocked';

  constructor() {
    super('locked');
  }
}
