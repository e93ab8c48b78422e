import { rule } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Cambridgeshire and Peterborough, 2020: a referral by telephone is followed in writing within 24 hours. */
export const referralNotInWriting = rule({
  name: 'referral-not-in-writing',
  group: 'time limits',
  limits: { written: { count: 1, unit: 'working days', source: 'Cambridgeshire and Peterborough, 2020: within 24 hours' } },
  says: {},
  settledBy: ['put-in-writing'],
  *check(scene, { written }) {
    for (const referral of entriesOf(scene, 'referral')) {
      if (!(referral.byTelephone || referral.unread.includes('byTelephone')) || isDone(referral.inWriting, scene.today)) continue;
      for (const child of childrenAmong(scene, referral.about))
        yield unreadOn(referral, child, 'byTelephone', 'inWriting') ?? {
          about: child.id,
          ...clock(scene, written, referral.on),
          restsOn: [ofEntry(referral)],
          says: {},
        };
    }
  },
});
