import type { CalendarDate } from '../../record/calendar-date.ts';
import type { Family, PersonId } from '../../record/family.ts';
import { familyAround } from './family-around.ts';
import type { IndexView } from './index-view.ts';

/** A child, and the family around this child. */
export interface FamilyOfChild {
  child: PersonId;
  family: Family;
}

/** More children than this who are kin by kin are no family that anybody could read: a worker was taken for a parent, say. */
const MOST_CHILDREN = 40;

/**
 * The families of some children and of every child of those, by the child's id: half-brothers on both sides stand
 * together, though neither is of the other's family. Left out is who is no child to be warned about, is sealed or not
 * known. Whose family reaches to one of these, and is not reached from them, is not found from here. Too many are not
 * told at all: the first child stands alone.
 *
 * @param childrenOf which of a family are children to be warned about.
 */
export async function familiesTogether(view: IndexView, children: Iterable<PersonId>, today: CalendarDate, childrenOf: (family: Family) => PersonId[]): Promise<FamilyOfChild[]> {
  const found = new Map<PersonId, Family>();
  const asked = new Set(children);
  for (const child of asked) {
    if (found.size > 0 && asked.size > MOST_CHILDREN) return [...found].slice(0, 1).map(([first, family]) => ({ child: first, family }));
    const family = await familyAround(view, child, today);
    const ofFamily = family ? childrenOf(family) : [];
    if (!family || !ofFamily.includes(child)) continue;
    found.set(child, family);
    for (const other of ofFamily) asked.add(other);
  }
  return [...found].map(([child, family]) => ({ child, family })).toSorted((a, b) => (a.child < b.child ? -1 : 1));
}
