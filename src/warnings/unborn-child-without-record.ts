import { isUnborn } from '../record/birth.ts';
import { rule } from './rule.ts';
import { assessedSince } from './scene/considered.ts';
import { entriesOf } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { liveWorryAround } from './scene/live-worry.ts';
import { childrenOf } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries } from './scene/unread.ts';

/** Working Together covers unborn children; a referral about one lies at most 40 weeks before the birth. */
export const unbornChildWithoutRecord = rule({
  name: 'unborn-child-without-record',
  group: 'think sibling',
  limits: { recorded: { count: 0, unit: 'working days', source: 'this project; Working Together covers unborn children' } },
  says: {},
  settledBy: ['pathway-recorded'],
  *check(scene, { recorded }) {
    for (const child of childrenOf(scene).filter((child) => isUnborn(child, scene.today))) {
      const own = entriesOf(scene, 'referral', 'plan', 'assessment').some(({ about }) => about.includes(child.id));
      if (own || assessedSince(scene, child, '')) continue;

      const worry = liveWorryAround(scene, child);
      if (!worry || 'unread' in worry) yield worry;
      else
        yield unreadEntries(scene, child, 'referral', 'plan', 'assessment') ?? {
          about: child.id,
          ...(worry.elsewhere ? { state: 'consider' } : clock(scene, recorded, worry.entry.on)),
          restsOn: [ofEntry(worry.entry)],
          says: {},
        };
    }
  },
});
