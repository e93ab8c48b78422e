import { expect, test } from 'vitest';
import { parentsNotToldOfReferral } from './parents-not-told-of-referral.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { amir: child('2016-01-30'), sana: child('2013-06-11') };
const referral: EntryTold = { kind: 'referral', on: '2026-04-07', about: ['amir'], recordNumber: 'R-77', from: 'school', to: 'csc' };
const shown = (entries: EntryTold[], today = '2026-04-07') => cards(parentsNotToldOfReferral, aScene({ today, people, entries }));

test('missing at once, for each child referred', () => {
  expect(shown([referral])).toEqual(['amir missing']);
  expect(shown([{ ...referral, about: ['sana', 'amir'] }], '2026-05-01')).toEqual(['amir missing', 'sana missing']);
});

test.each<[string, EntryTold[]]>([
  ['told', [{ ...referral, informed: { state: 'informed' } }]],
  ['not told, with or without a reason', [{ ...referral, informed: { state: 'not-informed' } }]],
  ['a word with the parents about it', [referral, { kind: 'parent-contact', on: '2026-04-07', about: ['amir'], regarding: 'R-77' }]],
])('settled: %s', (_, entries) => {
  expect(shown(entries)).toEqual([]);
});

test('a word about the concern before it does not settle it', () => {
  expect(shown([referral, { kind: 'parent-contact', on: '2026-04-07', about: ['amir'], regarding: 'concern' }])).toEqual(['amir missing']);
});

test('an authority may give it a day', () => {
  const limits = { 'parents-not-told-of-referral': { told: 1 } };
  const scene = aScene({ today: '2026-04-08', people, entries: [referral], practice: { limits } });
  expect(cards(parentsNotToldOfReferral, scene)).toEqual(['amir due 2026-04-08']);
});

test('gone, and unread', () => {
  expect(shown([{ ...referral, gone: true }])).toEqual([]);
  const scene = aScene({ today: '2026-04-07', people, entries: [{ ...referral, unread: ['informed'] }] });
  expect(cards(parentsNotToldOfReferral, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
});

test('settled by what the other agency has of the same referral', () => {
  const received: EntryTold = { ...referral, recordNumber: 'X-1', system: 'careworks' };
  expect(shown([received, { ...referral, informed: { state: 'informed', on: '2026-04-07' } }])).toEqual([]);
  expect(shown([received, { ...referral, on: '2026-03-02', informed: { state: 'informed', on: '2026-03-02' } }])).not.toEqual([]);
});
