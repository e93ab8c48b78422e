import { rule } from './rule.ts';
import { type Agreement, activeAgreements } from './scene/agreements.ts';
import { isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Child H review: verbal agreements are shared with other people in the family's network. */
export const agreementNotShared = rule({
  name: 'agreement-not-shared',
  group: 'agreements',
  limits: { shared: { count: 1, unit: 'working days', source: 'this project; the review names no number of days' } },
  says: {},
  settledBy: ['shared', 'not-shared'],
  *check(scene, { shared }) {
    for (const { agreement, child } of activeAgreements(scene))
      if (!isKnownToOthers(agreement))
        yield unreadOn(agreement, child, 'sharedWith') ?? {
          about: child.id,
          ...clock(scene, shared, agreement.on),
          restsOn: [ofEntry(agreement)],
          says: {},
        };
  },
});

/** Those whom it binds know of it anyway. */
const isKnownToOthers = ({ sharedWith, parties }: Agreement): boolean =>
  (sharedWith ?? []).some((someone) => !isBlank(someone) && !(parties ?? []).includes(someone));
