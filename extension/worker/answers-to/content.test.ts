import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';
import type { Reading } from '../../../src/record/reading.ts';

const { browser, here, startBrowser } = await vi.hoisted(() => import('../../../tests/builders/a-browser.ts'));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const PAGE = { tab: 1, frame: 0, url: 'http://beechwood.localhost/#/pupil/1' };

beforeEach(() => startBrowser());
afterEach(async () => {
  await (await import('../index/lock.ts')).lock();
  await Dexie.delete('think-sibling-index');
});
afterAll(() => vi.unstubAllGlobals());

/** A worker with an unlocked index, and what it says lies over the page. */
async function worker() {
  await (await import('../index/index-key.ts')).keepIndexKey(new Uint8Array(32).fill(9));
  const { content } = await import('./content.ts');
  const { familyOnScreen } = await import('../over-screen/family-on-screen.ts');
  const { localIndex } = await import('../index/local-index.ts');
  const { screenInTab } = await import('../over-screen/open-screens.ts');
  const over = async (tab = PAGE.tab) => {
    const view = await familyOnScreen(tab);
    return view.state === 'read' ? view.child.given : view;
  };
  return { content, localIndex, screenInTab, over };
}

const screenOf = (given: string): Reading => aReading({ subject: 'child', people: [{ ref: 'child', kind: 'child', given, family: 'Hartley', number: given }] });

test('what cannot be kept is said over its screen, where the child before would stand', async () => {
  const { content, localIndex, over } = await worker();
  await content['case-screen-open']({ visit: 'v' }, PAGE);
  await content['case-screen-read']({ visit: 'v', reading: screenOf('Ella') }, PAGE);
  expect(await over()).toBe('Ella');
  vi.spyOn(await localIndex(), 'append').mockRejectedValue(Object.assign(new Error('Internal error.'), { name: 'UnknownError' }));
  expect(await content['case-screen-read']({ visit: 'v', reading: screenOf('Theo') }, PAGE)).toEqual({ settled: true });
  expect(await over()).toEqual({ state: 'failed', system: 'Beechwood', why: 'UnknownError' });
});

test('a lock that comes while it is kept is no fault of the screen: it is told again, and kept for later', async () => {
  const { content, localIndex, screenInTab } = await worker();
  const { IndexLocked } = await import('../index/local-index.ts');
  await content['case-screen-open']({ visit: 'v' }, PAGE);
  vi.spyOn(await localIndex(), 'append').mockRejectedValueOnce(new IndexLocked());
  await expect(content['case-screen-read']({ visit: 'v', reading: screenOf('Ella') }, PAGE)).rejects.toThrow('locked');
  expect((await screenInTab(PAGE.tab))?.outcome).toEqual({ is: 'awaited' });
});

test('what cannot be read is said, though its screen was never told to be open', async () => {
  const { content, over } = await worker();
  await content['case-screen-unreadable']({ visit: 'v', why: 'h1[ is no selector' }, PAGE);
  expect(await over()).toEqual({ state: 'failed', system: 'Beechwood', why: 'h1[ is no selector' });
});

test('what cannot be read in one frame does not take the place of the screen in another', async () => {
  const { content, over } = await worker();
  await content['case-screen-open']({ visit: 'v' }, PAGE);
  await content['case-screen-read']({ visit: 'v', reading: screenOf('Ella') }, PAGE);
  await content['case-screen-unreadable']({ visit: 'w', why: 'h1[ is no selector' }, { ...PAGE, frame: 7 });
  expect(await over()).toBe('Ella');
});

test('when a screen in one frame has gone, those in the others of its page are asked for', async () => {
  const { content, screenInTab } = await worker();
  await content['case-screen-open']({ visit: 'v' }, PAGE);
  await content['case-screen-open']({ visit: 'w' }, { ...PAGE, frame: 7 });
  await content['case-screen-left']({ visit: 'w' }, { ...PAGE, frame: 7 });
  await vi.waitFor(() => expect(here.told.at(-1)).toEqual({ to: PAGE.tab, tell: 'read-again' }), 5_000);
  expect(await screenInTab(PAGE.tab)).toBeNull();
});
