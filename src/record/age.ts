import { differenceInMonths, differenceInYears, endOfMonth, formatISO, parseISO } from 'date-fns';
import type { CalendarDate } from './calendar-date.ts';
import type { Born } from './person.ts';

/** An age as well as it is known: between two numbers of years where only a month or a year is. */
export type Age = { in: 'years'; from: number; to: number } | { in: 'months'; count: number };

/** Under two, an age is told in months. */
const IN_MONTHS_UNTIL = 2;

/** The age on a day; null for who is not yet born, or of whom it is not known. */
export function ageOn(born: Born | undefined, day: CalendarDate): Age | null {
  if (typeof born !== 'string') return null;
  const [first, last] = spanOf(born);
  if (first > day) return null;
  const [to, from] = [yearsBetween(first, day), Math.max(0, yearsBetween(last, day))];
  if (first === last && to < IN_MONTHS_UNTIL) return { in: 'months', count: differenceInMonths(parseISO(day), parseISO(first)) };
  return { in: 'years', from, to };
}

/** The first and the last day on which someone may have been born. */
function spanOf(born: string): [string, string] {
  if (born.length === 4) return [`${born}-01-01`, `${born}-12-31`];
  return born.length === 7 ? [`${born}-01`, lastDayOfMonth(born)] : [born, born];
}

const lastDayOfMonth = (month: string): string => formatISO(endOfMonth(parseISO(`${month}-01`)), { representation: 'date' });

const yearsBetween = (from: string, to: string): number => differenceInYears(parseISO(to), parseISO(from));
