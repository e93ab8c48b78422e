import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';
import { Journal } from './journal.ts';
import { newRow } from './journal-row.ts';
import { SealedStore } from '../sealed/sealed-store.ts';

const KEY = new Uint8Array(32).fill(7);
const YOUNG_PAIRS = 40;
let count = 0;

const at = (name: string) => SealedStore.open(name, KEY);
const row = (number: number) => newRow(`r${number}`, aReading({ people: [{ ref: 'a', kind: 'child', given: `Given${number}`, family: 'Hartley', born: '2018-05-04', upn: '' }] }));

test('whatever is written, settled, merged, erased and killed in whatever order, each reading is where it was put', async () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant('write' as const), many: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ does: fc.constantFrom('settle' as const, 'merge' as const, 'reopen' as const, 'merge, killed' as const, 'change' as const) }),
    fc.record({ does: fc.constant('erase' as const), which: fc.nat() }),
    fc.record({ does: fc.constant('write in a merge' as const), many: fc.integer({ min: 1, max: 60 }), before: fc.nat({ max: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const name = `journal ${(count += 1)}`;
      let store = await at(name);
      let journal = await Journal.open(store, YOUNG_PAIRS);
      const kept = new Map<string, string>();
      let next = 0;
      const reopen = async () => {
        store.close();
        store = await at(name);
        journal = await Journal.open(store, YOUNG_PAIRS);
      };
      const write = async (many: number) => {
        const rows = Array.from({ length: many }, () => row((next += 1)));
        await journal.write(journal.reader(), rows, []);
        for (const { id, lastRead } of rows) kept.set(id, lastRead);
      };
      for (const each of steps) {
        if (each.does === 'write') await write(each.many);
        else if (each.does === 'write in a merge') {
          let slices = 0;
          await journal.mergeLevels(async (slice) => {
            if ((slices += 1) === each.before + 1) await write(each.many);
            return slice();
          });
        } else if (each.does === 'erase' && kept.size > 0) {
          const id = [...kept.keys()][each.which % kept.size]!;
          await journal.erase(journal.reader(), [id], []);
          kept.delete(id);
        } else if (each.does === 'change') {
          const changed = [...kept.keys()].filter((_, nth) => nth % 3 === 0);
          const reader = journal.reader();
          const rows = (await reader.asKept(changed)).map((before) => ({ ...before, lastRead: `2026-03-0${1 + (next % 9)}T09:00:00Z` }));
          await journal.write(reader, [], rows);
          for (const { id, lastRead } of rows) kept.set(id, lastRead);
        } else if (each.does === 'settle') await journal.settle();
        else if (each.does === 'merge') await journal.mergeLevels((slice) => slice());
        else if (each.does === 'merge, killed') {
          let slices = 0;
          await journal.mergeLevels((slice) => ((slices += 1) > 2 ? Promise.reject(new Error('killed')) : slice())).catch(() => {});
          await reopen();
          await journal.sweep();
        } else await reopen();
      }
      const reader = journal.reader();
      const ids = Array.from({ length: next }, (_, nth) => `r${nth + 1}`);
      const rows = await reader.rows(ids);
      expect(new Map(rows.filter((found) => found !== undefined).map(({ id, lastRead }) => [id, lastRead]))).toEqual(kept);
      expect(journal.readings).toBe(kept.size);
      expect(store.damaged).toEqual([]);
      const keys = [...reader.keysOf(row(1)).values()][0]!;
      const shared = (await journal.reader().placesOf(keys)).flat();
      expect(shared.length).toBeGreaterThanOrEqual(kept.has('r1') ? 1 : 0);
      const everyone: string[] = [];
      for await (const some of journal.everyRow((work) => work())) everyone.push(...some.map(({ id }) => id));
      expect(everyone.toSorted()).toEqual([...kept.keys()].toSorted());
      store.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);
