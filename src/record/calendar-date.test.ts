import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDate, daysAfter, daysBetween, Instant, londonDay, monthsAfter, weekday, yearsAfter } from './calendar-date.ts';

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each(['2026-03-12', '2024-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(CalendarDate.safeParse(text).success).toBe(true);
});

test.each(['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-3-12', '12/03/2026', '2026-03-12T00:00:00Z', ''])('"%s" is none', (text) => {
  expect(CalendarDate.safeParse(text).success).toBe(false);
});

test('a moment is in UTC', () => {
  expect(Instant.safeParse('2026-03-12T14:05:00Z').success).toBe(true);
  expect(Instant.safeParse('2026-03-12T14:05:00.123Z').success).toBe(true);
  for (const text of ['2026-03-12T14:05:00', '2026-03-12T14:05:00+01:00', '2026-03-12', '2026-02-30T12:00:00Z', '2026-03-12TnoonZ']) expect(Instant.safeParse(text).success).toBe(false);
});

test('days, months and years on', () => {
  expect(daysAfter('2026-02-28', 1)).toBe('2026-03-01');
  expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
  expect(yearsAfter('2024-02-29', 1)).toBe('2025-02-28');
});

test('the clocks going forward or back do not move a day', () => {
  expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
});

test('days between two are the days from one to the other', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
      expect(daysBetween(day, daysAfter(day, count))).toBe(count);
    }),
  );
});

test('the order of the texts is the order of the days', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      expect(one < other).toBe(daysBetween(one, other) > 0);
    }),
  );
});

test('0 is Sunday', () => {
  expect(weekday('2026-03-15')).toBe(0);
  expect(weekday('2026-03-21')).toBe(6);
});

test('a moment falls on the day that it is in London', () => {
  expect(londonDay('2026-01-31T23:59:59Z')).toBe('2026-01-31');
  expect(londonDay('2026-06-30T22:59:59Z')).toBe('2026-06-30');
  expect(londonDay('2026-06-30T23:00:00Z')).toBe('2026-07-01');
  expect(londonDay('2026-03-12T24:00:00Z')).toBe('2026-03-13');
});
