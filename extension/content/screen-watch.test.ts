import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the page shows, as its profile would have it: a screen of a child, none, or what is wrong with it. */
const page = vi.hoisted(() => ({ screen: 'pupil' as string | null, child: 'Ella', fault: '', isCheap: true }));
const worker = vi.hoisted(() => ({ told: [] as string[], answer: async (_topic: string): Promise<unknown> => ({ settled: true }) }));

vi.mock('../../src/reading/labels.ts', () => ({ withShadows: () => [] }));
vi.mock('../../src/reading/recognise-screen.ts', () => ({
  isCheapToRecognise: () => page.isCheap,
  recogniseScreen() {
    if (page.fault) throw new Error(page.fault);
    return page.screen === null ? null : { screen: page.screen };
  },
}));
vi.mock('../../src/reading/read-screen.ts', () => ({
  readStanding() {
    if (!page.child) throw new Error('no child');
    return { arrived: true, reading: { child: page.child } };
  },
}));
vi.mock('../messages/ask.ts', () => ({
  askUntilAnswered(topic: string, { visit, reading, why }: { visit: string; reading?: { child: string }; why?: string }) {
    worker.told.push([topic.replace('case-screen-', ''), nameOf(visit), reading?.child ?? why].filter(Boolean).join(' '));
    return worker.answer(topic);
  },
}));

const { ScreenWatch } = await import('./screen-watch.ts');

/** Visits in the order in which they were told of. */
let visits: string[] = [];
const nameOf = (visit: string): string => `v${visits.includes(visit) ? visits.indexOf(visit) + 1 : visits.push(visit)}`;
let heard: Record<string, () => void> = {};
let changed = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  visits = [];
  Object.assign(page, { screen: 'pupil', child: 'Ella', fault: '', isCheap: true });
  Object.assign(worker, { told: [], answer: async () => ({ settled: true }) });
  vi.stubGlobal('document', {});
  vi.stubGlobal('location', new URL('http://records.localhost/pupil/1'));
  vi.stubGlobal('addEventListener', (event: string, hear: () => void) => (heard[event] = hear));
  vi.stubGlobal('MutationObserver', function (tell: () => void) {
    changed = tell;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Long enough for the page to have settled. */
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(400);

async function watched(): Promise<InstanceType<typeof ScreenWatch>> {
  const watch = new ScreenWatch({} as ConstructorParameters<typeof ScreenWatch>[0]);
  await settled();
  return watch;
}

function go(address: string): void {
  location.href = `http://records.localhost${address}`;
  changed();
}

test('a screen is told to be open, and then read; read the same again, nothing is told', async () => {
  await watched();
  changed();
  await settled();
  expect(worker.told).toEqual(['open v1', 'read v1 Ella']);
});

test.each([true, false])('another address is another visit from the first moment, so that nobody stands over the next child (cheap to recognise: %s)', async (isCheap) => {
  page.isCheap = isCheap;
  await watched();
  go('/pupil/2');
  await vi.advanceTimersByTimeAsync(1);
  expect(worker.told).toEqual(['open v1', 'read v1 Ella', 'open v2']);
  page.child = 'Theo';
  changed();
  await settled();
  expect(worker.told.slice(3)).toEqual(['read v2 Theo']);
});

test('another kind of screen, or the same one after a while without it, is another visit', async () => {
  await watched();
  page.screen = 'concerns';
  changed();
  await settled();
  page.screen = null;
  changed();
  page.screen = 'concerns';
  changed();
  await settled();
  expect(worker.told).toEqual(['open v1', 'read v1 Ella', 'open v2', 'read v2 Ella', 'left v2', 'open v3', 'read v3 Ella']);
});

test('a reading that the worker never came to counts as not read: it is said, and told again at the next change', async () => {
  worker.answer = async (topic) => (topic === 'case-screen-read' ? null : {});
  await watched();
  expect(worker.told).toEqual(['open v1', 'read v1 Ella', 'unreadable v1 no answer']);
  worker.answer = async () => ({ settled: true });
  changed();
  await settled();
  expect(worker.told.slice(3)).toEqual(['read v1 Ella']);
});

test('one the worker never came to, of a screen that has gone since, is passed over', async () => {
  let answer: (nothing: null) => void = () => {};
  worker.answer = (topic) => (topic === 'case-screen-read' ? new Promise((answered) => (answer = answered)) : Promise.resolve(null));
  await watched();
  page.screen = null;
  changed();
  answer(null);
  await settled();
  expect(worker.told).toEqual(['open v1', 'read v1 Ella', 'left v1']);
});

test('what is told goes out one by one; a farewell does not wait', async () => {
  let answer = () => {};
  worker.answer = () => new Promise<null>((answered) => (answer = () => answered(null)));
  await watched();
  expect(worker.told).toEqual(['open v1']);
  answer();
  await settled();
  expect(worker.told).toEqual(['open v1', 'read v1 Ella']);
  heard['pagehide']!();
  expect(worker.told).toEqual(['open v1', 'read v1 Ella', 'left v1']);
});
test('what cannot be read is told once the screen is open', async () => {
  page.child = '';
  let answer = () => {};
  worker.answer = () => new Promise<null>((answered) => (answer = () => answered(null)));
  await watched();
  expect(worker.told).toEqual(['open v1']);
  answer();
  await settled();
  expect(worker.told).toEqual(['open v1', 'unreadable v1 no child']);
});

test.each([true, false])('where a fault keeps it from being told whether a screen is open, that alone is told, once, and when it goes (cheap to recognise: %s)', async (isCheap) => {
  Object.assign(page, { isCheap, fault: 'h1[ is no selector' });
  await watched();
  go('/pupil/2');
  await settled();
  expect(worker.told).toEqual(['unreadable v1 h1[ is no selector']);
  heard['pagehide']!();
  expect(worker.told.at(-1)).toBe('left v1');
});

test('a fault over a screen that was open is told of that screen; one that is recognised again is another visit', async () => {
  await watched();
  page.fault = 'h1[ is no selector';
  changed();
  await settled();
  page.fault = '';
  go('/pupil/2');
  await settled();
  expect(worker.told).toEqual(['open v1', 'read v1 Ella', 'unreadable v1 h1[ is no selector', 'open v2', 'read v2 Ella']);
});

test('asked to read again, it tells that it is open, too, and waits until the page is still', async () => {
  const watch = await watched();
  watch.readAgain();
  await vi.advanceTimersByTimeAsync(1);
  expect(worker.told.slice(2)).toEqual(['open v1']);
  await settled();
  expect(worker.told.slice(2)).toEqual(['open v1', 'read v1 Ella']);
});

test('asked to read again where no screen is open, it tells nothing', async () => {
  page.screen = null;
  (await watched()).readAgain();
  await settled();
  expect(worker.told).toEqual([]);
});
