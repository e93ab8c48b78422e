import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import { damage } from '../../tests/builders/damage.ts';
import { recordId } from '../linking/person-record.ts';
import { LINKING_VERSION } from '../linking/weights.ts';
import { HEAD, readHead, writtenHead } from './sealed/head.ts';
import { Journal } from './journal/journal.ts';
import { type JournalRow, newRow } from './journal/journal-row.ts';
import { LocalIndex } from './local-index.ts';
import { SealedStore } from './sealed/sealed-store.ts';

const TODAY = '2026-03-12';
const KEY = new Uint8Array(32).fill(7);
/** Some three segments, and a few that are recent. */
const ROWS = 90;
let count = 0;

/** A child's own screen in one of two systems, whom earlier rules took for somebody else in each. */
function row(nth: number, system: string): JournalRow {
  const id = `${system}-${nth}`;
  const made = newRow(id, aReading({ source: { system }, subject: 'a', people: [{ ref: 'a', kind: 'child', given: `Given${nth}`, family: `Family${nth}`, born: '2018-05-04' }] }));
  const own = recordId(id, 'a');
  return { ...made, who: { a: own }, people: { a: { records: [own], possible: [] } } };
}

async function earlier(): Promise<string> {
  const name = `linked anew ${(count += 1)}`;
  const store = await SealedStore.open(name, KEY);
  const journal = await Journal.open(store);
  for (const system of ['school', 'log']) await journal.write(journal.reader(), Array.from({ length: ROWS }, (_, nth) => row(nth, system)), []);
  await journal.write(journal.reader(), [row(ROWS, 'school'), row(ROWS, 'log')], []);
  await store.write([writtenHead({ ...readHead((await store.get([HEAD]))[0]!), linking: LINKING_VERSION - 1 })]);
  store.close();
  return name;
}

const areOne = async (index: LocalIndex, nth: number): Promise<boolean> => (await index.personOf(`school-${nth}`, 'a')) === (await index.personOf(`log-${nth}`, 'a'));

test('whom earlier rules linked is linked anew in the background, once something arrives, and goes on where it was stopped', async () => {
  const name = await earlier();
  let index = await LocalIndex.open(name, KEY);
  expect(await areOne(index, 3)).toBe(false);
  await index.append(row(500, 'clinic').reading);
  index.close();
  index = await LocalIndex.open(name, KEY);
  await index.tidy();
  for (const nth of [0, 3, 40, ROWS - 1, ROWS]) expect(await areOne(index, nth), `${nth}`).toBe(true);
  expect(index.extent).toMatchObject({ readings: 2 * ROWS + 3, people: ROWS + 2, damaged: 0 });
  expect((await index.familyOf('school-3', 'a', TODAY))!.family.members).toHaveLength(1);
  index.close();
});

test('in a damaged index it waits for the repair', async () => {
  const name = await earlier();
  await damage(name, 'segments', 1);
  const index = await LocalIndex.open(name, KEY);
  await index.append(row(500, 'clinic').reading);
  await index.tidy();
  index.close();
  await LocalIndex.repair(name, KEY);
  const repaired = await LocalIndex.open(name, KEY);
  await repaired.tidy();
  expect(await areOne(repaired, ROWS - 1)).toBe(true);
  expect(await areOne(repaired, ROWS)).toBe(true);
  repaired.close();
});
