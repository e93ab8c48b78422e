import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AccessEntry } from '../../../src/record/access-entry.ts';

const { browser, startBrowser } = await vi.hoisted(() => import('../../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const PAGE = { tab: -1, frame: 0, url: '' };

beforeEach(() => startBrowser());
afterEach(async () => {
  await (await import('../index/lock.ts')).lock();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});
afterAll(() => vi.unstubAllGlobals());

test('who changes the user’s name or the practice is in the log, and a practice that is wrong is not', async () => {
  const { keepIndexKey } = await import('../index/index-key.ts');
  await keepIndexKey(new Uint8Array(32).fill(9));
  const index = await (await import('../index/local-index.ts')).localIndex();
  const { options } = await import('./options.ts');
  const practice = (limits: object) => options['set-practice']({ text: JSON.stringify({ authority: 'Test', limits }) }, PAGE);
  await options['set-user']({ user: 'A. Lead' }, PAGE);
  expect((await practice({ 'sibling-not-considered': { considered: 9 } })).problems).toEqual([]);
  expect((await practice({ 'no-such-warning': { limit: 9 } })).problems).not.toEqual([]);
  const logged: AccessEntry[] = [];
  for await (const slice of index.logged(undefined)) logged.push(...slice);
  expect(logged.map(({ who, did, detail }) => [who, did, detail])).toEqual([['A. Lead', 'set', 'practice'], ['A. Lead', 'set', 'user']]);
});
