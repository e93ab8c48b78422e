import type { CalendarDate } from '../record/calendar-date.ts';
import type { Family, PersonId } from '../record/family.ts';
import { familyAround } from './family-around.ts';
import type { IndexView } from './index-view.ts';

/** A child, and the family around this child. */
export interface FamilyOfChild {
  child: PersonId;
  family: Family;
}

/** More children than this who are kin by kin are cut into several families. */
const MOST_CHILDREN = 40;

/**
 * The families of a child and of every child of those, by the child's id: half-brothers on both sides stand together,
 * though neither is of the other's family. Empty when the person is no child to be warned about, is sealed or not known.
 *
 * @param childrenOf which of a family are children to be warned about.
 */
export async function familiesTogether(view: IndexView, person: PersonId, today: CalendarDate, childrenOf: (family: Family) => PersonId[]): Promise<FamilyOfChild[]> {
  const found = new Map<PersonId, Family>();
  const asked = new Set([person]);
  for (const child of asked) {
    const family = found.size < MOST_CHILDREN ? await familyAround(view, child, today) : null;
    const children = family ? childrenOf(family) : [];
    if (!family || !children.includes(child)) continue;
    found.set(child, family);
    for (const other of children) asked.add(other);
  }
  return [...found].map(([child, family]) => ({ child, family })).toSorted((a, b) => (a.child < b.child ? -1 : 1));
}
