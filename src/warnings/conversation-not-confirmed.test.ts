import { expect, test } from 'vitest';
import { conversationNotConfirmed } from './conversation-not-confirmed.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { jack: child('2018-05-04') };
const conversation: EntryTold = { kind: 'conversation', on: '2026-03-06', about: ['jack'], with: 'csc', status: 'advice only' };
const shown = (entry: EntryTold, today = '2026-03-10') => cards(conversationNotConfirmed, aScene({ today, people, entries: [entry] }));

test('one working day, over a weekend', () => {
  expect(shown(conversation, '2026-03-09')).toEqual(['jack due 2026-03-09']);
  expect(shown(conversation, '2026-03-10')).toEqual(['jack overdue 2026-03-09']);
});

test('settled by the day it was confirmed, or that it was; not by a day to come', () => {
  expect(shown({ ...conversation, confirmedInWriting: '2026-03-10' })).toEqual([]);
  expect(shown({ ...conversation, confirmedInWriting: true })).toEqual([]);
  expect(shown({ ...conversation, confirmedInWriting: '2026-03-11' })).toEqual(['jack overdue 2026-03-09']);
  expect(shown({ ...conversation, confirmedInWriting: false })).toEqual(['jack overdue 2026-03-09']);
});

test('gone, and unread', () => {
  expect(shown({ ...conversation, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-03-10', people, entries: [{ ...conversation, unread: ['confirmedInWriting'] }] });
  expect(cards(conversationNotConfirmed, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});
