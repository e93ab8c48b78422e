import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';

const { browser, startBrowser } = await vi.hoisted(() => import('../../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const FRAME = { tab: 1, frame: 1, url: '' };
const key = 'k';
const child = (given: string) => aReading({ subject: 'child', people: [{ ref: 'child', kind: 'child', given, family: given, born: '2018-05-04', number: given }] });

beforeEach(() => {
  startBrowser();
  // That the key ring of the test before lets go of what is deleted.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(async () => {
  await (await import('../index/lock.ts')).lock();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});
afterAll(() => vi.unstubAllGlobals());

/** A worker whose index knows Ella and Theo, with Ella's screen open and a form that was filled in over it. */
async function overElla() {
  const { keyRing } = await import('../index/key-ring.ts');
  const { keepIndexKey } = await import('../index/index-key.ts');
  const { localIndex } = await import('../index/local-index.ts');
  const { keepScreen } = await import('../over-screen/open-screens.ts');
  const { overlay } = await import('./overlay.ts');
  await keepIndexKey((await (await keyRing()).create('lantern orchard plinth mallow')).indexKey);
  const index = await localIndex();
  const [ella, theo] = [await index.append(child('Ella')), await index.append(child('Theo'))];
  const fields = { read: 1, asked: 1, partial: false, guess: false };
  const open = (reading: string) => keepScreen(FRAME.tab, { visit: 'v', frame: 0, system: 'beechwood-mis', key, open: false, left: false, outcome: { is: 'read', reading, screen: 'Pupil', subject: 'child', fields } });
  const view = async () => {
    const shown = (await overlay['overlay-view']({ key }, FRAME)).view;
    if (shown.state !== 'read') throw new Error(shown.state);
    return shown;
  };
  await open(ella);
  const about = (await view()).child.id;
  const recording = { kind: 'seen' as const, fields: { when: '2026-01-05', agency: 'school' }, children: [about] };
  const recorded = async () => (await view()).recorded.map(({ about }) => about);
  return { overlay, index, about, recording, view, recorded, openTheo: () => open(theo) };
}

test('a form is saved about the child over whose screen it was filled in', async () => {
  const { overlay, about, recording, view, recorded } = await overElla();
  expect(await overlay['record-here']({ key, about, recording }, FRAME)).toEqual({ reading: expect.any(String) });
  expect(await recorded()).toEqual([[(await view()).child.id]]);
});

test('a form that comes when the next child’s screen is open is not saved, and no draft over that', async () => {
  const { overlay, about, recording, view, recorded, openTheo } = await overElla();
  await openTheo();
  await overlay['keep-draft']({ key, about, draft: recording }, FRAME);
  expect(await overlay['record-here']({ key, about, recording }, FRAME)).toEqual({ notSaved: 'another screen' });
  expect((await view()).draft).toBeNull();
  expect(await recorded()).toEqual([]);
});

test('a form that names nobody of the family is not taken to be about the child on the screen', async () => {
  const { overlay, about, recording, recorded } = await overElla();
  for (const children of [['somebody#else'], []]) expect(await overlay['record-here']({ key, about, recording: { ...recording, children } }, FRAME)).toEqual({ wrong: ['children'] });
  expect(await recorded()).toEqual([]);
});

test.each([
  ['a full disk', Object.assign(new Error(), { name: 'AbortError', inner: { name: 'QuotaExceededError' } }), 'disk full'],
  ['any other fault', Object.assign(new Error(), { name: 'UnknownError' }), 'UnknownError'],
])('what was not saved for %s is said, with why', async (_, fault, why) => {
  const { overlay, index, about, recording } = await overElla();
  vi.spyOn(index, 'append').mockRejectedValue(fault);
  expect(await overlay['record-here']({ key, about, recording }, FRAME)).toEqual({ notSaved: why });
});

test('what was not saved because of a lock is said to be so', async () => {
  const { overlay, about, recording } = await overElla();
  await (await import('../index/lock.ts')).lock();
  expect(await overlay['record-here']({ key, about, recording }, FRAME)).toEqual({ notSaved: 'locked' });
});
