import { UTCDate } from '@date-fns/utc';
import { addMonths, addYears, isValid, parseISO } from 'date-fns';
import * as z from 'zod/mini';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day as people write it in a record: `2026-03-12`. No time, no zone; text order is date order. */
export const CalendarDate = z.string().check(
  z.refine((text) => ISO_DAY.test(text) && isRealDay(text), { error: 'must be a date such as 2026-03-12' }),
);
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A moment in UTC: `2026-03-12T14:05:00Z`. */
export const Instant = z.string().check(
  z.refine((text) => /^\d{4}-\d{2}-\d{2}T.*Z$/.test(text) && isValid(parseISO(text)), {
    error: 'must be a moment in UTC such as 2026-03-12T14:05:00Z',
  }),
);
export type Instant = z.infer<typeof Instant>;

const DAY = 24 * 60 * 60 * 1000;

/** Days counted from one to the next: how far from 1 January 1970. */
export const dayNumber = (day: CalendarDate): number => Date.parse(day) / DAY;
export const dayOfNumber = (number: number): CalendarDate => asText(new Date(number * DAY));

export const daysAfter = (day: CalendarDate, count: number): CalendarDate => dayOfNumber(dayNumber(day) + count);
export const monthsAfter = (day: CalendarDate, count: number): CalendarDate => asText(addMonths(asDate(day), count));
export const yearsAfter = (day: CalendarDate, count: number): CalendarDate => asText(addYears(asDate(day), count));

/** Calendar days from one day to a later one; negative when it is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 0 is Sunday. */
export const weekday = (day: CalendarDate): number => new Date(day).getUTCDay();

const LONDON = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day on which a moment falls in London, by which every limit is counted. London is an hour ahead of UTC at most. */
export const londonDay = (moment: Instant): CalendarDate =>
  moment.slice(11, 13) < '23' ? moment.slice(0, 10) : LONDON.format(parseISO(moment)).split('/').toReversed().join('-');

/** Some engines take 30 February for 2 March. */
function isRealDay(text: string): boolean {
  const date = asDate(text);
  return isValid(date) && asText(date) === text;
}

function asDate(day: CalendarDate): UTCDate {
  return new UTCDate(`${day}T00:00:00Z`);
}

function asText(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10);
}

/** No record that is lived with is older: a year of fewer digits is a slip. */
const FIRST_DAY = '2000-01-01';

export const isOfTheseTimes = (day: string): boolean => CalendarDate.safeParse(day).success && day >= FIRST_DAY;

/** Whether a day on which something happened can be one: it has come, and is of these times. */
export const mayHaveBeen = (day: string, today: CalendarDate): boolean => isOfTheseTimes(day) && day <= today;
