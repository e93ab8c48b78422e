import { type CalendarDate, daysAfter } from '../../record/calendar-date.ts';
import { isWorkingDay } from '../../record/working-days.ts';

/**
 * Within these days of the year, the first and the last of each, a school somewhere in England may be closed. Every
 * authority and academy sets terms of its own; this project took the widest, half-terms of two weeks and all.
 */
const HOLIDAYS: readonly (readonly [string, string])[] = [
  ['10-08', '11-05'],
  ['12-15', '12-31'],
  ['01-01', '01-10'],
  ['02-05', '03-01'],
  ['03-20', '04-30'],
  ['05-22', '06-08'],
  ['07-08', '09-08'],
];

/** The nth day after a day on which schools are open everywhere. */
export function schoolDaysAfter(day: CalendarDate, count: number): CalendarDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = daysAfter(reached, 1);
    if (isWorkingDay(reached) && !mayBeHoliday(reached)) left -= 1;
  }
  return reached;
}

const mayBeHoliday = (day: CalendarDate): boolean => HOLIDAYS.some(([first, last]) => first <= day.slice(5) && day.slice(5) <= last);
