import type { Member, PossibleMatch } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { ofPerson } from './scene/ground.ts';
import { inTextOrder, isChild, memberOf } from './scene/people.ts';

/** Child H review: recording systems can stop people seeing the whole child. Nobody is joined without a person's word. */
export const possiblyTheSameChild = rule({
  name: 'possibly-the-same-child',
  group: 'parallel records',
  limits: {},
  says: { other: 'person' },
  *check(scene) {
    for (const match of scene.family.possibleMatches) {
      const pair = pairOf(scene, match);
      if (!pair?.some((person) => isChild(person, scene.today))) continue;
      const [one, other] = pair;
      yield { about: one.id, state: 'consider', restsOn: [...ofPerson(one), ...ofPerson(other)], says: { other: other.id } };
    }
  },
});

/** One card a pair, about the child whose screen is open where it is one of them. */
function pairOf(scene: Scene, { people }: PossibleMatch): [Member, Member] | undefined {
  const inOrder = people.toSorted((one, other) => openFirst(scene, one, other) || inTextOrder(one, other));
  const [one, other] = inOrder.map((id) => memberOf(scene, id));
  return one && other && [one, other];
}

const openFirst = ({ open }: Scene, one: string, other: string): number => Number(other === open.subject) - Number(one === open.subject);
