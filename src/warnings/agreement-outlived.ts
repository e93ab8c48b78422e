import { rule } from './rule.ts';
import { activeAgreements, childrenConcerned } from './scene/agreements.ts';
import { entriesOf } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { isActive, mayHaveEnded } from './scene/live-worry.ts';
import { startOf } from './scene/plans.ts';
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
    for (const agreement of entriesOf(scene, 'agreement').filter(mayHaveEnded))
      for (const child of childrenConcerned(scene, agreement)) yield unreadOn(agreement, child, 'ended');
    for (const { agreement, child } of activeAgreements(scene)) {
      if (agreement.form !== 'verbal' || scene.today < lastDay(due, agreement.on)) continue;
      const [plan] = entriesOf(scene, 'plan').filter((plan) => plan.about.includes(child.id) && startOf(plan) >= agreement.on && (isActive(plan, scene.today) || mayHaveEnded(plan)));
      if (plan && !mayHaveEnded(plan)) continue;
      yield (plan && unreadOn(plan, child, 'ended')) ??
        unreadOn(agreement, child, 'replacedByPlan') ??
        unreadEntries(scene, child, 'plan') ?? {
          about: child.id,
          ...by(scene, lastDay(overdue, agreement.on)),
          restsOn: [ofEntry(agreement)],
          says: {},
        };
    }
  },
});
