import type { CalendarDate } from './calendar-date.ts';
import type { Answer } from './answer.ts';
import type { PersonId } from './family.ts';

/** Kept among answers, so that it stands, is backed up, taken back and erased as they are; but it settles nothing. */
export const ASSIGNED = 'assigned';

/** Whose a warning is, by a person's word. */
export interface Assignment {
  id: string;
  warning: string;
  about: PersonId;
  /** The first fact that the warning rests on. */
  ground: string;
  /** The colleague's name; empty when it was given back. */
  to: string;
  on: CalendarDate;
}

export const isAssignment = ({ answer }: Pick<Answer, 'answer'>): boolean => answer === ASSIGNED;

export const assignmentOf = ({ id, warning, about, grounds, fields, on }: Answer): Assignment => ({ id, warning, about, ground: grounds?.[0] ?? '', to: fields?.who ?? '', on });
