import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import { damage } from '../../tests/builders/damage.ts';
import type { PersonAsRead } from '../record/person.ts';
import type { Reading } from '../record/reading.ts';
import { readingId } from './journal/journal-row.ts';
import { LocalIndex } from './local-index.ts';

const KEY = new Uint8Array(32).fill(7);
const TODAY = '2026-03-12';
const FAMILIES = 90;
let count = 0;

/** A child and their mother, as a school has them, and the child's sister with the same mother, as health has her. */
function family(at: number, system: 'school' | 'health'): Reading {
  const surname = `Marlow${at}`;
  const home = { line: `${at + 1} Long Road`, postcode: `CB${1 + (at % 99)} 1ZZ` };
  const child = (ref: string, given: string, year: number): PersonAsRead => ({ ref, kind: 'child', given, family: surname, born: `${year}-0${1 + (at % 9)}-1${at % 10}`, addresses: [home] });
  const mother: PersonAsRead = { ref: 'm', kind: 'adult', given: 'Maya', family: surname, addresses: [home] };
  const [older, younger] = [child('a', 'Tariq', 2014), child('b', 'Lottie', 2023)];
  return system === 'school'
    ? aReading({ subject: 'a', people: [older, mother], relationships: [{ from: 'm', to: 'a', kind: 'parent' }] })
    : aReading({ source: { system: 'health', agency: 'health', screen: 'list' }, people: [older, younger, mother], relationships: [{ from: 'm', to: 'b', kind: 'parent' }] });
}

/** An index of which most has settled; the last few families are recent. */
async function laid(): Promise<string> {
  const name = `repaired ${(count += 1)}`;
  const index = await LocalIndex.open(name, KEY);
  for (const system of ['school', 'health'] as const) await index.appendAll(Array.from({ length: FAMILIES }, (_, at) => family(at, system)));
  for (let at = FAMILIES; at < FAMILIES + 5; at += 1) await index.append(family(at, 'school'));
  index.close();
  return name;
}

async function membersOf(index: LocalIndex, at: number): Promise<string[] | null> {
  const id = await index.append(family(at, 'school'));
  const person = await index.personOf(id, 'a');
  const found = person === undefined ? null : await index.family(person, TODAY);
  return found && found.members.map(({ given, records }) => `${given} ${records.length}`).toSorted();
}

const PIECES = [...Array.from({ length: 6 }, (_, key) => ({ store: 'segments', key })), ...[0, 1, 2].map((key) => ({ store: 'recent', key })), { store: 'kept', key: 'head' }, { store: 'kept', key: 'directory' }, { store: 'kept', key: 'names' }];

test('whom a piece that cannot be opened tied together is found again as soon as a screen of theirs is read', async () => {
  const readings = (['school', 'health'] as const).flatMap((system) => [0, 1, 2].map((at) => family(at, system)));
  for (const slot of readings.keys()) {
    const name = `tied ${(count += 1)}`;
    const before = await LocalIndex.open(name, KEY);
    for (const reading of readings) await before.append(reading);
    before.close();
    await damage(name, 'recent', slot);
    const index = await LocalIndex.open(name, KEY);
    for (const [at, reading] of readings.entries()) {
      if (at === slot) continue;
      const person = await index.personOf(await index.append(reading), 'a');
      const found = await index.family(person!, TODAY);
      expect(found?.members.filter(({ given }) => given === 'Tariq').map(({ records }) => records.length)).toEqual([at % 3 === slot % 3 ? 1 : 2]);
    }
    expect(index.extent.damaged).toBe(1);
    index.close();
  }
});

test('a damaged piece is met again after much has arrived and settled beside it, until the index is repaired', async () => {
  const name = await laid();
  const before = await LocalIndex.open(name, KEY);
  const known = await readingId(family(3, 'school'));
  expect(await before.personOf(known, 'a')).toBeDefined();
  before.close();
  await damage(name, 'shards');
  for (const from of [1000, 2000]) {
    const index = await LocalIndex.open(name, KEY);
    for (let at = from; at < from + 200; at += 50) await index.appendAll(Array.from({ length: 50 }, (_, nth) => family(at + nth, 'school')));
    await index.tidy();
    index.close();
  }
  const index = await LocalIndex.open(name, KEY);
  expect(index.extent.damaged).toBe(0);
  expect(await index.personOf(known, 'a')).toBeUndefined();
  expect(index.extent.damaged).toBeGreaterThan(0);
  index.close();
  expect(await LocalIndex.repair(name, KEY)).toEqual({ lost: 0, readings: 0 });
  const repaired = await LocalIndex.open(name, KEY);
  expect(await membersOf(repaired, 3)).toEqual(['Lottie 1', 'Maya 2', 'Tariq 2']);
  repaired.close();
});

test('a recent reading that cannot be opened stays to be told of when the others settle', async () => {
  const name = `repair, recent ${Math.random()}`;
  let index = await LocalIndex.open(name, KEY);
  const one = (at: number) => aReading({ source: { screen: `pupil ${at}` }, people: [{ ref: 'a', kind: 'child', given: `Gwen${at}`, family: `Fz${at}`, born: '2012-01-01' }] });
  for (let at = 0; at < 60; at += 1) await index.append(one(at));
  index.close();
  await damage(name, 'recent', 3);
  index = await LocalIndex.open(name, KEY);
  for (let at = 60; at < 70; at += 1) await index.append(one(at));
  await index.tidy();
  index.close();
  index = await LocalIndex.open(name, KEY);
  for (let at = 70; at < 140; at += 1) await index.append(one(at));
  await index.tidy();
  expect(index.extent.damaged).toBe(1);
  index.close();
  expect(await LocalIndex.repair(name, KEY)).toMatchObject({ lost: 1, readings: 1 });
});

test('what arrives while nothing can be looked up is one with what was there, once the index is repaired', async () => {
  const name = await laid();
  await damage(name, 'shards');
  const index = await LocalIndex.open(name, KEY);
  // The one screen again, which nobody can find; another system's, which nobody can compare; and a word on who is who.
  for (const at of [0, 44]) expect(await membersOf(index, at)).not.toContain('Tariq 2');
  const clinic = { system: 'clinic', agency: 'health', screen: 'child' };
  const readings = Array.from({ length: 40 }, (_, at) => ({ ...family(at, 'school'), source: clinic }));
  await index.appendAll(readings);
  const sealed = await index.append(family(3, 'school'));
  await index.decide({ kind: 'sealed', records: [{ reading: sealed, ref: 'a' }], on: TODAY });
  await index.tidy();
  index.close();
  expect(await LocalIndex.repair(name, KEY)).toEqual({ lost: 0, readings: 0 });
  const repaired = await LocalIndex.open(name, KEY);
  expect(repaired.extent).toMatchObject({ readings: 2 * FAMILIES + 5 + readings.length, people: 3 * FAMILIES + 10, damaged: 0 });
  expect(await membersOf(repaired, 0)).toEqual(['Lottie 1', 'Maya 3', 'Tariq 3']);
  expect(await membersOf(repaired, 20)).toEqual(['Lottie 1', 'Maya 3', 'Tariq 3']);
  expect(await membersOf(repaired, 44)).toEqual(['Lottie 1', 'Maya 2', 'Tariq 2']);
  expect(await membersOf(repaired, 3)).toBeNull();
  repaired.close();
}, 60_000);

test('whatever is damaged, what can be opened is whole again, and what went can be read in anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(PIECES, { minLength: 1, maxLength: 4 }), fc.boolean(), async (pieces, shardsToo) => {
      const name = await laid();
      for (const { store, key } of pieces) await damage(name, store, key);
      if (shardsToo) for (const store of ['shards', 'names']) await damage(name, store);
      const { lost } = await LocalIndex.repair(name, KEY);
      expect(lost).toBe(pieces.filter(({ store }) => store !== 'kept').length);
      const index = await LocalIndex.open(name, KEY);
      const readings = Array.from({ length: FAMILIES }, (_, at) => family(at, 'health'));
      await index.appendAll(readings);
      for (const at of [0, 1, 44, 45, FAMILIES - 1]) expect(await membersOf(index, at)).toEqual(['Lottie 1', 'Maya 2', 'Tariq 2']);
      expect(await membersOf(index, FAMILIES + 1)).toEqual(['Maya 1', 'Tariq 1']);
      for (const at of [0, 44, FAMILIES - 1]) expect((await index.search(`lottie marlow${at}`)).people.map(({ family }) => family)).toContain(`Marlow${at}`);
      expect((await index.search('maya')).unread).toBe(false);
      expect(index.extent.damaged).toBe(0);
      index.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('nothing is lost where only what says where it lies is damaged', async () => {
  const name = await laid();
  await damage(name, 'kept', 'head');
  await damage(name, 'shards');
  await expect(LocalIndex.open(name, KEY)).rejects.toThrow(expect.objectContaining({ name: 'IndexDamaged' }));
  expect(await LocalIndex.repair(name, KEY)).toEqual({ lost: 0, readings: null });
  const index = await LocalIndex.open(name, KEY);
  expect(index.extent).toMatchObject({ readings: 2 * FAMILIES + 5, people: 3 * FAMILIES + 10, damaged: 0 });
  index.close();
});

test('how many readings went is said', async () => {
  const name = await laid();
  await damage(name, 'recent', 0);
  expect(await LocalIndex.repair(name, KEY)).toEqual({ lost: 1, readings: 1 });
});
