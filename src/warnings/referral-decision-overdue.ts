import { rule } from './rule.ts';
import { reachedSocialCare } from './scene/agencies.ts';
import { entriesOf, isDecided, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Working Together: within one working day of a referral, social care decides on the next steps and the type of response. */
export const referralDecisionOverdue = rule({
  name: 'referral-decision-overdue',
  group: 'time limits',
  limits: { decided: { count: 1, unit: 'working days', source: 'Working Together: within one working day of receipt' } },
  says: {},
  settledBy: ['decision-recorded'],
  *check(scene, { decided }) {
    for (const referral of entriesOf(scene, 'referral')) {
      if (!reachedSocialCare(referral) || isDecided(referral, scene.today) || isDone(referral.closed, scene.today)) continue;
      for (const child of childrenAmong(scene, referral.about))
        yield unreadOn(referral, child, 'to', 'decision', 'closed') ?? {
          about: child.id,
          ...clock(scene, decided, referral.on),
          restsOn: [ofEntry(referral)],
          says: {},
        };
    }
  },
});
