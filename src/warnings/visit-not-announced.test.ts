import { expect, test } from 'vitest';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { visitNotAnnounced } from './visit-not-announced.ts';

const people = { amir: child('2016-01-30') };
const visit: EntryTold = { kind: 'visit', on: '2026-04-08', about: ['amir'], planned: '2026-04-14' };
const shown = (entries: EntryTold[], today = '2026-04-10') => cards(visitNotAnnounced, aScene({ today, people, entries }));

test('to consider until the day of the visit', () => {
  expect(shown([visit])).toEqual(['amir consider 2026-04-14']);
  expect(shown([visit], '2026-04-14')).toEqual(['amir consider 2026-04-14']);
  expect(shown([visit], '2026-04-15')).toEqual([]);
});

test('a visit that is dated ahead is planned', () => {
  expect(shown([{ kind: 'visit', on: '2026-04-14', about: ['amir'] }])).toEqual(['amir consider 2026-04-14']);
  expect(shown([{ kind: 'visit', on: '2026-04-10', about: ['amir'] }])).toEqual([]);
  expect(shown([{ kind: 'visit', on: '2026-04-14', about: ['amir'], planned: true }])).toEqual(['amir consider 2026-04-14']);
});

test.each<[string, EntryTold]>([
  ['announced', { ...visit, announced: true }],
  ['announced on a day', { ...visit, announced: '2026-04-08' }],
  ['unannounced by plan, with a reason', { ...visit, announced: false, unannouncedReason: 'to see who lives there' }],
  ['made already', { ...visit, seen: ['amir'] }],
])('settled: %s', (_, entry) => {
  expect(shown([entry])).toEqual([]);
});

test('unannounced without a reason', () => {
  expect(shown([{ ...visit, announced: false }])).toEqual(['amir consider 2026-04-14']);
});

test('settled by a word about the visit since the last one', () => {
  const word: EntryTold = { kind: 'parent-contact', on: '2026-04-09', about: ['amir'], regarding: 'visit' };
  const last: EntryTold = { kind: 'visit', on: '2026-04-07', about: ['amir'], seen: ['amir'] };
  expect(shown([visit, word, last])).toEqual([]);
  expect(shown([visit, { ...word, on: '2026-04-06' }, last])).toEqual(['amir consider 2026-04-14']);
  expect(shown([visit, { ...word, on: '2026-04-06' }, { ...last, on: '2026-03-24' }, last])).toEqual(['amir consider 2026-04-14']);
  expect(shown([visit, { kind: 'parent-contact', on: '2026-04-09', about: ['amir'] }])).toEqual(['amir consider 2026-04-14']);
});

test('gone, and unread', () => {
  expect(shown([{ ...visit, gone: true }])).toEqual([]);
  const scene = aScene({ today: '2026-04-10', people, entries: [{ ...visit, unread: ['announced'] }] });
  expect(cards(visitNotAnnounced, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
});
