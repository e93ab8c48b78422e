import { expect, test } from 'vitest';
import { conversationStatusUnclear } from './conversation-status-unclear.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
const conversation: EntryTold = { kind: 'conversation', on: '2026-03-10', about: ['jack'], with: 'csc' };
const shown = (...entries: EntryTold[]) => cards(conversationStatusUnclear, aScene({ today: '2026-03-10', people, entries }));

test('missing at once, for each child it is about', () => {
  expect(shown(conversation)).toEqual(['jack missing']);
  expect(shown({ ...conversation, about: ['jack', 'ella'] })).toEqual(['ella missing', 'jack missing']);
});

test.each(['advice only', 'action agreed', 'contact', 'referral made'] as const)('settled by its status: %s', (status) => {
  expect(shown({ ...conversation, status })).toEqual([]);
});

test('not of a talk within the agency, nor of what its screen no longer shows', () => {
  expect(shown({ ...conversation, with: 'school' })).toEqual([]);
  expect(shown({ ...conversation, gone: true })).toEqual([]);
});

test('unread: unknown', () => {
  const scene = aScene({ today: '2026-03-10', people, entries: [{ ...conversation, unread: ['status'] }] });
  expect(cards(conversationStatusUnclear, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});

test('social care under another name is still itself; another school is another', () => {
  expect(shown({ ...conversation, with: "Children's Services", system: 'careworks' } as EntryTold)).toEqual([]);
  expect(shown({ ...conversation, with: 'Hillside Primary School' } as EntryTold)).not.toEqual([]);
});
