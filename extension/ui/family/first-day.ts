import { bornBy, bornFrom, isUnborn } from '../../../src/record/birth.ts';
import type { CalendarDate } from '../../../src/record/calendar-date.ts';
import type { FamilyView, MemberShown } from '../../messages/panel-view.ts';

/** The day on which the records of the family begin. */
export const firstDay = ({ entries, today }: FamilyView): CalendarDate => entries.reduce((first, { on }) => (on < first ? on : first), today);

/** The first day on which a child could have been seen: the records' own, or a later birth; null for who is not yet born. */
export function firstDayOf(child: MemberShown, family: FamilyView): CalendarDate | null {
  if (isUnborn(child, family.today)) return null;
  const first = firstDay(family);
  const { born } = child;
  if (born === undefined) return first;
  const birth = typeof born === 'object' ? bornBy(born) : bornFrom(born);
  return birth > first ? birth : first;
}
