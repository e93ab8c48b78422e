import type { CalendarDate } from '../record/calendar-date.ts';
import type { Family, PersonId } from '../record/family.ts';
import type { PracticePack } from '../record/practice-pack.ts';
import { childrenOf as childrenIn } from '../warnings/scene/people.ts';

/** A child, and the family as it stands around this child: a half-brother's may reach to people whom this one's does not. */
export interface Around {
  child: PersonId;
  family: Family;
}

/** On which day, and by whose practice, families are looked at. */
export interface Looked {
  today: CalendarDate;
  practice: PracticePack;
}

/** The children of a family who may be warned about. */
export const childrenOf = (family: Family, { today, practice }: Looked): PersonId[] =>
  childrenIn({ family, today, practice, open: { system: '', agency: '', subject: '' } }).map(({ id }) => id);
