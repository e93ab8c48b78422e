import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';

const { aMoment, browser, here, startBrowser } = await vi.hoisted(() => import('../../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const KEY = new Uint8Array(32).fill(9);
const screen = (given: string) => aReading({ subject: 'child', people: [{ ref: 'child', kind: 'child', given, family: 'Hartley' }] });

beforeEach(() => startBrowser());
afterEach(async () => {
  await (await import('./lock.ts')).lock();
  await Dexie.delete('think-sibling-index');
});
afterAll(() => vi.unstubAllGlobals());

/** A worker with an unlocked index, whose repair begins and goes on for as long as the test says. */
async function repairing() {
  const { LocalIndex } = await import('../../../src/local-index/local-index.ts');
  const worker = { ...(await import('./index-key.ts')), ...(await import('./local-index.ts')), ...(await import('./lock.ts')) };
  await worker.keepIndexKey(KEY);
  await (await worker.localIndex()).append(screen('Ella'));
  let goOn = () => {};
  const repair = LocalIndex.repair.bind(LocalIndex);
  vi.spyOn(LocalIndex, 'repair').mockImplementation(async (...of) => {
    await new Promise<void>((go) => (goOn = go));
    return repair(...of);
  });
  const repaired = worker.repairLocalIndex();
  await vi.waitFor(() => expect(LocalIndex.repair).toHaveBeenCalled());
  return { ...worker, repaired, goOn: () => goOn() };
}

test('locked and unlocked while it is repaired, it is opened again when that is done, and keeps what it acknowledges', async () => {
  const { forgetIndexKey, keepIndexKey, closeLocalIndex, localIndex, repaired, goOn } = await repairing();
  await forgetIndexKey();
  const closed = closeLocalIndex();
  await keepIndexKey(KEY);
  const kept = localIndex().then((index) => index.append(screen('Theo')));
  expect(await Promise.race([kept, aMoment(300).then(() => 'waits')])).toBe('waits');
  goOn();
  await Promise.all([repaired, closed]);
  const id = await kept;
  await closeLocalIndex();
  expect(await (await localIndex()).has([id])).toBe(1);
});

test('two repairs never run beside each other, though the index was locked between them', async () => {
  const { forgetIndexKey, keepIndexKey, closeLocalIndex, repairLocalIndex, repaired, goOn } = await repairing();
  const { LocalIndex } = await import('../../../src/local-index/local-index.ts');
  await forgetIndexKey();
  const closed = closeLocalIndex();
  await keepIndexKey(KEY);
  const again = repairLocalIndex();
  await aMoment(100);
  expect(LocalIndex.repair).toHaveBeenCalledTimes(1);
  goOn();
  await Promise.all([repaired, closed]);
  await vi.waitFor(() => expect(LocalIndex.repair).toHaveBeenCalledTimes(2));
  goOn();
  await again;
});

test('a lock is told at once, though it is repaired', async () => {
  const { lock, repaired, goOn } = await repairing();
  const locked = lock();
  await vi.waitFor(() => expect(here.told).toContainEqual({ to: 'pages', tell: 'lock-changed' }));
  goOn();
  await Promise.all([repaired, locked]);
});
