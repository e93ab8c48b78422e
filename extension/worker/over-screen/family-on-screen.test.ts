import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';

const { browser, startBrowser } = await vi.hoisted(() => import('../../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const TAB = 1;
const NOBODY = aReading();

beforeEach(() => startBrowser());
afterEach(() => Dexie.delete('think-sibling-index'));
afterAll(() => vi.unstubAllGlobals());

/** What lies over a screen whose reading is this one, in an index that has read another. */
async function over(reading: string) {
  const { keepIndexKey } = await import('../index/index-key.ts');
  const { closeLocalIndex, localIndex } = await import('../index/local-index.ts');
  const { keepScreen } = await import('./open-screens.ts');
  const { familyOnScreen } = await import('./family-on-screen.ts');
  await keepIndexKey(new Uint8Array(32).fill(9));
  const kept = await (await localIndex()).append(NOBODY);
  const fields = { read: 1, asked: 1, partial: false, guess: false };
  await keepScreen(TAB, { visit: 'v', frame: 0, system: 'beechwood-mis', key: 'k', open: true, left: false, outcome: { is: 'read', reading: reading || kept, screen: 'Pupil', subject: 'a', fields } });
  const view = await familyOnScreen(TAB);
  await closeLocalIndex();
  return view;
}

test('where the index lacks the reading, that is said, and the role is not blamed', async () => {
  expect(await over('a reading that was lost')).toEqual({ state: 'failed', system: 'Beechwood', why: 'not in the index' });
});

test('where it has the reading and names nobody, nothing is said of why', async () => {
  expect(await over('')).toEqual({ state: 'not for this role' });
});
