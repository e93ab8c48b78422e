import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { chronologyAsCsv } from '../../src/exporting/chronology-as-csv.ts';
import { peopleAsCsv } from '../../src/exporting/people-as-csv.ts';
import { endOfJson, readingsAsJson } from '../../src/exporting/readings-as-json.ts';
import { inspect } from '../../src/importing/inspect.ts';
import { readFile } from '../../src/importing/read-file.ts';
import { LocalIndex } from '../../src/local-index/local-index.ts';
import type { Family } from '../../src/record/family.ts';
import type { Reading } from '../../src/record/reading.ts';
import { aReading } from '../builders/a-reading.ts';
import { anyReadings, SEALED, TODAY } from './any-readings.ts';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 40 };
const ABOUT = { system: 'somewhere', agency: 'school', readAt: '2026-04-01T09:00:00Z' };
let indexes = 0;

async function within<Result>(readings: Reading[], look: (index: LocalIndex) => Promise<Result>): Promise<Result> {
  const index = await LocalIndex.open(`given out ${(indexes += 1)}`, new Uint8Array(32));
  try {
    for (const reading of readings) await index.append(reading);
    return await look(index);
  } finally {
    index.close();
  }
}

async function everything<Each>(from: (piece: number) => Promise<{ given: Each[]; next: number | null }>): Promise<Each[]> {
  const all: Each[] = [];
  for (let piece: number | null = 0; piece !== null; ) {
    const { given, next }: { given: Each[]; next: number | null } = await from(piece);
    all.push(...given);
    piece = next;
  }
  return all;
}

test('what settles while everybody is given out is given once, and nobody is left out', async () => {
  const one = (at: number): Reading => aReading({ source: { screen: `pupil ${at}` }, people: [{ ref: 'a', kind: 'child', given: `Gwen${at}`, family: `Fz${at}`, born: '2012-01-01' }] });
  const index = await LocalIndex.open('given out, settling', new Uint8Array(32));
  await index.appendAll(Array.from({ length: 400 }, (_, at) => one(at)));
  for (let at = 400; at < 460; at += 1) await index.append(one(at));
  let pieces = 0;
  const people = await everything(async (piece) => {
    const given = await index.givenOut.people(piece);
    if ((pieces += 1) === 1) for (let at = 460; at < 470; at += 1) await index.append(one(at));
    await index.tidy();
    return given;
  });
  expect(pieces).toBeGreaterThan(1);
  expect(people).toHaveLength(470);
  expect(new Set(people).size).toBe(470);
  index.close();
});

async function familiesIn(index: LocalIndex): Promise<Family[]> {
  const people = await everything((piece) => index.givenOut.people(piece));
  const families = await Promise.all(people.toSorted().map((person) => index.family(person, TODAY)));
  return families.filter((family) => family !== null);
}

async function jsonOf(index: LocalIndex): Promise<string> {
  const readings = await everything((piece) => index.givenOut.readings(piece));
  return [...readingsAsJson(readings), endOfJson(readings.length)].join('');
}

async function readIn(text: string): Promise<Reading[]> {
  const file = new File([text], 'readings.json');
  const found = await inspect(file);
  expect(found.format).toBe('readings');
  const readings: Reading[] = [];
  for await (const batch of readFile(file, found, ABOUT)) {
    expect(batch.problems).toEqual([]);
    readings.push(...batch.readings);
  }
  return readings;
}

const isOpen = ({ people }: Reading) => people.every(({ sealed }) => !sealed);

test('readings that are given out and taken in elsewhere give the same index', async () => {
  const open = anyReadings.map((readings) => readings.filter(isOpen));
  await fc.assert(
    fc.asyncProperty(open, async (readings) => {
      const [text, families] = await within(readings, async (index) => [await jsonOf(index), await familiesIn(index)] as const);
      await within(await readIn(text), async (index) => {
        expect(await familiesIn(index)).toEqual(families);
        expect(await jsonOf(index)).toHaveLength(text.length);
      });
    }),
    RUNS,
  );
});

test('nothing that is given out tells of anyone sealed', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, async (readings) => {
      await within(readings, async (index) => {
        const families = await familiesIn(index);
        expect(await jsonOf(index)).not.toContain(SEALED);
        expect([...peopleAsCsv(families), ...chronologyAsCsv(families)].join('')).not.toContain(SEALED);
        await readIn(await jsonOf(index));
      });
    }),
    RUNS,
  );
});

test('families as CSV name the same people when they are read in again, a chronology the same days', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, async (readings) => {
      await within(readings, async (index) => {
        for (const family of await familiesIn(index)) {
          const people = await tableIn([...peopleAsCsv([family])].join(''));
          const named = family.members.filter(({ given, family: name, born }) => given ?? name ?? born);
          expect(people.flatMap(({ people: [person] }) => [[person!.given, person!.family]])).toEqual(named.map(({ given, family: name }) => [given, name]));
          const days = (await tableIn([...chronologyAsCsv([family])].join(''))).flatMap(({ entries }) => entries.map(({ on }) => on));
          const members = new Set(family.members.map(({ id }) => id));
          const told = family.entries.filter(({ gone, about }) => !gone && about.some((person) => members.has(person)));
          expect(days).toEqual(told.map(({ on }) => on).toSorted());
        }
      });
    }),
    RUNS,
  );
});

async function tableIn(text: string): Promise<Reading[]> {
  const file = new File([text], 'export.csv');
  const readings: Reading[] = [];
  for await (const batch of readFile(file, await inspect(file), ABOUT)) readings.push(...batch.readings);
  return readings;
}

test('a death is given out with its day, or as one, and read in as it was', async () => {
  const child = (ref: string, died?: true | string) => ({ ref, kind: 'child' as const, given: `Kit${ref}`, family: 'Reed', born: '2018-05-04', ...(died && { died }) });
  await within([aReading({ people: [child('a'), child('b', true), child('c', '2024-02-01')] })], async (index) => {
    const people = (await Promise.all((await familiesIn(index)).map((family) => tableIn([...peopleAsCsv([family])].join(''))))).flat();
    expect(Object.fromEntries(people.map(({ people: [one] }) => [one!.given, one!.died]))).toEqual({ Kita: undefined, Kitb: true, Kitc: '2024-02-01' });
  });
});

test('a child who is not born yet is read in as one, though nobody knows the day', async () => {
  const unborn = { ref: 'a', kind: 'unborn' as const, family: 'Reed' };
  await within([aReading({ people: [{ ref: 'b', kind: 'child', given: 'Kit', family: 'Reed', born: '2018-05-04' }, unborn], relationships: [{ from: 'a', to: 'b', kind: 'sibling' }] })], async (index) => {
    const people = (await Promise.all((await familiesIn(index)).map((family) => tableIn([...peopleAsCsv([family])].join(''))))).flat();
    expect(people.map(({ people: [one] }) => [one!.kind, one!.given])).toContainEqual(['unborn', undefined]);
  });
});

test('a person is found by a number, or by name and birthday, and by nothing less', async () => {
  const child = { ref: 'a', kind: 'child' as const, given: 'Kit', family: 'Reed', born: '2018-05-04', upn: 'K873999924001' };
  const reading: Reading = { source: { system: 's', agency: 'school', screen: 'pupil' }, readAt: '2026-03-01T09:00:00Z', people: [child], relationships: [], entries: [], gaps: [] };
  const asked = { ref: 'asked', kind: 'child' as const };
  await within([reading], async (index) => {
    expect(await index.givenOut.like({ ...asked, given: 'KIT', family: 'reed', born: '2018-05-04' })).toMatchObject([{ given: 'Kit' }]);
    expect(await index.givenOut.like({ ...asked, upn: 'K873999924001' })).toMatchObject([{ given: 'Kit' }]);
    expect(await index.givenOut.like({ ...asked, given: 'Kit', family: 'Reed' })).toEqual([]);
    expect(await index.givenOut.like({ ...asked, given: 'Kit', family: 'Reed', born: '2018-05-05' })).toEqual([]);
  });
});
