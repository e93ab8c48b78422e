import { type CalendarDate, londonDay } from '../record/calendar-date.ts';
import type { Member } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { inGroups } from './scene/groups.ts';
import { mayHaveEnded } from './scene/live-worry.ts';
import { childrenOf } from './scene/people.ts';
import { type Plan, startOf } from './scene/plans.ts';
import { clock } from './scene/time-limit.ts';

/** A child has one of these at a time; being looked after may come beside them. */
const ONE_AT_A_TIME: readonly Plan['type'][] = ['early-help', 'CIN', 'CP'];

/** Child H review, recommendation 5: one picture of the child. A system that never spoke of a plan says nothing about it. */
export const statusDiffers = rule({
  name: 'status-differs',
  group: 'parallel records',
  limits: { reconciled: { count: 1, unit: 'working days', source: 'this project' } },
  says: { one: 'system', first: 'words', other: 'system', second: 'words' },
  settledBy: ['reconciled'],
  *check(scene, { reconciled }) {
    for (const child of childrenOf(scene)) {
      for (const { one, other, day } of differences(scene, child))
        yield {
          about: child.id,
          ...clock(scene, reconciled, [changedOn(one, day), changedOn(other, day)].toSorted()[1] ?? day),
          restsOn: [ofEntry(one), ofEntry(other)],
          says: { one: one.source.system, first: statusOn(one, day), other: other.source.system, second: statusOn(other, day) },
        };
    }
  },
});

interface Difference {
  one: Plan;
  other: Plan;
  /** The last day of which both systems spoke. */
  day: CalendarDate;
}

/** The first about plans of which a child has one at a time, and about being looked after. */
function differences(scene: Scene, child: Member): Iterable<Difference> {
  const found = new Map<boolean, Difference>();
  const plans = entriesOf(scene, 'plan').filter((plan) => plan.about.includes(child.id) && !mayHaveEnded(plan));
  const systems = inGroups(plans, ({ source }) => source.system);
  for (const ones of systems)
    for (const others of systems) {
      const day = [lastRead(ones), lastRead(others)].toSorted()[0] ?? scene.today;
      for (const one of ones.filter((plan) => isActiveOn(plan, day))) {
        const other = contradiction(one, ones, others, day);
        const about = ONE_AT_A_TIME.includes(one.type);
        if (other && !found.has(about)) found.set(about, { one, other, day });
      }
    }
  return found.values();
}

/** What another system says instead of an active plan: that it has ended, or that there is another in its place. */
function contradiction(one: Plan, ones: Plan[], others: Plan[], day: CalendarDate): Plan | undefined {
  const isActiveIn = (plans: Plan[], type: Plan['type']) => plans.some((plan) => plan.type === type && isActiveOn(plan, day));
  if (isActiveIn(others, one.type)) return undefined;
  const inItsPlace = (plan: Plan) => ONE_AT_A_TIME.includes(plan.type) && isActiveOn(plan, day) && !isActiveIn(ones, plan.type);
  return (ONE_AT_A_TIME.includes(one.type) ? others.find(inItsPlace) : undefined) ?? others.findLast(({ type }) => type === one.type);
}

const isActiveOn = (plan: Plan, day: CalendarDate): boolean => startOf(plan) <= day && !isDone(plan.ended, day);

const changedOn = (plan: Plan, day: CalendarDate): CalendarDate =>
  !isActiveOn(plan, day) && typeof plan.ended === 'string' ? plan.ended : startOf(plan);

const lastRead = (plans: Plan[]): CalendarDate => plans.map(({ source }) => londonDay(source.lastRead)).toSorted().at(-1) ?? '';

const statusOn = (plan: Plan, day: CalendarDate): string =>
  `status_${plan.type.replace('-', '_').toLowerCase()}${isActiveOn(plan, day) ? '' : '_ended'}`;
