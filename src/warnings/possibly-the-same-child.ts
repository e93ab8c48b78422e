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
  settledBy: ['checked'],
  *check(scene) {
    for (const match of scene.family.possibleMatches) {
      const pair = pairOf(scene, match);
      if (!pair?.some((person) => isChild(person, scene.today))) continue;
      const [one, other] = pair;
      yield { about: one.id, state: 'consider', restsOn: [...ofPerson(one), ...ofPerson(other)], says: { other: other.id } };
    }
  },
});

/** One card a pair, about the one whose screen is open, else about a child. */
function pairOf(scene: Scene, { people }: PossibleMatch): [Member, Member] | undefined {
  const [one, other] = people
    .map((id) => memberOf(scene, id))
    .toSorted((one, other) => closeness(scene, other) - closeness(scene, one) || inTextOrder(one?.id ?? '', other?.id ?? ''));
  return one && other && [one, other];
}

const closeness = ({ open, today }: Scene, person: Member | undefined): number =>
  person === undefined ? 0 : person.id === open.subject ? 2 : Number(isChild(person, today));
