import { base64 } from '@scure/base';
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { IndexKey } from '../../../src/local-index/key-ring/key-ring.ts';
import { lockAfter } from '../settings/settings.ts';

const KEPT = 'index key';
const MINUTE_MS = 60_000;
/** Somebody is looked for once a minute, and the browser may be late. */
const GRACE_MS = 2 * MINUTE_MS;

const Kept = z.strictObject({
  key: z.string(),
  /** After this moment, by the clock, it is given to nobody. */
  goodUntil: z.number(),
});
type Kept = z.infer<typeof Kept>;

/** What the session keeps, once this worker has read it. */
let known: Kept | null | undefined;

/**
 * The key of the index while it is unlocked. The browser keeps it in memory for the session, so that a worker that
 * was stopped goes on. Once the machine has slept for too long it is given to nobody.
 */
export async function indexKey(): Promise<IndexKey | null> {
  const kept = await read();
  if (kept === null) return null;
  if (Date.now() <= kept.goodUntil) return new Uint8Array(base64.decode(kept.key));
  await forgetIndexKey();
  return null;
}

export async function keepIndexKey(key: IndexKey): Promise<void> {
  const goodUntil = await fromNow();
  await keep({ key: base64.encode(key), goodUntil });
}

/** Somebody is here, so that it is good for as long again; unless it was forgotten while that was found out. */
export async function prolongIndexKey(): Promise<void> {
  const goodUntil = await fromNow();
  if (known) await keep({ ...known, goodUntil });
}

export async function forgetIndexKey(): Promise<void> {
  known = null;
  await browser.storage.session.remove(KEPT);
}

const fromNow = async (): Promise<number> => Date.now() + (await lockAfter()) * MINUTE_MS + GRACE_MS;

/** Nothing is waited for between the two, or a lock could come in between. */
function keep(kept: Kept): Promise<void> {
  known = kept;
  return browser.storage.session.set({ [KEPT]: kept });
}

async function read(): Promise<Kept | null> {
  if (known === undefined) {
    const kept = await browser.storage.session.get(KEPT);
    // Forgotten meanwhile, it is known to be none.
    if (known === undefined) known = Kept.safeParse(kept[KEPT]).data ?? null;
  }
  return known;
}
