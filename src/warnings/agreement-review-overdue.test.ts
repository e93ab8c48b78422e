import { expect, test } from 'vitest';
import { agreementReviewOverdue } from './agreement-review-overdue.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { tomos: child('2015-09-01') };
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-20', about: ['tomos'], form: 'verbal', reviewDue: '2026-04-27' };
const shown = (entry: EntryTold, today = '2026-05-06') => cards(agreementReviewOverdue, aScene({ today, people, entries: [entry] }));

test('due from two working days before, over a weekend, overdue from the day after', () => {
  expect(shown(agreement, '2026-04-22')).toEqual([]);
  expect(shown(agreement, '2026-04-23')).toEqual(['tomos due 2026-04-27']);
  expect(shown(agreement, '2026-04-27')).toEqual(['tomos due 2026-04-27']);
  expect(shown(agreement, '2026-04-28')).toEqual(['tomos overdue 2026-04-27']);
});

test('settled by a review on its date or after, not by an earlier one or one to come', () => {
  expect(shown({ ...agreement, reviewed: ['2026-04-27'] })).toEqual([]);
  expect(shown({ ...agreement, reviewed: ['2026-04-24', '2026-05-06'] })).toEqual([]);
  expect(shown({ ...agreement, reviewed: ['2026-04-24'] })).toEqual(['tomos overdue 2026-04-27']);
  expect(shown({ ...agreement, reviewed: ['2026-05-07'] })).toEqual(['tomos overdue 2026-04-27']);
});

test('settled by its end', () => {
  expect(shown({ ...agreement, ended: '2026-04-30' })).toEqual([]);
});

test('gone, and unread', () => {
  expect(shown({ ...agreement, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-05-06', people, entries: [{ ...agreement, unread: ['reviewed'] }] });
  expect(cards(agreementReviewOverdue, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['tomos missing']);
});
