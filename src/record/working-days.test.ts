import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from './calendar-date.ts';
import { isWorkingDay, workingDaysAfter } from './working-days.ts';

const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => daysAfter('2024-06-01', days));

test('Monday to Friday less bank holidays', () => {
  expect(['2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06', '2026-04-07'].map(isWorkingDay)).toEqual([
    true, true, false, false, false, false, true,
  ]);
});

test('the day itself does not count, weekends and bank holidays do not', () => {
  expect(workingDaysAfter('2026-03-12', 1)).toBe('2026-03-13');
  expect(workingDaysAfter('2026-03-13', 1)).toBe('2026-03-16');
  expect(workingDaysAfter('2026-04-02', 1)).toBe('2026-04-07');
  expect(workingDaysAfter('2026-04-04', 5)).toBe('2026-04-13');
  expect(workingDaysAfter('2026-12-24', 2)).toBe('2026-12-30');
  expect(workingDaysAfter('2026-03-12', 45)).toBe('2026-05-19');
});

test('a negative count goes back', () => {
  expect(workingDaysAfter('2026-04-07', -1)).toBe('2026-04-02');
  expect(workingDaysAfter('2026-04-27', -2)).toBe('2026-04-23');
});

test('none is the day itself', () => {
  expect(workingDaysAfter('2026-04-04', 0)).toBe('2026-04-04');
});

test('the nth working day is a working day with n - 1 between', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const reached = workingDaysAfter(day, count);
      let between = 0;
      for (let each = daysAfter(day, 1); each < reached; each = daysAfter(each, 1)) between += Number(isWorkingDay(each));
      expect([isWorkingDay(reached), between]).toEqual([true, count - 1]);
    }),
  );
});

test('back from a working day leads to where one set out', () => {
  fc.assert(
    fc.property(anyDay.filter(isWorkingDay), fc.integer({ min: 1, max: 60 }), (day, count) => {
      expect(workingDaysAfter(workingDaysAfter(day, count), -count)).toBe(day);
    }),
  );
});
