import { expect, test } from 'vitest';
import { daysAfter, londonDay } from '../../src/record/calendar-date.ts';
import type { PersonShown } from '../../src/record/person.ts';
import { nameOf } from './person-name.ts';

const today = londonDay(new Date().toISOString());
const expected = (days: number, named: Partial<PersonShown> = {}): PersonShown => ({ id: 'them', kind: 'unborn', family: 'Hartley', born: { due: daysAfter(today, days) }, ...named });

test('a child that is expected is unborn, until it must have come', () => {
  expect(nameOf(expected(30))).toBe('unborn Hartley');
  expect(nameOf(expected(-27))).toBe('unborn Hartley');
  expect(nameOf(expected(-400))).toBe('unnamed child Hartley');
  expect(nameOf(expected(-400, { family: undefined }))).toBe('unnamed child');
});

test('a child that has come goes by its name, whatever is still read of it', () => {
  expect(nameOf(expected(-400, { given: 'Ella' }))).toBe('Ella Hartley');
  expect(nameOf({ id: 'them', kind: 'unborn', family: 'Hartley', born: '2024-05-03' })).toBe('unnamed child Hartley');
});

test('who has no name at all is somebody', () => {
  expect(nameOf({ id: 'them', kind: 'child' })).toBe('someone whose name was not read');
});
