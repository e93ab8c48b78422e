import type { Member } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { type Agreement, activeAgreements } from './scene/agreements.ts';
import { type AbuseRecorded, abuseRecordedAround } from './scene/domestic-abuse.ts';
import { ofEntry } from './scene/ground.ts';
import { names } from './scene/naming.ts';
import { isChild } from './scene/people.ts';

/** Ofsted, January 2018: written agreements misused so that the victim answers for what the perpetrator does. */
export const agreementRestsOnTheVictim = rule({
  name: 'agreement-rests-on-the-victim',
  group: 'agreements',
  limits: {},
  says: { party: 'person' },
  settledBy: ['rewritten', 'checked'],
  *check(scene) {
    for (const { agreement, child } of activeAgreements(scene)) {
      const party = onlyParty(scene, agreement);
      const recorded = abuseRecordedAround(scene, child).at(-1);
      if (!party || !recorded || !mayBeTheVictim(scene, party, child, recorded)) continue;
      yield { about: child.id, state: 'consider', restsOn: [ofEntry(agreement), ofEntry(recorded)], says: { party: party.id } };
    }
  },
});

function onlyParty(scene: Scene, { parties = [] }: Agreement): Member | undefined {
  const named = parties.length === 1 ? scene.family.members.filter((member) => names(parties, member)) : [];
  const [person] = named;
  return named.length === 1 && person && !isChild(person, scene.today) ? person : undefined;
}

/** Records seldom say who the victim is: an adult named with the abuse, or, where none is, the child's parent. */
function mayBeTheVictim({ family }: Scene, party: Member, child: Member, { about }: AbuseRecorded): boolean {
  const adults = about.filter((id) => id !== child.id && family.members.some((member) => member.id === id && member.kind === 'adult'));
  if (adults.length > 0) return adults.includes(party.id);
  return family.relationships.some(({ from, to, kind }) => from === party.id && to === child.id && kind === 'parent');
}
