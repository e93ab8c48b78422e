import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WarningNamed } from '../messages/desk-view.ts';

const named = (ground: string): WarningNamed => ({ children: ['jack'], warning: 'reading-stale', about: 'jack', ground });
const [A, B, C] = [named('a'), named('b'), named('c')];
const GIVEN = { children: ['jack'], about: 'jack', id: 'given' };

/** What the worker answers; undefined: it was stopped, or refuses. */
let reply: unknown;

async function desk() {
  vi.stubGlobal('chrome', { runtime: { sendMessage: async () => reply ?? Promise.reject(new Error('refused')) } });
  vi.stubGlobal('document', new EventTarget());
  vi.resetModules();
  const [chosen, { notDone }] = [await import('./chosen.ts'), await import('./not-done.ts')];
  for (const each of [A, B, C]) chosen.choose(each, true);
  return { ...chosen, notDone };
}

beforeEach(() => void (reply = undefined));
afterEach(() => void vi.unstubAllGlobals());

test.each(['giveAnswers', 'assign'] as const)('%s that the worker does not answer leaves all chosen, and is said not to be done', async (give) => {
  const { chosen, lastDone, notDone, ...of } = await desk();
  await (give === 'assign' ? of.assign([A, B], 'Sam') : of.giveAnswers([A, B], 'already-known', {}));
  expect([...chosen.value.values()]).toEqual([A, B, C]);
  expect(lastDone.value).toBeNull();
  expect(notDone.value).toBe('taken');
  reply = { given: [GIVEN, GIVEN], refused: [] };
  await of.giveAnswers([A, B], 'already-known', {});
  expect(notDone.value).toBeNull();
});

test('what was answered is chosen no longer; all else is', async () => {
  const { chosen, giveAnswers, lastDone } = await desk();
  reply = { given: [GIVEN], refused: [B] };
  await giveAnswers([A, B], 'already-known', {});
  expect([...chosen.value.values()]).toEqual([B, C]);
  expect(lastDone.value).toEqual({ did: 'answered', count: 1, refused: 1, undo: [GIVEN] });
});

test('what is taken back is said to be so, with how many were not; a failure can be tried again', async () => {
  const { choose, giveAnswers, lastDone, notDone, takeBack } = await desk();
  reply = { given: [GIVEN, GIVEN], refused: [] };
  await giveAnswers([A, B], 'already-known', {});
  reply = undefined;
  await takeBack(lastDone.value!.undo);
  expect(notDone.value).toBe('taken-back');
  expect(lastDone.value).toMatchObject({ did: 'answered', undo: [GIVEN, GIVEN] });
  reply = { takenBack: 1 };
  await takeBack(lastDone.value!.undo);
  expect(notDone.value).toBeNull();
  expect(lastDone.value).toEqual({ did: 'took back', count: 1, refused: 1, undo: [] });
  choose(A, true);
  expect(lastDone.value).toBeNull();
});
