import { type CalendarDate, daysAfter, monthsAfter } from '../../record/calendar-date.ts';
import { workingDaysAfter } from '../../record/working-days.ts';
import type { Limit, Scene, TimeUnit } from '../rule.ts';
import { schoolDaysAfter } from './school-days.ts';

export type TimeLimit = Limit<TimeUnit>;
export type Clock = { state: 'missing' } | { state: 'due' } | { state: 'due' | 'overdue'; until: CalendarDate };

/** Where a limit that began on a day stands today. A limit of 0 means at once. */
export function clock(scene: Scene, limit: TimeLimit, from: CalendarDate): Clock {
  if (limit.count === 0) return { state: 'missing' };
  const until = lastDay(limit, from);
  // Over holidays nobody here knows which day is the last: none is named until it has passed everywhere.
  const mayEndSooner = limit.unit === 'school days' && until !== workingDaysAfter(from, limit.count);
  return mayEndSooner && scene.today <= until ? { state: 'due' } : by(scene, until);
}

/** Where a limit stands that ends on a day. */
export const by = ({ today }: Scene, until: CalendarDate): Clock & { until: CalendarDate } => ({
  state: today > until ? 'overdue' : 'due',
  until,
});

export function lastDay({ count, unit }: TimeLimit, from: CalendarDate): CalendarDate {
  switch (unit) {
    case 'working days':
      return workingDaysAfter(from, count);
    case 'school days':
      return schoolDaysAfter(from, count);
    case 'days':
      return daysAfter(from, count);
    case 'weeks':
      return daysAfter(from, 7 * count);
    case 'months':
      return monthsAfter(from, count);
  }
}
