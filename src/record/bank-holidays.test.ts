import { expect, test } from 'vitest';
import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN_UNTIL } from './bank-holidays.ts';
import { type CalendarDate, daysAfter, londonDay, weekday, yearsAfter } from './calendar-date.ts';

const MONDAY = 1;
const YEARS = [2024, 2025, 2026, 2027, 2028];

/** Gregorian Easter Sunday (Meeus, Jones, Butcher). */
function easter(year: number): CalendarDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return daysAfter(`${year}-03-01`, h + l - 7 * m + 21);
}

const mondayFrom = (day: CalendarDate): CalendarDate => daysAfter(day, (MONDAY - weekday(day) + 7) % 7);

/** The next day that is neither at the weekend nor taken. */
function weekdayFrom(day: CalendarDate, taken: readonly CalendarDate[] = []): CalendarDate {
  return [0, 6].includes(weekday(day)) || taken.includes(day) ? weekdayFrom(daysAfter(day, 1), taken) : day;
}

/** Banking and Financial Dealings Act 1971, schedule 1, and the days that royal proclamation adds each year. */
function holidaysByRule(year: number): CalendarDate[] {
  const christmas = weekdayFrom(`${year}-12-25`);
  return [
    weekdayFrom(`${year}-01-01`),
    daysAfter(easter(year), -2),
    daysAfter(easter(year), 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    ...[christmas, weekdayFrom(`${year}-12-26`, [christmas])].toSorted(),
  ];
}

test.each(YEARS)('the bank holidays of %i are those of the rules', (year) => {
  expect([...BANK_HOLIDAYS].filter((day) => day.startsWith(`${year}`))).toEqual(holidaysByRule(year));
});

test('whole years are known', () => {
  expect(BANK_HOLIDAYS.size).toBe(8 * YEARS.length);
  expect(BANK_HOLIDAYS_KNOWN_UNTIL).toBe(`${YEARS.at(-1)}-12-31`);
});

test('there is a year left in which to add more', () => {
  const today = londonDay(new Date().toISOString());
  expect(yearsAfter(today, 1) <= BANK_HOLIDAYS_KNOWN_UNTIL, `Bank holidays are known until ${BANK_HOLIDAYS_KNOWN_UNTIL} only: add the years after`).toBe(true);
});
