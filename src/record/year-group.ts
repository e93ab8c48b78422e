import { isUnborn } from './birth.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { Born } from './person.ts';

/** `0` is Reception; `unknown` where no birthday tells. */
export type YearGroup = number | 'unborn' | 'pre-school' | 'unknown';

const LAST_YEAR = 13;

/**
 * The year group that a child's birthday puts them in on a day, in England and Wales: Reception from the 1 September
 * after the fourth birthday. Whoever was moved up or down is in another: no system read here says so.
 */
export function yearGroup(born: Born | undefined, today: CalendarDate): YearGroup {
  if (typeof born === 'object') return isUnborn({ kind: 'unborn', born }, today) ? 'unborn' : yearGroup(born.due, today);
  if (born === undefined || born.length < 7) return 'unknown';
  const year = schoolYear(today) - schoolYear(born) - 5;
  if (year < 0) return 'pre-school';
  return year > LAST_YEAR ? 'unknown' : year;
}

/** The calendar year in which the school year of a day, or of a month such as `2018-05`, began. */
const schoolYear = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);
