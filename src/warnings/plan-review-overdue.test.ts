import { expect, test } from 'vitest';
import { planReviewOverdue } from './plan-review-overdue.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { amir: child('2016-01-30') };
const protection: EntryTold = { kind: 'plan', on: '2026-01-12', about: ['amir'], type: 'CP' };
const need: EntryTold = { kind: 'plan', on: '2026-01-12', about: ['amir'], type: 'CIN', reviewDue: '2026-04-13' };
const shown = (entry: EntryTold, today: string) => cards(planReviewOverdue, aScene({ today, people, entries: [entry] }));

test('child protection: three months to the first review; due in the ten working days before, over Easter', () => {
  expect(shown(protection, '2026-03-25')).toEqual([]);
  expect(shown(protection, '2026-03-26')).toEqual(['amir due 2026-04-12']);
  expect(shown(protection, '2026-04-12')).toEqual(['amir due 2026-04-12']);
  expect(shown(protection, '2026-04-13')).toEqual(['amir overdue 2026-04-12']);
});

test('then six months from the last review that was held', () => {
  const reviewed = { ...protection, reviews: ['2026-04-08', '2026-10-05'] };
  expect(shown(reviewed, '2026-09-14')).toEqual([]);
  expect(shown({ ...protection, reviews: ['2026-04-08'] }, '2026-10-09')).toEqual(['amir overdue 2026-10-08']);
  expect(shown(reviewed, '2026-10-09')).toEqual([]);
  expect(shown({ ...protection, reviews: ['2026-04-14'] }, '2026-04-14')).toEqual([]);
});

test('the conference that began the plan is no review of it', () => {
  const listed = (reviews: string[], today = '2026-04-13') => shown({ ...protection, reviews } as EntryTold, today);
  expect(listed(['2026-01-12'])).toEqual(['amir overdue 2026-04-12']);
  expect(listed(['2026-01-05', '2026-01-12'])).toEqual(['amir overdue 2026-04-12']);
  expect(listed(['2026-01-12', '2026-04-08'])).toEqual([]);
});

test('other plans by their own review date', () => {
  expect(shown(need, '2026-04-13')).toEqual(['amir due 2026-04-13']);
  expect(shown(need, '2026-04-14')).toEqual(['amir overdue 2026-04-13']);
  expect(shown({ ...need, reviews: ['2026-04-13'] } as EntryTold, '2026-04-14')).toEqual([]);
  expect(shown({ ...need, reviews: ['2026-03-30'] } as EntryTold, '2026-04-14')).toEqual(['amir overdue 2026-04-13']);
  expect(shown({ kind: 'plan', on: '2024-01-12', about: ['amir'], type: 'early-help' }, '2026-04-14')).toEqual([]);
});

test('ended, gone, and unread', () => {
  expect(shown({ ...protection, ended: '2026-04-10' } as EntryTold, '2026-04-13')).toEqual([]);
  expect(shown({ ...protection, gone: true }, '2026-04-13')).toEqual([]);
  const scene = aScene({ today: '2026-04-13', people, entries: [{ ...protection, unread: ['reviews'] }] });
  expect(cards(planReviewOverdue, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
});
