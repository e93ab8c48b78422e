import { expect, test } from 'vitest';
import { aScene } from '../../../tests/builders/a-family.ts';
import { clock, type TimeLimit } from './time-limit.ts';

const limit: TimeLimit = { count: 5, unit: 'school days', source: 'test' };
const on = (today: string, from: string) => clock(aScene({ today, people: {} }), limit, from);

test('school days of a time without holidays are working days', () => {
  expect(on('2026-11-16', '2026-11-09')).toEqual({ state: 'due', until: '2026-11-16' });
  expect(on('2026-11-17', '2026-11-09')).toEqual({ state: 'overdue', until: '2026-11-16' });
});

test('over the summer no day is named, and nothing is late before the first days of term are over everywhere', () => {
  expect(on('2026-07-22', '2026-07-21')).toEqual({ state: 'due' });
  expect(on('2026-07-29', '2026-07-21')).toEqual({ state: 'due' });
  expect(on('2026-09-15', '2026-07-21')).toEqual({ state: 'due' });
  expect(on('2026-09-16', '2026-07-21')).toEqual({ state: 'overdue', until: '2026-09-15' });
});

test.each([
  ['in autumn', '2026-10-16', '2026-10-26'],
  ['at Christmas', '2026-12-18', '2027-01-05'],
  ['in February', '2026-02-13', '2026-02-23'],
  ['at Easter', '2026-03-27', '2026-04-13'],
  ['in May', '2026-05-22', '2026-06-02'],
])('nor over the holidays %s', (_, from, today) => {
  expect(on(today, from)).toEqual({ state: 'due' });
});

test('a limit that ends before the holidays may begin has its day', () => {
  expect(on('2026-07-08', '2026-06-30')).toEqual({ state: 'overdue', until: '2026-07-07' });
});
