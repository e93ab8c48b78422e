import { BANK_HOLIDAYS } from './bank-holidays.ts';
import { type CalendarDate, dayNumber, dayOfNumber, weekday } from './calendar-date.ts';

/** Monday to Friday less bank holidays. */
export const isWorkingDay = (day: CalendarDate): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !BANK_HOLIDAYS.has(day);

/** The nth working day after a day; the day itself never counts. A negative count goes back. */
export function workingDaysAfter(day: CalendarDate, count: number): CalendarDate {
  const step = Math.sign(count);
  let reached = dayNumber(day);
  for (let left = Math.abs(count); left > 0; ) {
    reached += step;
    if (!isWeekend(reached) && !HOLIDAYS.has(reached)) left -= 1;
  }
  return dayOfNumber(reached);
}

const HOLIDAYS: ReadonlySet<number> = new Set([...BANK_HOLIDAYS].map(dayNumber));

/** 1 January 1970 was a Thursday. */
const isWeekend = (number: number): boolean => (((number + 3) % 7) + 7) % 7 > 4;
