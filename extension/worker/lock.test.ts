import 'fake-indexeddb/auto';
import { base64 } from '@scure/base';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { aMoment, browser, here, startBrowser } = await vi.hoisted(() => import('../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const KEY = new Uint8Array(32).fill(9);
const KEPT = 'index key';

beforeEach(() => startBrowser());
afterAll(() => vi.unstubAllGlobals());

/** A worker that has just begun. */
const worker = async () => ({ ...(await import('./index-key.ts')), ...(await import('./lock.ts')) });

async function isLocked(indexKey: () => Promise<unknown>): Promise<boolean> {
  return (await indexKey()) === null && !(KEPT in here.session);
}

test('a lock holds, though somebody was looked for while it came', async () => {
  const { indexKey, keepIndexKey, lock, lockWhenAlone } = await worker();
  await keepIndexKey(KEY);
  let tell = () => {};
  here.untilIdleIsTold = () => new Promise((told) => (tell = told));
  const looking = lockWhenAlone();
  await aMoment(20);
  await lock();
  tell();
  await looking;
  expect(await isLocked(indexKey)).toBe(true);
});

test('a lock holds, though the key was asked for before the worker knew it', async () => {
  here.session[KEPT] = { key: base64.encode(KEY), goodUntil: Date.now() + 60_000 };
  const { indexKey, forgetIndexKey } = await worker();
  await Promise.all([indexKey(), indexKey().then(forgetIndexKey), indexKey()]);
  expect(await isLocked(indexKey)).toBe(true);
});
