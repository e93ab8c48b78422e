import { rule } from './rule.ts';
import { activeAgreements } from './scene/agreements.ts';
import { ofEntry } from './scene/ground.ts';
import { activePlansOf, startOf } from './scene/plans.ts';
import { by, lastDay } from './scene/time-limit.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

/** Cambridgeshire, 2018: for hours or days only, and replaced as soon as possible by a plan agreed with parents and network. */
export const agreementOutlived = rule({
  name: 'agreement-outlived',
  group: 'agreements',
  limits: {
    due: { count: 5, unit: 'working days', source: 'this project, after Cambridgeshire 2018: hours or days only' },
    overdue: { count: 10, unit: 'working days', source: 'this project, after Cambridgeshire 2018: hours or days only' },
  },
  says: {},
  settledBy: ['ended', 'moved-into-plan'],
  *check(scene, { due, overdue }) {
    for (const { agreement, child } of activeAgreements(scene)) {
      if (agreement.form !== 'verbal' || scene.today < lastDay(due, agreement.on)) continue;
      if (activePlansOf(scene, child).some((plan) => startOf(plan) >= agreement.on)) continue;
      yield unreadOn(agreement, child, 'replacedByPlan') ??
        unreadEntries(scene, child, 'plan') ?? {
          about: child.id,
          ...by(scene, lastDay(overdue, agreement.on)),
          restsOn: [ofEntry(agreement)],
          says: {},
        };
    }
  },
});
