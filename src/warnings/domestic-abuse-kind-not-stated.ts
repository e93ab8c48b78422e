import { rule } from './rule.ts';
import { abuseRecordedAround, statesKind } from './scene/domestic-abuse.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenOf } from './scene/people.ts';
import { clock, lastDay } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review, recommendation 2: distinguish coercive from situational violence. National Panel, 2022: 35 of 72 reviews did. */
export const domesticAbuseKindNotStated = rule({
  name: 'domestic-abuse-kind-not-stated',
  group: 'contact and domestic abuse',
  limits: {
    stated: { count: 0, unit: 'working days', source: 'Child H review, recommendation 2: the kinds are told apart' },
    holds: { count: 12, unit: 'months', source: 'this project: what was said of abuse long ago may be of another partner' },
  },
  says: {},
  settledBy: ['kind-stated'],
  *check(scene, { stated, holds }) {
    for (const child of childrenOf(scene)) {
      const recorded = abuseRecordedAround(scene, child);
      const last = recorded.at(-1);
      if (!last || recorded.some((entry) => statesKind(entry) && lastDay(holds, entry.on) >= last.on)) continue;
      yield unreadOn(last, child, 'category', 'factors') ?? {
        about: child.id,
        ...clock(scene, stated, last.on),
        restsOn: [ofEntry(last)],
        says: {},
      };
    }
  },
});
