import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import { damage } from '../../tests/builders/damage.ts';
import type { PersonAsRead } from '../record/person.ts';
import type { Reading } from '../record/reading.ts';
import { LocalIndex } from './local-index.ts';

const KEY = new Uint8Array(32).fill(7);
const TODAY = '2026-03-12';
let name = '';
let count = 0;
let index: LocalIndex | undefined;

afterEach(() => index?.close());

async function fresh(): Promise<LocalIndex> {
  index?.close();
  name = `lasting ${(count += 1)}`;
  return (index = await LocalIndex.open(name, KEY));
}

/** As after a worker was killed: what it had not finished is gone with it. */
async function reopened(): Promise<LocalIndex> {
  index!.close();
  return (index = await LocalIndex.open(name, KEY));
}

const WORDS = ['Ada', 'Ben', 'Cleo', 'Dev', 'Esme', 'Femi', 'Gus', 'Hana', 'Ivo', 'Jia'];

/** Family `at`: a mother and two children at an address of their own, as two systems have them. */
function family(at: number, system: 'school' | 'health'): Reading {
  const surname = `${WORDS[at % 10]}${['ford', 'well', 'ham', 'ton'][Math.floor(at / 10) % 4]}${at}`;
  const home = { line: `${at + 1} Long Road`, postcode: `CB${1 + (at % 99)} 1ZZ` };
  const born = (year: number) => `${year}-0${1 + (at % 9)}-1${at % 10}`;
  const child = (ref: string, given: string, year: number): PersonAsRead => ({ ref, kind: 'child', given, family: surname, born: born(year), addresses: [home] });
  const mother: PersonAsRead = { ref: 'm', kind: 'adult', given: 'Maya', family: surname, addresses: [home] };
  const older = child('a', 'Tariq', 2014);
  const younger = child('b', 'Lottie', 2023);
  return system === 'school'
    ? aReading({ subject: 'a', people: [older, mother], relationships: [{ from: 'm', to: 'a', kind: 'parent' }] })
    : aReading({ source: { system: 'health', agency: 'health', screen: 'list' }, people: [older, younger, mother], relationships: [{ from: 'm', to: 'b', kind: 'parent' }] });
}

/** Who the index says belongs together, by name, whatever ids they have. */
async function familyOf(local: LocalIndex, reading: string, ref = 'a'): Promise<string[] | null> {
  const person = await local.personOf(reading, ref);
  const found = person === undefined ? null : await local.family(person, TODAY);
  return found && found.members.map(({ given, family: surname, records }) => `${given} ${surname} ${records.length}`).toSorted();
}

const expected = (at: number) => {
  const surname = family(at, 'school').people[0]!.family;
  return [`Lottie ${surname} 1`, `Maya ${surname} 2`, `Tariq ${surname} 2`];
};

test('what has settled is found like what is recent, and linked to what arrives later', async () => {
  const local = await fresh();
  const ids: string[] = [];
  for (let at = 0; at < 150; at += 1) ids.push(await local.append(family(at, 'school')));
  await local.tidy();
  for (let at = 0; at < 150; at += 1) await local.append(family(at, 'health'));
  await local.tidy();
  for (const at of [0, 1, 77, 149]) expect(await familyOf(await reopened(), ids[at]!)).toEqual(expected(at));
  expect(index!.extent).toMatchObject({ readings: 300, people: 450, damaged: 0 });
});

test('many that arrive together are the same as one after the other', async () => {
  const both = Array.from({ length: 60 }, (_, at) => [family(at, 'school'), family(at, 'health')]).flat();
  const local = await fresh();
  const [id] = [await local.append(both[0]!)];
  await local.appendAll(both.slice(1, 70));
  await local.appendAll(both.slice(50));
  expect(await familyOf(local, id!)).toEqual(expected(0));
  expect(local.extent).toMatchObject({ readings: 120, people: 180 });
  for (const at of [7, 30, 59]) expect(await familyOf(local, await local.append(family(at, 'school')))).toEqual(expected(at));
  expect(local.extent.readings).toBe(120);
});

test('killed at any moment, all that was acknowledged is there and nothing is half', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 6 }), async (kills) => {
      let local = await fresh();
      const acknowledged = new Map<number, string>();
      let at = 0;
      for (const kill of kills) {
        const end = new Promise<void>((resolve) => {
          let turns = kill;
          const step = () => ((turns -= 1) < 0 ? resolve() : void setImmediate(step));
          step();
        });
        const working = (async () => {
          for (const first = at; at < first + 40; at += 1) {
            acknowledged.set(at, await local.append(family(at, 'school')));
            if (at % 10 === 9) await local.appendAll(Array.from({ length: 20 }, (_, back) => family(Math.max(0, at - back), 'health')));
          }
          await local.tidy();
        })().catch(() => {});
        await Promise.race([end, working]);
        local = await reopened();
        await working;
      }
      for (const [family, id] of acknowledged) {
        const found = await familyOf(local, id);
        expect(found?.length === 2 || JSON.stringify(found) === JSON.stringify(expected(family))).toBe(true);
      }
      for (const family_ of acknowledged.keys()) await local.append(family(family_, 'health'));
      for (const [family_, id] of acknowledged) expect(await familyOf(local, id)).toEqual(expected(family_));
      expect(local.extent.damaged).toBe(0);
    }),
    { numRuns: 15 },
  );
}, 120_000);

test('a piece that was changed on the disk is left out and counted, and the rest goes on', async () => {
  const local = await fresh();
  const ids = [];
  for (let at = 0; at < 70; at += 1) ids.push(await local.append(family(at, 'school')));
  await local.tidy();
  local.close();
  await damage(name, 'segments', 0);
  const again = await reopened();
  const found = await Promise.all(ids.map((id) => familyOf(again, id)));
  const lost = found.filter((each) => each === null).length;
  expect(lost).toBeGreaterThan(0);
  expect(lost).toBeLessThanOrEqual(32);
  expect(again.extent.damaged).toBe(1);
});

test('a piece put in the place of another does not open', async () => {
  const local = await fresh();
  for (let at = 0; at < 70; at += 1) await local.append(family(at, 'school'));
  await local.tidy();
  local.close();
  await swap('segments', 0, 1);
  const again = await reopened();
  for (let at = 0; at < 70; at += 1) await again.append(family(at, 'school'));
  expect(again.extent.damaged).toBe(1);
});

/** Puts the piece of another key in the place of one. */
async function swap(store: string, key: number, other: number): Promise<void> {
  const asked = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve) => (asked.onsuccess = () => resolve(asked.result)));
  const rows = database.transaction(store, 'readwrite').objectStore(store);
  const read = rows.get(other);
  await new Promise<void>((resolve) => {
    read.onsuccess = () => {
      rows.put(read.result, key).onsuccess = () => resolve();
    };
  });
  database.close();
}
