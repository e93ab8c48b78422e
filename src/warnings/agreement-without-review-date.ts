import { rule } from './rule.ts';
import { activeAgreements } from './scene/agreements.ts';
import { ofEntry } from './scene/ground.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review: verbal agreements, if they are to be used, are reviewed in a timely way. */
export const agreementWithoutReviewDate = rule({
  name: 'agreement-without-review-date',
  group: 'agreements',
  limits: { set: { count: 0, unit: 'working days', source: 'Kirklees: an agreement without a review date is a known fault' } },
  says: {},
  settledBy: ['review-date-set', 'ended'],
  *check(scene, { set }) {
    for (const { agreement, child } of activeAgreements(scene))
      if (agreement.reviewDue === undefined)
        yield unreadOn(agreement, child, 'reviewDue') ?? {
          about: child.id,
          ...clock(scene, set, agreement.on),
          restsOn: [ofEntry(agreement)],
          says: {},
        };
  },
});
