import type { Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { membersAmong } from './people.ts';

/** Known to live elsewhere. Whoever is not known to is taken to share the home. */
export const livesApart = (one: Member, other: Member): boolean =>
  one.livesApartFrom.includes(other.id) || other.livesApartFrom.includes(one.id);

/** Known to live apart from each of the people named. */
export function livesApartFromAll(scene: Scene, person: Member, people: readonly string[]): boolean {
  const members = membersAmong(scene, people);
  return members.length > 0 && members.every((member) => member.id !== person.id && livesApart(person, member));
}
