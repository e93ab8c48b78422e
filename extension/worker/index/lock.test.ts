import 'fake-indexeddb/auto';
import { base64 } from '@scure/base';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { OpenScreen } from '../over-screen/open-screens.ts';

const { aMoment, browser, here, startBrowser } = await vi.hoisted(() => import('../../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const KEY = new Uint8Array(32).fill(9);
const KEPT = 'index key';

beforeEach(() => startBrowser());
afterAll(() => vi.unstubAllGlobals());

/** A worker that has just begun. */
const worker = async () => ({ ...(await import('./index-key.ts')), ...(await import('./lock.ts')) });

const screenOf = (visit: string): OpenScreen => ({ visit, frame: 0, system: 'beechwood-mis', key: visit, open: true, left: false, outcome: { is: 'awaited' } });

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

test('a tab that is frozen keeps no other from being told of the lock, nor the unlock from its answer', async () => {
  const { keepIndexKey, lock, unlockWith } = await worker();
  const { keepScreen } = await import('../over-screen/open-screens.ts');
  await Promise.all([1, 2, 3].map((tab) => keepScreen(tab, screenOf(`child ${tab}`))));
  here.frozen.add(2);
  await keepIndexKey(KEY);
  expect(await Promise.race([lock(), aMoment(5_000).then(() => 'still waits')])).toBeUndefined();
  expect(here.told).toContainEqual({ to: 3, tell: 'look-again', frame: 0 });
  here.told.length = 0;
  expect(await Promise.race([unlockWith(KEY), aMoment(500).then(() => 'still waits')])).toBeUndefined();
  await vi.waitFor(() => expect(here.told).toContainEqual({ to: 3, tell: 'look-again', frame: 0 }));
});
