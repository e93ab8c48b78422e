import { rule } from './rule.ts';
import { activeAgreements } from './scene/agreements.ts';
import { ofEntry } from './scene/ground.ts';

/** Cambridgeshire, July 2019: written agreements are no longer used; steps for safety are written in the child's plan. */
export const agreementNotUsedHere = rule({
  name: 'agreement-not-used-here',
  group: 'agreements',
  limits: {},
  says: {},
  settledBy: ['moved-into-plan'],
  *check(scene) {
    if (scene.practice.agreementsUsed) return;
    for (const { agreement, child } of activeAgreements(scene))
      yield { about: child.id, state: 'consider', restsOn: [ofEntry(agreement)], says: {} };
  },
});
