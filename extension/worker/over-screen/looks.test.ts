import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Deed } from '../../../src/record/access-entry.ts';

const { browser, startBrowser } = await vi.hoisted(() => import('../../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => startBrowser());
afterEach(async () => {
  await (await import('../index/lock.ts')).lock();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});
afterAll(() => vi.unstubAllGlobals());

const look = (who = 'A. Morning'): Deed => ({ at: '2026-03-12T09:00:00Z', who, did: 'looked', of: [] });

async function unlocked() {
  const { keepIndexKey } = await import('../index/index-key.ts');
  await keepIndexKey(new Uint8Array(32).fill(9));
  return (await import('../index/local-index.ts')).localIndex();
}

test('a look is logged once, and anew by another user or after a lock', async () => {
  const { logOnce } = await import('./looks.ts');
  const index = await unlocked();
  for (const who of ['A. Morning', 'A. Morning', 'B. Evening']) await logOnce(1, 'visit child', look(who));
  expect(index.logEnd.length).toBe(2);
  await (await import('../index/lock.ts')).lock();
  const again = await unlocked();
  await logOnce(1, 'visit child', look('B. Evening'));
  expect(again.logEnd.length).toBe(3);
});

test('a look that could not be logged is logged when there is room', async () => {
  const { logOnce } = await import('./looks.ts');
  const index = await unlocked();
  vi.spyOn(index, 'log').mockRejectedValueOnce(new Error('disk full'));
  await expect(logOnce(1, 'visit child', look())).rejects.toThrow('disk full');
  await logOnce(1, 'visit child', look());
  expect(index.logEnd.length).toBe(1);
});
