import { LocalIndex } from '../../src/local-index/local-index.ts';
import { indexKey } from './index-key.ts';

let opening: Promise<LocalIndex> | undefined;

/**
 * The one local index, opened at the first question; a failure to open is tried again at the next.
 * @throws IndexLocked
 */
export async function localIndex(): Promise<LocalIndex> {
  const key = await indexKey();
  if (key === null) throw new IndexLocked();
  opening ??= LocalIndex.open('think-sibling-index', key).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Lets go of the index, and of all keys that it was opened with. */
export async function closeLocalIndex(): Promise<void> {
  const open = opening;
  opening = undefined;
  await open?.then((index) => index.close(), () => {});
}

/** Without a message Chromium would hand it on as an empty answer. */
export class IndexLocked extends Error {
  override name = 'IndexLocked';

  constructor() {
    super('locked');
  }
}
