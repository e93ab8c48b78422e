import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aReading, HOME } from '../../../tests/builders/a-reading.ts';
import type { Deed } from '../../record/access-entry.ts';
import { type BackUpCursor, BackUpLine } from '../../record/back-up.ts';
import type { Family } from '../../record/family.ts';
import type { Reading } from '../../record/reading.ts';
import { LocalIndex } from '../local-index.ts';

const NOW = '2026-03-12T09:00:00Z';
const TODAY = '2026-03-12';
const LOOK: Deed = { at: NOW, who: 'A. Lead', did: 'looked', of: [] };
let count = 0;

const fresh = (key = 7) => LocalIndex.open(`back-up ${(count += 1)}`, new Uint8Array(32).fill(key));

const jack = { kind: 'child' as const, given: 'Jack', family: 'Hartley', born: '2018-05-04', addresses: [HOME] };
const school = (at: number): Reading => aReading({ subject: 'jack', people: [{ ref: 'jack', ...jack, born: `2018-05-${String(1 + (at % 28)).padStart(2, '0')}` }], source: { screen: `pupil ${at}` } });

/** Everything, as it comes out of a file again: by way of text, and checked. */
async function linesOf(index: LocalIndex): Promise<BackUpLine[]> {
  const lines: BackUpLine[] = [];
  for (let cursor: BackUpCursor | null = index.backUp.head(NOW).from; cursor; ) {
    const slice = await index.backUp.slice(cursor);
    lines.push(...slice.lines);
    cursor = slice.next;
  }
  return lines.map((line) => BackUpLine.parse(JSON.parse(JSON.stringify(line))));
}

async function familyOf(index: LocalIndex, reading: string, ref: string): Promise<Family | null> {
  const person = await index.personOf(reading, ref);
  return person === undefined ? null : index.family(person, TODAY);
}

async function entriesOf(index: LocalIndex): Promise<string[]> {
  const found: string[] = [];
  for await (const slice of index.logged()) found.push(...slice.map(({ did, who }) => `${who} ${did}`));
  return found;
}

test('what is backed up in slices and restored in batches, some of them twice, in whatever order, is the index again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.boolean(), fc.integer({ min: 1, max: 40 }), fc.nat(), async (many, settled, batch, seed) => {
      const [index, other] = [await fresh(), await fresh(9)];
      await index.appendAll(Array.from({ length: many }, (_, at) => school(at)));
      if (settled) await index.tidy();
      const id = await index.append(aReading({ source: { system: 'careworks' }, subject: 'j', people: [{ ref: 'j', ...jack, born: '2018-05-01' }] }));
      await index.answer({ id: 'a1', warning: 'reading-stale', about: (await index.personOf(id, 'j'))!, answer: 'read', on: TODAY }, LOOK);
      await index.count(['reading-stale'], 'shown');
      const lines = await linesOf(index);
      const batches = Array.from({ length: Math.ceil(lines.length / batch) }, (_, at) => lines.slice(at * batch, (at + 1) * batch));
      const start = seed % batches.length;
      for (const some of [...batches.slice(start), ...batches]) await other.restore(some);
      expect(other.extent).toEqual(index.extent);
      expect(await familyOf(other, id, 'j')).toEqual(await familyOf(index, id, 'j'));
      expect(await other.counted('reading-stale')).toEqual({ shown: 1, answered: 0, known: 0 });
      expect(await entriesOf(other)).toEqual(['A. Lead looked']);
      expect(await other.verifyLog()).toEqual({ whole: true, length: 1 });
      expect(await other.restore(lines)).toEqual({ added: 0, changed: 0, entries: 0 });
      index.close();
      other.close();
    }),
    { numRuns: 25 },
  );
});

test('what is here stays: the later reading, every decision and answer of both, and what was taken back stays so', async () => {
  const [index, other] = [await fresh(), await fresh(9)];
  const log = aReading({ source: { system: 'safelog' }, people: [{ ref: 'b', ...jack }] });
  const care = aReading({ source: { system: 'careworks' }, people: [{ ref: 'c', ...jack }] });
  const ids = { log: await index.append(log), care: await index.append(care) };
  const answer = { id: 'a1', warning: 'reading-stale', about: (await index.personOf(ids.log, 'b'))!, answer: 'read', on: TODAY };
  await index.answer(answer);
  await index.decide({ kind: 'different-people', records: [{ reading: ids.log, ref: 'b' }, { reading: ids.care, ref: 'c' }], on: TODAY });
  const lines = await linesOf(index);
  await other.append({ ...log, readAt: '2026-03-10T09:00:00Z' });
  await other.append(care);
  const person = (await other.personOf(ids.log, 'b'))!;
  await other.answer({ ...answer, about: person });
  await other.answer({ ...answer, id: 'a2', about: person });
  await other.takeBackAnswer(person, 'a1');
  await other.restore(lines);
  expect(await other.personOf(ids.log, 'b')).not.toBe(await other.personOf(ids.care, 'c'));
  const families = [await familyOf(other, ids.log, 'b'), await familyOf(other, ids.care, 'c')];
  expect(families.flatMap((family) => family!.answers.map(({ id }) => id))).not.toContain('a1');
  expect(families.flatMap((family) => family!.answers.map(({ id }) => id))).toContain('a2');
  expect(families[0]!.screens.find(({ source }) => source.system === 'safelog')!.source.lastRead).toBe('2026-03-10T09:00:00Z');
});

test('readings that arrive and settle while a back-up is written are no reason to lose or repeat others', async () => {
  const index = await fresh();
  const before = [];
  for (let at = 0; at < 60; at += 1) before.push(await index.append(school(at)));
  const first = await index.backUp.slice(index.backUp.head(NOW).from);
  for (let at = 60; at < 140; at += 1) await index.append(school(at));
  await index.tidy();
  const ids = [...first.lines.flatMap((line) => (line.is === 'reading' ? [line.id] : [])), ...(await idsFrom(index, first.next))];
  expect(ids).toEqual(expect.arrayContaining(before));
  expect(new Set(ids).size).toBe(ids.length);
});

/** The ids of all readings that come out from a cursor on. */
async function idsFrom(index: LocalIndex, from: BackUpCursor | null): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor = from; cursor; ) {
    const { lines, next }: { lines: BackUpLine[]; next: BackUpCursor | null } = await index.backUp.slice(cursor);
    ids.push(...lines.flatMap((line) => (line.is === 'reading' ? [line.id] : [])));
    cursor = next;
  }
  return ids;
}

test('readings that settle between the first line of a back-up and its first slice are in it', async () => {
  const index = await fresh();
  const before = [];
  for (let at = 0; at < 60; at += 1) before.push(await index.append(school(at)));
  const { from } = index.backUp.head(NOW);
  for (let at = 60; at < 140; at += 1) await index.append(school(at));
  await index.tidy();
  const ids = await idsFrom(index, from);
  expect(ids).toEqual(expect.arrayContaining(before));
  expect(new Set(ids).size).toBe(ids.length);
});

test('who is sealed stays sealed where retention goes through the index while it is backed up', async () => {
  const index = await fresh();
  const of = (name: string, at: number) => aReading({ readAt: '2026-06-01T09:00:00Z', people: [{ ref: 'a', kind: 'child', given: `${name}${at}`, family: `Fz${at}`, born: '2012-01-01' }] });
  const rosalind = { kind: 'child' as const, given: 'Rosalind', family: 'Hartley', born: '2018-05-04', addresses: [HOME] };
  const old = aReading({ readAt: '2026-01-02T09:00:00Z', people: [{ ref: 'c', ...rosalind, sealed: true }, { ref: 'd', kind: 'adult', given: 'Dawn', family: 'Hartley' }] });
  await index.appendAll(Array.from({ length: 400 }, (_, at) => of('Gwen', at)));
  await index.appendAll([...Array.from({ length: 20 }, (_, at) => of('Howell', at)), old]);
  const elsewhere = await index.append(aReading({ source: { system: 'careworks', agency: 'csc', screen: 'case' }, readAt: '2026-06-01T09:00:00Z', people: [{ ref: 'c', ...rosalind }] }));
  expect(await familyOf(index, elsewhere, 'c')).toBeNull();
  const first = await index.backUp.slice(index.backUp.head(NOW).from);
  const due = await index.retention.list({}, '2026-06-10');
  expect(await index.retention.erase(due.map(({ reading }) => reading), {}, '2026-06-10', { ...LOOK, did: 'erased' })).toBe(1);
  const lines = [...first.lines];
  for (let cursor = first.next; cursor; ) {
    const slice = await index.backUp.slice(cursor);
    lines.push(...slice.lines);
    cursor = slice.next;
  }
  const restored = await fresh();
  await restored.restore(lines);
  expect(await restored.has([elsewhere])).toBe(1);
  expect(await familyOf(restored, elsewhere, 'c')).toBeNull();
});

test('the last back-up is known once it is done', async () => {
  const index = await fresh();
  expect(await index.backUp.last()).toBeNull();
  await index.backUp.done(NOW);
  expect(await index.backUp.last()).toBe(NOW);
});
