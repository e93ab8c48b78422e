import { type CalendarDate, daysAfter } from './calendar-date.ts';
import type { Born, PersonShown } from './person.ts';

/** A child is born up to four weeks after the day on which it was expected. */
export const DAYS_LATE = 28;

/** The last day on which who was born so may have been. */
export const bornBy = (born: Born): CalendarDate => (typeof born === 'object' ? daysAfter(born.due, DAYS_LATE) : born + '0000-12-31'.slice(born.length));

/** The first day on which who was born so may have been. */
export const bornFrom = (born: string): CalendarDate => born + '0000-01-01'.slice(born.length);

/** Until the birth, or until it must have come: who reads a due date again and again would else never see the child grow. */
export function isUnborn({ kind, born }: Pick<PersonShown, 'kind' | 'born'>, today: CalendarDate): boolean {
  if (born === undefined) return kind === 'unborn';
  return typeof born === 'object' ? bornBy(born) >= today : bornFrom(born) > today;
}
