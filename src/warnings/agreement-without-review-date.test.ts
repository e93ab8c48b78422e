import { expect, test } from 'vitest';
import { agreementWithoutReviewDate } from './agreement-without-review-date.ts';
import { adult, aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { tomos: child('2015-09-01'), beca: child('2025-08-14'), cerys: adult() };
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-20', about: ['tomos'], form: 'verbal', parties: ['cerys'], covers: ['tomos'] };
const shown = (entry: EntryTold) => cards(agreementWithoutReviewDate, aScene({ today: '2026-04-20', people, entries: [entry] }));

test('missing at once, verbal or written', () => {
  expect(shown(agreement)).toEqual(['tomos missing']);
  expect(shown({ ...agreement, form: 'written' })).toEqual(['tomos missing']);
});

test('for each child it is about or covers; where it names none, for the children of the household', () => {
  expect(shown({ ...agreement, covers: ['tomos', 'beca'] })).toEqual(['beca missing', 'tomos missing']);
  expect(shown({ ...agreement, about: ['cerys'], covers: [] })).toEqual(['beca missing', 'tomos missing']);
});

test.each<[string, Partial<typeof agreement>]>([
  ['a review date', { reviewDue: '2026-04-27' }],
  ['its end', { ended: '2026-04-20' }],
  ['a plan in its place', { replacedByPlan: true }],
])('settled by %s', (_, more) => {
  expect(shown({ ...agreement, ...more } as EntryTold)).toEqual([]);
});

test('an end that is still to come does not end it', () => {
  expect(shown({ ...agreement, ended: '2026-04-21' })).toEqual(['tomos missing']);
});

test('gone, and unread', () => {
  expect(shown({ ...agreement, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-04-20', people, entries: [{ ...agreement, unread: ['reviewDue'] }] });
  expect(cards(agreementWithoutReviewDate, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['tomos missing']);
});
