import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import { damage } from '../../tests/builders/damage.ts';
import { KEYS_VERSION } from '../linking/link-keys.ts';
import { type Head, HEAD, readHead, writtenHead } from './sealed/head.ts';
import { Journal } from './journal/journal.ts';
import { newRow } from './journal/journal-row.ts';
import { LocalIndex } from './local-index.ts';
import { recordKeys } from './journal/row-keys.ts';
import { SealedStore } from './sealed/sealed-store.ts';

const KEY = new Uint8Array(32).fill(7);
const YOUNG_PAIRS = 400;
/** Some twenty segments. */
const ROWS = 640;
let count = 0;

const at = (name: string) => SealedStore.open(name, KEY);
const row = (nth: number) => newRow(`r${nth}`, aReading({ people: [{ ref: 'a', kind: 'child', given: `Given${nth}`, family: 'Hartley', born: '2018-05-04', addresses: [{ line: `${nth} Long Road`, postcode: 'CB1 1ZZ' }] }] }));

/** An index of an earlier version, by whose keys nobody is found today. */
async function earlier(name: string): Promise<void> {
  const store = await at(name);
  const journal = await Journal.open(store, YOUNG_PAIRS);
  for (let from = 0; from < ROWS; from += 80) await journal.write(journal.reader(), Array.from({ length: 80 }, (_, nth) => row(from + nth)), []);
  await store.write([writtenHead({ ...(await headOf(store)), levels: [], keys: KEYS_VERSION - 1 })]);
  store.close();
}

const headOf = async (store: SealedStore): Promise<Head> => readHead((await store.get([HEAD]))[0]!);

const foundBy = async (journal: Journal, nth: number): Promise<number[]> =>
  (await journal.reader().placesOf([...recordKeys(row(nth)).values()].flat())).map((places) => places.length);

test('what an earlier version keyed in another way is found by the keys of this one, wherever the work was stopped, and once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 5 }), async (stops) => {
      const name = `anew ${(count += 1)}`;
      await earlier(name);
      for (const stop of stops) {
        const store = await at(name);
        const journal = await Journal.open(store, YOUNG_PAIRS);
        let slices = 0;
        await journal.layDownAnew((slice) => ((slices += 1) > stop ? Promise.reject(new Error('killed')) : slice())).catch(() => {});
        // What arrives meanwhile is found before and after.
        const arrives = row(1000 + stop);
        if ((await journal.reader().rows([arrives.id]))[0] === undefined) await journal.write(journal.reader(), [arrives], []);
        store.close();
      }
      const store = await at(name);
      const journal = await Journal.open(store, YOUNG_PAIRS);
      await journal.layDownAnew((slice) => slice());
      await journal.sweep();
      expect((await headOf(store)).keys).toBe(KEYS_VERSION);
      for (const nth of [0, 79, 333, ROWS - 1, ...stops.map((stop) => 1000 + stop)]) {
        const [home, ...others] = (await foundBy(journal, nth)).toSorted((a, b) => a - b);
        expect(home).toBe(1);
        expect(others.length).toBeGreaterThan(5);
        expect(Math.max(...others)).toBeLessThanOrEqual(journal.readings);
      }
      const known = (await headOf(store)).levels.reduce((sum, { bits }) => sum + 2 ** bits, 0);
      expect((await store.keys('shards')).length).toBe(known);
      store.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('the index lays down anew in the background, once something arrives', async () => {
  const name = `anew ${(count += 1)}`;
  await earlier(name);
  const index = await LocalIndex.open(name, KEY);
  await index.append(aReading({ people: [{ ref: 'a', kind: 'child', given: 'Given333', family: 'Hartley', born: '2018-05-04', addresses: [{ line: '333 Long Road', postcode: 'CB1 1ZZ' }] }], source: { system: 'clinic', agency: 'health', screen: 'child' } }));
  await index.tidy();
  index.close();
  const store = await at(name);
  expect((await headOf(store)).keys).toBe(KEYS_VERSION);
  expect((await foundBy(await Journal.open(store), 333)).toSorted((a, b) => a - b)[0]).toBe(2);
  store.close();
});

test('with a damaged segment it waits for the repair, so that what cannot be opened is met again', async () => {
  const name = `anew ${(count += 1)}`;
  await earlier(name);
  await damage(name, 'segments', 3);
  const index = await LocalIndex.open(name, KEY);
  await index.append(row(2000).reading);
  await index.tidy();
  index.close();
  const store = await at(name);
  expect((await headOf(store)).keys).toBe(KEYS_VERSION - 1);
  store.close();
  await LocalIndex.repair(name, KEY);
  const repaired = await at(name);
  expect((await headOf(repaired)).keys).toBe(KEYS_VERSION);
  expect((await foundBy(await Journal.open(repaired), 333))).not.toContain(0);
  repaired.close();
});

test('shards that stopped work left behind are gone when the index is next tidied', async () => {
  const name = `anew ${(count += 1)}`;
  await earlier(name);
  const store = await at(name);
  const left = (await store.keys('shards')).length;
  expect(left).toBeGreaterThan(0);
  store.close();
  const index = await LocalIndex.open(name, KEY);
  await index.tidy();
  index.close();
  const again = await at(name);
  const { levels } = await headOf(again);
  expect((await again.keys('shards')).length).toBe(levels.reduce((sum, { bits }) => sum + 2 ** bits, 0));
  again.close();
});
