import { type CalendarDate, daysAfter, monthsAfter } from '../../record/calendar-date.ts';
import { workingDaysAfter } from '../../record/working-days.ts';
import type { Limit, Scene, TimeUnit } from '../rule.ts';

export type TimeLimit = Limit<TimeUnit>;
export type Clock = { state: 'missing' } | { state: 'due' | 'overdue'; until: CalendarDate };

/** Where a limit that began on a day stands today. A limit of 0 means at once. */
export function clock(scene: Scene, limit: TimeLimit, from: CalendarDate): Clock {
  return limit.count === 0 ? { state: 'missing' } : by(scene, lastDay(limit, from));
}

/** Where a limit stands that ends on a day. */
export const by = ({ today }: Scene, until: CalendarDate): Clock & { until: CalendarDate } => ({
  state: today > until ? 'overdue' : 'due',
  until,
});

export function lastDay({ count, unit }: TimeLimit, from: CalendarDate): CalendarDate {
  switch (unit) {
    case 'working days':
    case 'school days':
      return workingDaysAfter(from, count);
    case 'days':
      return daysAfter(from, count);
    case 'weeks':
      return daysAfter(from, 7 * count);
    case 'months':
      return monthsAfter(from, count);
  }
}
