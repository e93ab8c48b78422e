import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccessEntry, Deed } from '../../record/access-entry.ts';
import { AccessLog } from './access-log.ts';
import { SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';

const KEY = new Uint8Array(32).fill(7);
let count = 0;

const look = (record: string, more: Partial<Deed> = {}): Deed => ({
  at: '2026-03-12T09:00:00Z',
  who: 'A. Lead',
  did: 'looked',
  of: [{ person: record, records: [record] }],
  ...more,
});

async function begun(deeds: Deed[]): Promise<{ store: SealedStore; log: AccessLog; name: string }> {
  const name = `log ${(count += 1)}`;
  const store = await SealedStore.open(name, KEY);
  const log = await AccessLog.open(store);
  for (const deed of deeds) await log.enter([deed], (more) => store.write(more));
  return { store, log, name };
}

async function all(slices: AsyncIterable<AccessEntry[]>): Promise<AccessEntry[]> {
  const entries: AccessEntry[] = [];
  for await (const slice of slices) entries.push(...slice);
  return entries;
}

async function concerning(log: AccessLog, record: `${string}#${string}`): Promise<number[]> {
  const found: number[] = [];
  for await (const { entries } of log.concerning([record])) found.push(...entries.map(({ number }) => number));
  return found;
}

const numbers = async (slices: AsyncIterable<AccessEntry[]>): Promise<number[]> => (await all(slices)).map(({ number }) => number);

test('a log is whole after any number of entries and restarts, and read newest first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 4 }), async (batches) => {
      const { store, name } = await begun([]);
      store.close();
      let length = 0;
      for (const many of batches) {
        const again = await SealedStore.open(name, KEY);
        const log = await AccessLog.open(again);
        await log.enter(Array.from({ length: many }, () => look(`r${(length += 1)}#a`)), (more) => again.write(more));
        again.close();
      }
      const last = await SealedStore.open(name, KEY);
      const log = await AccessLog.open(last);
      expect(await log.verify()).toEqual({ whole: true, length });
      expect(await numbers(log.newestFirst())).toEqual(Array.from({ length }, (_, at) => length - at));
      last.close();
    }),
    { numRuns: 12 },
  );
});

test('whatever is changed, swapped or cut, at the end too, shows, and from where', async () => {
  const tampering = fc.record({ at: fc.integer({ min: 1, max: 8 }), how: fc.constantFrom('gone', 'changed', 'swapped', 'forged', 'cut' as const) });
  await fc.assert(
    fc.asyncProperty(tampering, async ({ at, how }) => {
      const { store, name } = await begun(Array.from({ length: 8 }, (_, nth) => look(`r${nth}#a`)));
      if (how === 'forged') {
        const [bytes] = await store.get([{ store: 'log', key: at }]);
        await store.write([{ store: 'log', key: at, plain: asBytes({ ...(fromBytes(bytes!) as AccessEntry), who: 'Nobody' }) }]);
      }
      store.close();
      await tamper(name, at, how);
      const again = await SealedStore.open(name, KEY);
      const check = await (await AccessLog.open(again)).verify();
      again.close();
      // A forged entry that the key made shows in the one after it, or in the end.
      const from = how === 'forged' ? Math.min(at + 1, 8) : how === 'swapped' ? Math.min(at, (at % 8) + 1) : at;
      expect(check).toEqual({ whole: false, length: 8, from });
    }),
    { numRuns: 40 },
  );
});

test('a log whose end was taken away goes on, and says where it was cut', async () => {
  const { store, name } = await begun([look('r1#a'), look('r2#a')]);
  await store.write([{ store: 'kept', key: 'head', plain: asBytes({}) }, { store: 'kept', key: 'log end', plain: undefined }, { store: 'log', key: 2, plain: undefined }]);
  store.close();
  const again = await SealedStore.open(name, KEY);
  const log = await AccessLog.open(again);
  await log.enter([look('r3#a')], (more) => again.write(more));
  expect(await log.verify()).toEqual({ whole: false, length: 2, from: 2 });
  again.close();
});

test('an entry that could not be written is not in the log, and the next one follows on', async () => {
  const { log, store } = await begun([look('r1#a')]);
  await expect(log.enter([look('r2#a')], () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('full');
  await log.enter([look('r3#a')], (more) => store.write(more));
  expect(await log.verify()).toEqual({ whole: true, length: 2 });
});

test('a person is followed through the erasure of the records by which they were looked at', async () => {
  const { log } = await begun([
    look('old#a'),
    look('other#a'),
    { ...look('old#a'), did: 'erased', of: [{ person: 'new#a', records: ['new#a', 'old#a'] }] },
    look('new#a'),
    look('old#a'),
  ]);
  expect(await concerning(log, 'new#a')).toEqual([4, 3, 1]);
  expect(await concerning(log, 'other#a')).toEqual([2]);
});

test('the log of another machine is taken in once, and its own entries never', async () => {
  const other = await begun(Array.from({ length: 5 }, (_, nth) => look(`o${nth}#a`)));
  const here = await begun([look('r1#a')]);
  const theirs = await other.log.between(1, 6);
  expect(await here.log.takeIn(other.log.name, theirs.slice(0, 3))).toBe(3);
  expect(await here.log.takeIn(other.log.name, theirs)).toBe(2);
  expect(await here.log.takeIn(here.log.name, await all(here.log.newestFirst()))).toBe(0);
  expect((await all(here.log.newestFirst())).map(({ of: [one] }) => one!.person)).toEqual(['o4#a', 'o3#a', 'o2#a', 'o1#a', 'o0#a', 'r1#a']);
  expect(await here.log.verify()).toEqual({ whole: true, length: 6 });
});

/** As someone with the disk and without the key could. */
async function tamper(name: string, at: number, how: string): Promise<void> {
  const asked = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  const transaction = database.transaction('log', 'readwrite');
  const rows = transaction.objectStore('log');
  const read = (key: number) => new Promise<Uint8Array>((resolve) => (rows.get(key).onsuccess = (event) => resolve((event.target as IDBRequest<Uint8Array>).result)));
  const [one, next] = [await read(at), await read((at % 8) + 1)];
  if (how === 'gone') rows.delete(at);
  if (how === 'cut') for (let key = at; key <= 8; key += 1) rows.delete(key);
  if (how === 'changed') rows.put(one.map((byte, nth) => (nth === 20 ? byte ^ 1 : byte)), at);
  if (how === 'swapped') {
    rows.put(next, at);
    rows.put(one, (at % 8) + 1);
  }
  await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  database.close();
}
