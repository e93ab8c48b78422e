import { type CalendarDate, monthsAfter } from '../../src/record/calendar-date.ts';

export const PERIODS = ['last-12-months', 'last-3-months', 'this-school-year', 'last-school-year'] as const;
export type PeriodName = (typeof PERIODS)[number];

/** The first days of the months of a period, up to the month that a day is in. */
export function monthsOf(period: PeriodName, today: CalendarDate): CalendarDate[] {
  const thisMonth = `${today.slice(0, 7)}-01`;
  const september = `${Number(today.slice(0, 4)) - (today.slice(5, 7) < '09' ? 1 : 0)}-09-01`;
  switch (period) {
    case 'last-12-months':
      return months(monthsAfter(thisMonth, -11), thisMonth);
    case 'last-3-months':
      return months(monthsAfter(thisMonth, -2), thisMonth);
    case 'this-school-year':
      return months(september, thisMonth);
    case 'last-school-year':
      return months(monthsAfter(september, -12), monthsAfter(september, -1));
  }
}

function months(first: CalendarDate, last: CalendarDate): CalendarDate[] {
  const found: CalendarDate[] = [];
  for (let month = first; month <= last; month = monthsAfter(month, 1)) found.push(month);
  return found;
}
