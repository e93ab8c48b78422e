import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import type { Reading } from '../record/reading.ts';
import { Inbox } from './inbox.ts';
import { newLetterKeys } from './key-ring/letterbox.ts';

const { publicKey, privateKey } = await newLetterKeys();
let inbox: Inbox;
let database = '';
let count = 0;

beforeEach(async () => {
  database = `inbox ${(count += 1)}`;
  inbox = await Inbox.open(database, 3);
});
afterEach(() => inbox.close());

const screens = ['Wren', 'Rowan', 'Finley', 'Hazel'].map((given): Reading => aReading({ people: [{ ref: 'child', kind: 'child', given }] }));

async function emptied(): Promise<Reading[]> {
  const taken: Reading[] = [];
  await inbox.empty(privateKey, async (reading) => taken.push(reading));
  return taken;
}

test('screens come out in the order in which they came, once', async () => {
  for (const screen of screens.slice(0, 3)) expect(await inbox.keep(screen, publicKey)).toBe(true);
  expect(await emptied()).toEqual(screens.slice(0, 3));
  expect(await emptied()).toEqual([]);
});

test('full, it says so and counts what it turned away', async () => {
  for (const screen of screens.slice(0, 3)) await inbox.keep(screen, publicKey);
  expect(await inbox.keep(screens[3]!, publicKey)).toBe(false);
  expect(await inbox.counts()).toEqual({ waiting: 3, turnedAway: 1, damaged: 0 });
});

test('stopped while it is emptied, it goes on where it was', async () => {
  for (const screen of screens.slice(0, 3)) await inbox.keep(screen, publicKey);
  const taken: Reading[] = [];
  const stopped = inbox.empty(privateKey, async (reading) => {
    if (taken.length === 1) throw new Error('locked');
    taken.push(reading);
  });
  await expect(stopped).rejects.toThrow('locked');
  expect([...taken, ...(await emptied())]).toEqual(screens.slice(0, 3));
});

test('one that was damaged, or put in the place of another, is counted and left out; the others come', async () => {
  for (const screen of screens.slice(0, 3)) await inbox.keep(screen, publicKey);
  const raw = await new Dexie(database).open();
  const rows = await raw.table('letters').toArray();
  await raw.table('letters').put({ ...rows[1], letter: rows[2].letter });
  raw.close();
  expect(await emptied()).toEqual([screens[0], screens[2]]);
  expect(await inbox.counts()).toEqual({ waiting: 0, turnedAway: 0, damaged: 1 });
});

test('one that says what this version does not know is counted and left out; the others come', async () => {
  await inbox.keep({ ...screens[0]!, ofAnEarlierVersion: 1 } as Reading, publicKey);
  await inbox.keep(screens[1]!, publicKey);
  expect(await emptied()).toEqual([screens[1]]);
  expect(await inbox.counts()).toEqual({ waiting: 0, turnedAway: 0, damaged: 1 });
});

test('what was lost is told until the next screen is kept, however often it is emptied', async () => {
  for (const screen of screens) await inbox.keep(screen, publicKey);
  for (let times = 0; times < 2; times += 1) await emptied();
  expect(await inbox.counts()).toEqual({ waiting: 0, turnedAway: 1, damaged: 0 });
  await inbox.keep(screens[0]!, publicKey);
  expect(await inbox.counts()).toEqual({ waiting: 1, turnedAway: 0, damaged: 0 });
});

test('nothing of a screen can be read on the disk', async () => {
  await inbox.keep(screens[0]!, publicKey);
  const raw = await new Dexie(database).open();
  const [row] = await raw.table('letters').toArray();
  raw.close();
  expect(new TextDecoder().decode(row.letter)).not.toContain('Wren');
});
