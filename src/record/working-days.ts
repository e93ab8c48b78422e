import { BANK_HOLIDAYS } from './bank-holidays.ts';
import { type CalendarDate, daysAfter, weekday } from './calendar-date.ts';

/** Monday to Friday less bank holidays. */
export const isWorkingDay = (day: CalendarDate): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !BANK_HOLIDAYS.has(day);

/** The nth working day after a day; the day itself never counts. A negative count goes back. */
export function workingDaysAfter(day: CalendarDate, count: number): CalendarDate {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = daysAfter(reached, step);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}
