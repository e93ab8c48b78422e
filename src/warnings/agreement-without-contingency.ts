import { rule } from './rule.ts';
import { type Agreement, activeAgreements } from './scene/agreements.ts';
import { isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Lancashire, 2018: an agreement with a family always has a contingency plan. */
export const agreementWithoutContingency = rule({
  name: 'agreement-without-contingency',
  group: 'agreements',
  limits: { recorded: { count: 0, unit: 'working days', source: 'Lancashire, 2018: always a contingency plan' } },
  says: {},
  settledBy: ['contingency-recorded'],
  *check(scene, { recorded }) {
    for (const { agreement, child } of activeAgreements(scene))
      if (!hasContingency(agreement))
        yield unreadOn(agreement, child, 'contingency') ?? {
          about: child.id,
          ...clock(scene, recorded, agreement.on),
          restsOn: [ofEntry(agreement)],
          says: {},
        };
  },
});

const hasContingency = ({ contingency }: Agreement): boolean =>
  typeof contingency === 'string' ? !isBlank(contingency) : contingency === true;
