import { expect, test } from 'vitest';
import { conferenceOverdue } from './conference-overdue.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { amir: child('2016-01-30') };
const enquiry: EntryTold = { kind: 'enquiry', on: '2026-03-17', about: ['amir'], strategyDiscussion: '2026-03-16' };
const shown = (entry: EntryTold, today = '2026-04-10') => cards(conferenceOverdue, aScene({ today, people, entries: [entry] }));

test('15 working days from the strategy discussion, over Easter', () => {
  expect(shown(enquiry, '2026-04-08')).toEqual(['amir due 2026-04-08']);
  expect(shown(enquiry, '2026-04-09')).toEqual(['amir overdue 2026-04-08']);
});

test('settled when held or not required; a conference to come is not held', () => {
  expect(shown({ ...enquiry, conference: '2026-04-10' })).toEqual([]);
  expect(shown({ ...enquiry, conferenceNotRequired: true })).toEqual([]);
  expect(shown({ ...enquiry, conference: '2026-04-14' })).toEqual(['amir overdue 2026-04-08']);
});

test('without a strategy discussion no limit runs', () => {
  expect(shown({ kind: 'enquiry', on: '2026-03-17', about: ['amir'] })).toEqual([]);
});

test('gone, and unread', () => {
  expect(shown({ ...enquiry, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-04-10', people, entries: [{ ...enquiry, unread: ['conference'] }] });
  expect(cards(conferenceOverdue, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
});

test('when the strategy discussion was, unread, is said', () => {
  const scene = aScene({ today: '2026-04-10', people, entries: [{ kind: 'enquiry', on: '2026-03-17', about: ['amir'], unread: ['strategyDiscussion'] }] });
  expect([cards(conferenceOverdue, scene), cards(screenReadInPart, scene)]).toEqual([[], ['amir missing']]);
});
