import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aReading, HOME } from '../../tests/builders/a-reading.ts';
import { birthdayIn, unlikeName } from '../../tests/builders/unlike-names.ts';
import type { FileImport } from '../record/file-import.ts';
import type { Reading } from '../record/reading.ts';
import { LocalIndex } from './local-index.ts';

const TODAY = '2026-03-12';
const KEY = new Uint8Array(32).fill(7);
let index: LocalIndex;
let count = 0;

const opened = () => LocalIndex.open(`imports ${(count += 1)}`, KEY);
beforeEach(async () => {
  index = await opened();
});
afterEach(() => index.close());

const anImport = (told: Partial<Omit<FileImport, 'added'>> = {}): Omit<FileImport, 'added'> => ({
  id: 'i1', file: 'register.csv', digest: 'd', kind: 'nursery-register', system: 'acorns', agency: 'early-years', at: '2026-03-12T09:00:00Z', batches: 1, rows: 1, state: 'under way', ...told,
});

/** A row of a nursery's register: a child and a mother. */
const row = (at: number, file = 'register.csv', readAt = '2026-03-12T09:00:00Z'): Reading =>
  aReading({
    source: { system: 'acorns', agency: 'early-years', screen: 'nursery-register', file },
    readAt,
    subject: 'child',
    people: [
      { ref: 'child', kind: 'child', given: unlikeName(at + 7), family: unlikeName(at), born: birthdayIn(2022, at), number: `N${at}`, addresses: [HOME] },
      { ref: 'mother', kind: 'adult', given: unlikeName(at + 3), family: unlikeName(at), addresses: [HOME] },
    ],
    relationships: [{ from: 'mother', to: 'child', kind: 'parent' }],
  });
const rows = (from: number, to: number): Reading[] => Array.from({ length: to - from }, (_, at) => row(from + at));

const atSchool = aReading({ subject: 'kit', people: [{ ref: 'kit', kind: 'child', given: unlikeName(8), family: unlikeName(1), born: birthdayIn(2022, 1), addresses: [HOME] }] });

async function takeBack(id: string): Promise<number> {
  let gone = 0;
  for (let piece: number | null = 0; piece !== null; ) {
    const done: { gone: number; next: number | null } = await index.imports.takeBack(id, piece);
    gone += done.gone;
    piece = done.next;
  }
  return gone;
}

test('a rehearsal tells the known from the new, and writes nothing', async () => {
  await index.append(atSchool);
  await index.append(row(2));
  const before = index.extent;
  const told = await index.imports.rehearse(rows(0, 4));
  expect(told.fresh).toBe(3);
  expect(told.known).toHaveLength(3);
  expect(told.newcomers).toHaveLength(5);
  expect(index.extent).toEqual(before);
  expect(await index.imports.list()).toEqual([]);
});

test('someone new is told by the same token in whichever batch they come', async () => {
  const again = { ...row(1), entries: [{ kind: 'note' as const, on: '2026-01-01', about: ['child'] }] };
  const [one, other] = [await index.imports.rehearse([row(1)]), await index.imports.rehearse([again])];
  expect(other.newcomers).toEqual(one.newcomers);
  expect(new Set(one.newcomers).size).toBe(2);
});

test('a rehearsal does not tell that a sealed child is here', async () => {
  const sealed = { ...atSchool, people: atSchool.people.map((person) => ({ ...person, sealed: true as const })) };
  await index.append(sealed);
  const told = await index.imports.rehearse([row(1)]);
  const stranger = await index.imports.rehearse([row(2)]);
  expect([told.known, told.newcomers.length]).toEqual([stranger.known, stranger.newcomers.length]);
});

test('a rehearsal counts as many new people as the index has once the rows are taken in', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 10 }), async (numbers) => {
      const own = await opened();
      const told = await own.imports.rehearse(numbers.map((number) => row(number)));
      await own.imports.takeIn(numbers.map((number) => row(number)), anImport());
      expect(told.newcomers).toHaveLength(own.extent.people);
      expect(told.fresh).toBe(own.extent.readings);
      own.close();
    }),
    { numRuns: 20 },
  ));

test('the same file again, under another name, adds nothing', async () => {
  await index.imports.takeIn(rows(0, 40), anImport());
  const before = index.extent;
  const { added } = await index.imports.takeIn(Array.from({ length: 40 }, (_, at) => row(at, 'register (1).csv', '2026-03-13T09:00:00Z')), anImport({ id: 'i2', file: 'register (1).csv' }));
  expect(added).toBe(0);
  expect(index.extent).toEqual(before);
});

test('an import remembers how far it has come, over a restart; a batch that comes again counts once', async () => {
  await index.imports.takeIn(rows(0, 20), anImport({ batches: 1, rows: 20 }));
  await index.imports.takeIn(rows(20, 40), anImport({ batches: 2, rows: 40 }));
  await index.imports.takeIn(rows(20, 40), anImport({ batches: 2, rows: 40 }));
  index.close();
  index = await LocalIndex.open(`imports ${count}`, KEY);
  expect(await index.imports.list()).toEqual([{ ...anImport({ batches: 2, rows: 40 }), added: 40 }]);
});

test('an import is taken back whole, and what was known before it stays as it was', async () => {
  const id = await index.append(atSchool);
  const person = (await index.personOf(id, 'kit'))!;
  const before = await index.family(person, TODAY);
  await index.imports.takeIn(rows(0, 300), anImport());
  const { members } = (await index.family((await index.personOf(id, 'kit'))!, TODAY))!;
  expect(members.filter(({ onlyPossibly }) => !onlyPossibly)).toHaveLength(2);
  expect(await takeBack('i1')).toBe(300);
  expect(index.extent).toEqual({ readings: 1, people: 1, damaged: 0 });
  expect(await index.family(person, TODAY)).toEqual(before);
  expect(await index.imports.list()).toEqual([]);
});

test('what two imports brought goes with the second that is taken back', async () => {
  await index.imports.takeIn(rows(0, 30), anImport());
  await index.imports.takeIn(rows(20, 50), anImport({ id: 'i2' }));
  expect(await takeBack('i1')).toBe(20);
  expect(index.extent.readings).toBe(30);
  expect(await takeBack('i2')).toBe(30);
  expect(index.extent).toEqual({ readings: 0, people: 0, damaged: 0 });
});

test('what was also read in another way stays when its import is taken back', async () => {
  await index.imports.takeIn(rows(0, 3), anImport());
  await index.append(row(1));
  expect(await takeBack('i1')).toBe(2);
  await index.imports.takeIn(rows(0, 3), anImport({ id: 'i2' }));
  expect(await takeBack('i2')).toBe(2);
  expect(index.extent.readings).toBe(1);
});

test('whoever a person has sealed stays sealed when the import that named them is taken back', async () => {
  const id = await index.append(atSchool);
  await index.imports.takeIn(rows(0, 3), anImport());
  const other = await index.append(row(1));
  await index.imports.takeIn([row(1)], anImport({ id: 'i2' }));
  await index.decide({ kind: 'sealed', records: [{ reading: other, ref: 'child' }], on: TODAY });
  await takeBack('i1');
  await takeBack('i2');
  expect(await index.family((await index.personOf(id, 'kit'))!, TODAY)).toBeNull();
});

test('the deed of taking back is logged once, in the same write', async () => {
  await index.imports.takeIn(rows(0, 3), anImport());
  await index.imports.takeBack('i1', 0, { at: '2026-03-12T10:00:00Z', who: 'K Shaw', did: 'took back', of: [] });
  const entries = [];
  for await (const some of index.logged()) entries.push(...some);
  expect(entries).toMatchObject([{ did: 'took back', who: 'K Shaw' }]);
});

test('a mapping is remembered by the headers it was made for; the latest holds', async () => {
  const mapping = { fingerprint: 'f', system: 'acorns', agency: 'early-years', kind: 'people', columns: [{ header: 'Colour', field: 'child.given' }] };
  await index.imports.remember([mapping]);
  await index.imports.remember([{ ...mapping, system: 'oaks' }]);
  expect(await index.imports.mapping('f')).toEqual({ ...mapping, system: 'oaks' });
  expect(await index.imports.mapping('g')).toBeNull();
});
