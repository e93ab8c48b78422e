import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeLetter, openLetter } from './letterbox.ts';
import { KeyRing } from './key-ring.ts';

/** As little as Argon2id takes: these tests are about what is kept, not about what it costs. */
const QUICK = { memoryKiB: 8 * 4, passes: 1, lanes: 4 };
const SECOND = 1000;

let ring: KeyRing;
let database = '';
let count = 0;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-12T09:00:00Z') });
  database = `keys ${(count += 1)}`;
  ring = await KeyRing.open(database, QUICK);
});
afterEach(() => {
  ring.close();
  vi.useRealTimers();
});

const later = (ms: number): unknown => vi.setSystemTime(Date.now() + ms);

async function reopened(stretch = QUICK): Promise<KeyRing> {
  ring.close();
  ring = await KeyRing.open(database, stretch);
  return ring;
}

/** All that lies in the database, as one text of hexadecimal digits and words. */
async function onDisk(): Promise<string> {
  const raw = await new Dexie(database).open();
  const rows = await Promise.all(raw.tables.map((table) => table.toArray()));
  raw.close();
  return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? hexOf(value) : value));
}

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

test('the passphrase opens what it closed, after a restart too', async () => {
  expect(await ring.state()).toBe('new');
  const { indexKey } = await ring.create('lantern orchard plinth');
  expect(indexKey).toHaveLength(32);
  expect(await (await reopened()).state()).toBe('locked');
  expect(await ring.unlock('lantern orchard plinth')).toEqual({ is: 'right', indexKey });
});

test('the same letters open it however the keyboard composes them', async () => {
  const { indexKey } = await ring.create('tŷ ar y bryn');
  expect(await ring.unlock('ty\u0302 ar y bryn')).toEqual({ is: 'right', indexKey });
});

test('each wrong passphrase makes the next wait longer, and nothing says how near it was', async () => {
  const { indexKey } = await ring.create('lantern orchard plinth');
  const waits: number[] = [];
  for (const wrong of ['lantern orchard plint', 'x', 'anything', 'Lantern orchard plinth']) {
    const tried = await ring.unlock(wrong);
    expect(tried).toEqual({ is: 'wrong', waitMs: expect.any(Number) });
    waits.push((tried as { waitMs: number }).waitMs);
    later(waits.at(-1)!);
  }
  expect(waits).toEqual([SECOND, 2 * SECOND, 4 * SECOND, 8 * SECOND]);
  expect(await ring.unlock('lantern orchard plinth')).toEqual({ is: 'right', indexKey });
  expect(await ring.unlock('wrong again')).toEqual({ is: 'wrong', waitMs: SECOND });
});

test('within the wait not even the right passphrase is looked at, restarted or not', async () => {
  await ring.create('lantern orchard plinth');
  await ring.unlock('wrong');
  expect(await ring.unlock('lantern orchard plinth')).toEqual({ is: 'too soon', waitMs: SECOND });
  later(400);
  await reopened();
  expect(await ring.waitMs()).toBe(600);
  expect(await ring.unlock('lantern orchard plinth')).toEqual({ is: 'too soon', waitMs: 600 });
  later(600);
  expect(await ring.unlock('lantern orchard plinth')).toMatchObject({ is: 'right' });
});

test('no passphrase at all is a wrong one', async () => {
  await ring.create('lantern orchard plinth');
  expect(await ring.unlock('')).toEqual({ is: 'wrong', waitMs: SECOND });
});

test('many tries at once are one try', async () => {
  await ring.create('lantern orchard plinth');
  const tried = await Promise.all(['a', 'b', 'c', 'lantern orchard plinth'].map((guess) => ring.unlock(guess)));
  expect(tried.map(({ is }) => is)).toEqual(['wrong', 'too soon', 'too soon', 'too soon']);
});

test('a clock that was put back lengthens no wait', async () => {
  await ring.create('lantern orchard plinth');
  await ring.unlock('wrong');
  later(-24 * 3600 * SECOND);
  expect(await ring.waitMs()).toBe(SECOND);
});

test('no wait is longer than a quarter of an hour', async () => {
  await ring.create('lantern orchard plinth');
  for (let tried = 0; tried < 14; tried += 1) {
    await ring.unlock('wrong');
    later(await ring.waitMs());
  }
  expect(await ring.unlock('wrong')).toEqual({ is: 'wrong', waitMs: 15 * 60 * SECOND });
});

test('a new passphrase opens the same index, and the old one nothing', async () => {
  const { indexKey } = await ring.create('lantern orchard plinth');
  expect(await ring.changePassphrase('wrong', 'copper mallow hinge')).toMatchObject({ is: 'wrong' });
  later(SECOND);
  expect(await ring.changePassphrase('lantern orchard plinth', 'copper mallow hinge')).toEqual({ is: 'right' });
  expect(await ring.unlock('copper mallow hinge')).toEqual({ is: 'right', indexKey });
  expect(await ring.unlock('lantern orchard plinth')).toMatchObject({ is: 'wrong' });
});

test('the recovery key opens the same index and sets a new passphrase, whatever the wait', async () => {
  const { indexKey, recoveryKey } = await ring.create('lantern orchard plinth');
  await ring.unlock('wrong');
  expect(recoveryKey).toMatch(/^([023456789ACDEFGHJKLMNPQRSTUVWXYZ]{4}-){7}[023456789ACDEFGHJKLMNPQRSTUVWXYZ]{4}$/);
  expect(await ring.recover(recoveryKey.toLowerCase().replaceAll('-', ' '), 'copper mallow hinge')).toEqual({ indexKey });
  expect(await ring.unlock('copper mallow hinge')).toEqual({ is: 'right', indexKey });
  expect(await ring.unlock('lantern orchard plinth')).toMatchObject({ is: 'wrong' });
});

test('a recovery key of another index, or none at all, changes nothing', async () => {
  const { indexKey } = await ring.create('lantern orchard plinth');
  const other = await KeyRing.open(`${database} other`, QUICK);
  const { recoveryKey } = await other.create('anything');
  other.close();
  for (const code of [recoveryKey, '', 'not a code']) expect(await ring.recover(code, 'copper mallow hinge')).toBeNull();
  expect(await ring.unlock('lantern orchard plinth')).toEqual({ is: 'right', indexKey });
});

test('a new recovery key takes the place of the one before it', async () => {
  const { indexKey, recoveryKey } = await ring.create('lantern orchard plinth');
  const renewed = (await ring.renewRecovery('lantern orchard plinth')) as { recoveryKey: string };
  expect(await ring.recover(recoveryKey, 'copper mallow hinge')).toBeNull();
  expect(await ring.recover(renewed.recoveryKey, 'copper mallow hinge')).toEqual({ indexKey });
});

test('kept for less than a passphrase must cost now, it is kept anew when it next opens', async () => {
  const { indexKey } = await ring.create('lantern orchard plinth');
  const dearer = { ...QUICK, passes: 2 };
  await reopened(dearer);
  expect(await ring.unlock('lantern orchard plinth')).toEqual({ is: 'right', indexKey });
  expect(await onDisk()).toContain(JSON.stringify(dearer));
  expect(await (await reopened()).unlock('lantern orchard plinth')).toEqual({ is: 'right', indexKey });
  expect(await onDisk()).toContain(JSON.stringify(dearer));
});

test('neither the index key nor the private key nor the passphrase lies on the disk', async () => {
  const { indexKey } = await ring.create('lantern orchard plinth');
  const privateKey = (await ring.privateKey(indexKey))!;
  const disk = await onDisk();
  expect(disk).toContain(hexOf(await ring.publicKey()));
  expect(disk).not.toContain(hexOf(indexKey));
  expect(disk).not.toContain(hexOf(privateKey));
  expect(disk).not.toContain('lantern');
});

test('what is closed to the public key opens with the private one, where it was put', async () => {
  const { indexKey } = await ring.create('lantern orchard plinth');
  const letter = await closeLetter({ given: 'Wren' }, await ring.publicKey(), 'here');
  const privateKey = (await ring.privateKey(indexKey))!;
  expect(await openLetter(letter, privateKey, 'here')).toEqual({ given: 'Wren' });
  await expect(openLetter(letter, privateKey, 'there')).rejects.toThrow();
});

test('a public key that was put in another’s place is noticed', async () => {
  const { indexKey } = await ring.create('lantern orchard plinth');
  const raw = await new Dexie(database).open();
  await raw.table('ring').update('ring', { 'inbox.publicKey': new Uint8Array(65) });
  raw.close();
  expect(await ring.privateKey(indexKey)).toBeNull();
});

test('a second passphrase cannot be set beside the first', async () => {
  await ring.create('lantern orchard plinth');
  await expect(ring.create('copper mallow hinge')).rejects.toThrow();
});
