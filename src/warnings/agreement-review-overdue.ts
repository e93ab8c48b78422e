import { workingDaysAfter } from '../record/working-days.ts';
import { rule } from './rule.ts';
import { activeAgreements } from './scene/agreements.ts';
import { ofEntry } from './scene/ground.ts';
import { by } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review: verbal agreements, if they are to be used, are reviewed in a timely way. */
export const agreementReviewOverdue = rule({
  name: 'agreement-review-overdue',
  group: 'agreements',
  limits: { dueBefore: { count: 2, unit: 'working days', source: 'this project' } },
  says: { due: 'day' },
  settledBy: ['reviewed', 'ended'],
  *check(scene, { dueBefore }) {
    for (const { agreement, child } of activeAgreements(scene)) {
      const { reviewDue: due } = agreement;
      if (due === undefined || scene.today < workingDaysAfter(due, -dueBefore.count)) continue;
      if (agreement.reviewed?.some((day) => day >= due && day <= scene.today)) continue;
      yield unreadOn(agreement, child, 'reviewed') ?? {
        about: child.id,
        ...by(scene, due),
        restsOn: [ofEntry(agreement)],
        says: { due },
      };
    }
  },
});
