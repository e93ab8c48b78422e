import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const KEPT = { views: [], talk: ['jack', 'ella'] };
/** What the worker answers to each ask; nothing: it was stopped, or refuses. */
let replies: Record<string, unknown> = {};
let asked: { topic: string; ask: unknown }[] = [];

const sendMessage = async (message: { topic: string; ask: unknown }) => {
  asked.push(message);
  if (!(message.topic in replies)) throw new Error('refused');
  return replies[message.topic];
};
const front = Object.assign(new EventTarget(), { hidden: false });

async function tab() {
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  vi.stubGlobal('document', front);
  vi.resetModules();
  const [desk, { notDone }] = [await import('./kept.ts'), await import('./not-done.ts')];
  return { ...desk, notDone };
}

beforeEach(() => {
  replies = {};
  asked = [];
});
afterEach(() => void vi.unstubAllGlobals());

test('a list that could not be read is said to be so, and nothing is written over it', async () => {
  const { followKept, kept, notDone, talkAbout } = await tab();
  followKept();
  await vi.waitFor(() => expect(notDone.value).toBe('read'));
  expect(kept.value).toBeNull();
  replies = { 'keep-desk': { ...KEPT, talk: ['jack', 'ella', 'wren'] } };
  expect(await talkAbout(['wren'])).toBe(true);
  expect(asked.at(-1)).toEqual({ topic: 'keep-desk', ask: { change: 'talk about', children: ['wren'] } });
  expect(kept.value?.talk).toEqual(['jack', 'ella', 'wren']);
  expect(notDone.value).toBeNull();
});

test('what was not kept does not look as if it was', async () => {
  replies = { 'desk-kept': KEPT };
  const { followKept, kept, notDone, talkNoMore } = await tab();
  followKept();
  expect(await talkNoMore(['jack'])).toBe(false);
  expect(kept.value).toEqual(KEPT);
  expect(notDone.value).toBe('kept');
});

test('what another tab changed is taken in when the page is in front again', async () => {
  replies = { 'desk-kept': KEPT };
  const { followKept, kept } = await tab();
  const leave = followKept();
  await vi.waitFor(() => expect(kept.value).toEqual(KEPT));
  replies = { 'desk-kept': { ...KEPT, talk: [] } };
  front.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(kept.value?.talk).toEqual([]));
  leave();
});

test('once the index is locked, nothing that comes late stays on the page, and what was not kept is said', async () => {
  replies = { 'desk-kept': KEPT };
  const { followKept, forgetKept, kept, notDone, talkAbout } = await tab();
  followKept();
  await vi.waitFor(() => expect(kept.value).toEqual(KEPT));
  replies = { 'desk-kept': KEPT, 'keep-desk': KEPT };
  const late = talkAbout(['wren']);
  forgetKept();
  await late;
  expect(kept.value).toBeNull();
  followKept();
  replies = {};
  const lost = talkAbout(['wren']);
  forgetKept();
  await lost;
  expect(notDone.value).toBe('kept');
});
