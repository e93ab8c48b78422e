import type { Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { memberOf } from './people.ts';

/** Known to live elsewhere. Whoever is not known to is taken to share the home. */
export const livesApart = (one: Member, other: Member): boolean =>
  one.livesApartFrom.includes(other.id) || other.livesApartFrom.includes(one.id);

/** Known to live apart from each of the people named. */
export function livesApartFromAll(scene: Scene, person: Member, people: readonly string[]): boolean {
  const members = people.map((id) => memberOf(scene, id)).filter((member) => member !== undefined);
  return members.length > 0 && members.every((member) => member.id !== person.id && livesApart(person, member));
}
