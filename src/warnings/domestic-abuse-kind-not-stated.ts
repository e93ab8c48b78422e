import { rule } from './rule.ts';
import { abuseRecordedAround, statesKind } from './scene/domestic-abuse.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenOf } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review, recommendation 2: distinguish coercive from situational violence. National Panel, 2022: 35 of 72 reviews did. */
export const domesticAbuseKindNotStated = rule({
  name: 'domestic-abuse-kind-not-stated',
  group: 'contact and domestic abuse',
  limits: { stated: { count: 0, unit: 'working days', source: 'Child H review, recommendation 2: the kinds are told apart' } },
  says: {},
  settledBy: ['kind-stated'],
  *check(scene, { stated }) {
    for (const child of childrenOf(scene)) {
      const recorded = abuseRecordedAround(scene, child);
      const last = recorded.at(-1);
      if (!last || recorded.some(statesKind)) continue;
      yield unreadOn(last, child, 'category', 'factors') ?? {
        about: child.id,
        ...clock(scene, stated, last.on),
        restsOn: [ofEntry(last)],
        says: {},
      };
    }
  },
});
