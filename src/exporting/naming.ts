import type { Family, PersonId } from '../record/family.ts';

/** Whoever an entry or relationship names, by name; whom the family does not know, as they were called. */
export function nameIn({ members }: Family): (person: PersonId) => string {
  const names = new Map(members.map(({ id, given, family, preferred }) => [id, [given ?? preferred, family].filter(Boolean).join(' ')]));
  return (person) => names.get(person) || person;
}
