import type { CalendarDate } from '../../../src/record/calendar-date.ts';
import type { FamilyView, MemberShown } from '../../messages/panel-view.ts';

/** The day on which the records of the family begin. */
export const firstDay = ({ entries, today }: FamilyView): CalendarDate => entries.reduce((first, { on }) => (on < first ? on : first), today);

/** The first day on which a child could have been seen: the records' own, or a later birth; null for who is not yet born. */
export function firstDayOf({ kind, born }: MemberShown, family: FamilyView): CalendarDate | null {
  if (kind === 'unborn' || typeof born === 'object') return null;
  const first = firstDay(family);
  if (born === undefined) return first;
  const birth = born.length === 10 ? born : born.length === 7 ? `${born}-01` : `${born}-01-01`;
  return birth > first ? birth : first;
}
