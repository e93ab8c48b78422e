import { expect, test } from 'vitest';
import { reasonNotToTellMissing } from './reason-not-to-tell-missing.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { amir: child('2016-01-30') };
const notTold = { state: 'not-informed' as const, on: '2026-04-07' };
const on = { on: '2026-04-07', about: ['amir'] };
const shown = (entry: EntryTold) => cards(reasonNotToTellMissing, aScene({ today: '2026-04-08', people, entries: [entry] }));

test.each<EntryTold>([
  { kind: 'concern', ...on, informed: notTold },
  { kind: 'contact', ...on, informed: notTold },
  { kind: 'referral', ...on, informed: { ...notTold, reason: ' ' } },
  { kind: 'conversation', ...on, informed: notTold },
])('not told of a $kind, and no reason', (entry) => {
  expect(shown(entry)).toEqual(['amir missing']);
});

test('an authority may give it a day, counted from when it was decided not to tell', () => {
  const practice = { limits: { 'reason-not-to-tell-missing': { given: 1 } } };
  const entry: EntryTold = { kind: 'referral', on: '2026-04-02', about: ['amir'], informed: notTold };
  expect(cards(reasonNotToTellMissing, aScene({ today: '2026-04-08', people, entries: [entry], practice }))).toEqual(['amir due 2026-04-08']);
});

test('a reason, being told, or nothing recorded at all is for other warnings', () => {
  expect(shown({ kind: 'referral', ...on, informed: { ...notTold, reason: 'risk of significant harm' } })).toEqual([]);
  expect(shown({ kind: 'referral', ...on, informed: { state: 'informed' } })).toEqual([]);
  expect(shown({ kind: 'referral', ...on })).toEqual([]);
});

test('gone, and unread', () => {
  expect(shown({ kind: 'referral', ...on, informed: notTold, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-04-08', people, entries: [{ kind: 'referral', ...on, informed: notTold, unread: ['informed.reason'] }] });
  expect(cards(reasonNotToTellMissing, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
});

test('who was told since is asked no reason', () => {
  const told = (contact: object): EntryTold[] => [{ kind: 'concern', ...on, informed: notTold }, { kind: 'parent-contact', about: ['amir'], told: ['mother'], ...contact } as EntryTold];
  const after = (contact: object) => cards(reasonNotToTellMissing, aScene({ today: '2026-04-10', people, entries: told(contact) }));
  expect(after({ on: '2026-04-08' })).toEqual([]);
  expect(after({ on: '2026-04-07', regarding: 'concern' })).toEqual([]);
  expect(after({ on: '2026-04-07' })).toEqual(['amir missing']);
});
