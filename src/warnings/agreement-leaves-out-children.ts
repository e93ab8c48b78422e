import type { Member } from '../record/family.ts';
import { rule } from './rule.ts';
import { type Agreement, allActiveAgreements } from './scene/agreements.ts';
import { ofEntry } from './scene/ground.ts';
import { livesApart } from './scene/household.ts';
import { meansAll, names } from './scene/naming.ts';
import { childrenOf } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';

/** Child H review: think sibling, and agreements without unintended consequences. */
export const agreementLeavesOutChildren = rule({
  name: 'agreement-leaves-out-children',
  group: 'agreements',
  limits: { covered: { count: 0, unit: 'working days', source: 'Child H review: think sibling' } },
  says: { other: 'person' },
  settledBy: ['covers-all', 'does-not-apply'],
  *check(scene, { covered }) {
    const children = childrenOf(scene);
    for (const agreement of allActiveAgreements(scene)) {
      const named = children.filter((child) => names(agreement.covers, child));
      const [first] = named;
      if (!first || coversAll(agreement, children)) continue;
      for (const child of children.filter((child) => !named.includes(child)))
        yield {
          about: child.id,
          ...(named.every((other) => livesApart(child, other)) ? { state: 'consider' } : clock(scene, covered, agreement.on)),
          restsOn: [ofEntry(agreement)],
          says: { other: first.id },
        };
    }
  },
});

/** "Both children" are all where there are two. */
const coversAll = ({ covers }: Agreement, children: Member[]): boolean =>
  meansAll(covers) || (children.length === 2 && (covers ?? []).some((words) => /^both\b/i.test(words.trim())));
