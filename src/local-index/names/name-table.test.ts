import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOfName, wordOfKey } from './name-entries.ts';
import { NameTable, type NamesHead, type NamesWritten, NO_NAMES, RECENT_NAMES } from './name-table.ts';
import { linesOfPage } from '../sealed/runs.ts';
import { SealedStore } from '../sealed/sealed-store.ts';
import { beginning, GONE, keyOf, valueOf } from '../sealed/sorted-lines.ts';

const KEY = new Uint8Array(32).fill(7);
const SIZES = { recent: 8, young: 20, page: 120 };
const WORDS = ['ada', 'adam', 'ben', 'cleo', 'dev', 'smith', 'smithson'];
let count = 0;

const aName = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS));
const entries = fc.array(fc.tuple(aName, fc.nat({ max: 12 }), fc.constantFrom('["x"]', '["y"]', GONE)), { minLength: 1, maxLength: 30 });
const step = fc.oneof(
  fc.record({ does: fc.constant('change' as const), entries, settles: fc.boolean() }),
  fc.record({ does: fc.constant('change in a merge' as const), entries, settles: fc.boolean(), before: fc.nat({ max: 3 }) }),
  fc.record({ does: fc.constant('erase' as const), names: fc.array(aName, { minLength: 1, maxLength: 4 }), who: fc.nat({ max: 12 }) }),
  fc.record({ does: fc.constantFrom('merge' as const, 'merge, killed' as const, 'erase in a merge' as const, 'reopen' as const, 'begin anew' as const), after: fc.nat({ max: 3 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

test('whatever is taken in, taken away, erased, merged and killed, the table says what it was told last, and keeps nothing of what was erased', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
      const store = await SealedStore.open(`name table ${(count += 1)}`, KEY);
      let table = new NameTable(store, NO_NAMES, [], SIZES);
      let head: NamesHead = NO_NAMES;
      const told = new Map<string, string>();
      const erased = new Set<string>();
      const put = async (written: NamesWritten) => {
        if (written.changes.length > 0) await store.write(written.changes);
        head = written.head;
        table.holds(written);
      };
      const reopen = async () => {
        const [recent] = await store.get([RECENT_NAMES]);
        table = new NameTable(store, head, recent ? linesOfPage(recent) : [], SIZES);
      };
      /** Erases whoever of a number bears one of the names; nobody of another number goes. */
      const erase = async (names: [string, string][], who: number) => {
        const starts = names.map(([lead, next]) => keyOfName(lead, next));
        const gone = [...told.keys()].filter((key) => starts.some((start) => key === `${start}\tp${10 + who}`));
        for (const key of gone) told.delete(key);
        for (const key of gone) erased.add(key);
        await put(await table.purged(new Map(gone.map((key) => [key, GONE])), [...new Set(starts)].map((start) => ({ from: `${start}\t`, to: `${start}\n` }))));
      };
      const change = async ({ entries: some, settles }: Pick<Extract<Step, { does: 'change' }>, 'entries' | 'settles'>) => {
        const entries = new Map(some.map(([[lead, next], who, value]) => [`${keyOfName(lead, next)}\tp${10 + who}`, value] as const).filter(([key, value]) => value !== GONE || told.has(key)));
        await put(await table.changed(entries, settles));
        for (const [key, value] of entries) {
          if (value === GONE) told.delete(key);
          else told.set(key, value);
          erased.delete(key);
        }
      };
      for (const each of steps) {
        if (each.does === 'change') await change(each);
        else if (each.does === 'change in a merge') {
          let slices = 0;
          await table.merge(async (work) => {
            if ((slices += 1) === each.before + 1) await change(each);
            return work();
          }, put);
        } else if (each.does === 'erase') await erase(each.names, each.who);
        else if (each.does === 'merge') await table.merge((work) => work(), put);
        else if (each.does === 'erase in a merge') {
          let slices = 0;
          const between = async () => ((slices += 1) === each.after + 1 ? erase([['ada', 'smith'], ['smith', 'ada']], each.after) : undefined);
          await table.merge(async (work) => work().finally(between), put);
        } else if (each.does === 'merge, killed') {
          let slices = 0;
          await table.merge((work) => ((slices += 1) > each.after ? Promise.reject(new Error('killed')) : work()), put).catch(() => {});
          await reopen();
          await table.sweep((work) => work());
        } else if (each.does === 'begin anew') {
          await put(table.begun(0));
          await table.sweep((work) => work());
          await put(await table.changed(told, true));
        } else await reopen();
      }
      const reader = table.reader();
      await reader.ready();
      const found = new Map<string, string>();
      for await (const lines of reader.lines(beginning('n'))) for (const line of lines) found.set(keyOf(line), valueOf(line));
      expect(found).toEqual(told);
      expect([...found.keys()]).toEqual([...told.keys()].toSorted());
      const words = new Set<string>();
      for await (const lines of reader.lines(beginning('f'))) for (const line of lines) words.add(wordOfKey(keyOf(line)));
      for (const key of told.keys()) expect(words).toContain(key.slice(1, key.indexOf('\t')));

      await table.sweep((work) => work());
      const places = [RECENT_NAMES, ...(await store.keys('names')).map((key) => ({ store: 'names' as const, key }))];
      const lines = (await store.get(places)).flatMap((bytes) => (bytes ? linesOfPage(bytes) : []));
      for (const key of erased) expect(lines.filter((line) => line.includes(key))).toEqual([]);
      expect(store.damaged).toEqual([]);
      store.close();
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('what is laid down before a merge has its first turn stands beside it', async () => {
  const store = await SealedStore.open('name table, laid down first', KEY);
  const table = new NameTable(store, NO_NAMES, [], SIZES);
  const put = async (written: NamesWritten) => {
    await store.write(written.changes);
    table.holds(written);
  };
  const told = new Set<string>();
  const lay = async (who: number) => {
    const entries = new Map(WORDS.flatMap((lead) => WORDS.map((next) => [`${keyOfName(lead, next)}\tp${10 + who}`, '["x"]'] as const)));
    await put(await table.changed(entries, true));
    for (const key of entries.keys()) told.add(key);
  };
  for (let who = 0; who < 5; who += 1) await lay(who);
  let turns = 0;
  await table.merge(async (work) => {
    if (turns++ === 0) await lay(5);
    return work();
  }, put);
  const reader = table.reader();
  await reader.ready();
  const found = new Set<string>();
  for await (const lines of reader.lines(beginning('n'))) for (const line of lines) found.add(keyOf(line));
  expect(found).toEqual(told);
  store.close();
});
