import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EVERYTHING } from '../../extension/desk/matches.ts';
import { changeDeskKept, deskKept } from '../../extension/worker/desk/kept.ts';
import { LocalIndex } from '../../src/local-index/local-index.ts';
import { SealedStore } from '../../src/local-index/sealed/sealed-store.ts';

const KEY = new Uint8Array(32).fill(7);
const OVERDUE = { name: 'Overdue', filters: { ...EVERYTHING, state: 'overdue' } };
let index: LocalIndex;
let count = 0;

beforeEach(async () => {
  index = await LocalIndex.open(`desk kept ${(count += 1)}`, KEY);
});
afterEach(() => index.close());

test('of changes at once, from whichever tab, none undoes another', async () => {
  await Promise.all([
    changeDeskKept(index, { change: 'talk about', children: ['jack', 'ella'] }),
    changeDeskKept(index, { change: 'keep view', view: OVERDUE }),
    changeDeskKept(index, { change: 'talk about', children: ['wren', 'jack'] }),
    changeDeskKept(index, { change: 'talk no more', children: ['ella'] }),
  ]);
  expect(await deskKept(index)).toEqual({ views: [OVERDUE], talk: ['jack', 'wren'] });
});

test('each change answers what is kept now; a view of the same name is put in its place', async () => {
  const missing = { name: 'Overdue', filters: { ...EVERYTHING, state: 'missing' } };
  await changeDeskKept(index, { change: 'keep view', view: OVERDUE });
  expect(await changeDeskKept(index, { change: 'keep view', view: missing })).toEqual({ views: [missing], talk: [] });
  expect(await changeDeskKept(index, { change: 'drop view', name: 'Overdue' })).toEqual({ views: [], talk: [] });
});

test('a family is taken off the list by whichever name its child bore', async () => {
  vi.spyOn(index, 'nowKnownAs').mockImplementation(async (people) => people.map((person) => (person === 'jack before' ? 'jack' : person)));
  await changeDeskKept(index, { change: 'talk about', children: ['jack before', 'ella'] });
  expect(await deskKept(index)).toEqual({ views: [], talk: ['jack', 'ella'] });
  expect(await changeDeskKept(index, { change: 'talk no more', children: ['jack before'] })).toEqual({ views: [], talk: ['ella'] });
});

test('where what was kept could not be read, nothing is written over it', async () => {
  await changeDeskKept(index, { change: 'talk about', children: ['jack', 'ella'] });
  const get = vi.spyOn(SealedStore.prototype, 'get').mockRejectedValueOnce(new Error('The index could not be read'));
  await expect(changeDeskKept(index, { change: 'talk about', children: ['wren'] })).rejects.toThrow('could not be read');
  get.mockRestore();
  expect(await changeDeskKept(index, { change: 'talk about', children: ['wren'] })).toEqual({ views: [], talk: ['jack', 'ella', 'wren'] });
});
