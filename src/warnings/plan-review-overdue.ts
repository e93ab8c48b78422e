import type { CalendarDate } from '../record/calendar-date.ts';
import type { Member } from '../record/family.ts';
import { workingDaysAfter } from '../record/working-days.ts';
import { rule, type Scene } from './rule.ts';
import { daysAnswered } from './scene/answers.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenOf } from './scene/people.ts';
import { activePlansOf, type Plan, startOf } from './scene/plans.ts';
import { by, lastDay, type TimeLimit } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Working Together: the first review conference within three months of the initial one, later ones within six. */
export const planReviewOverdue = rule({
  name: 'plan-review-overdue',
  group: 'time limits',
  limits: {
    first: { count: 3, unit: 'months', source: 'Working Together: first review conference within three months' },
    later: { count: 6, unit: 'months', source: 'Working Together: later reviews within six months' },
    dueBefore: { count: 10, unit: 'working days', source: 'this project' },
  },
  says: { plan: 'words', due: 'day' },
  settledBy: ['held', 'ended'],
  answerIsFact: 'held',
  *check(scene, { first, later, dueBefore }) {
    for (const child of childrenOf(scene))
      for (const plan of activePlansOf(scene, child)) {
        const due = plan.type === 'CP' ? conferenceDue(scene, child, plan, first, later) : ownReviewDue(scene, child, plan, dueBefore);
        if (due === undefined || scene.today < workingDaysAfter(due, -dueBefore.count)) continue;
        yield unreadOn(plan, child, 'reviews') ?? {
          about: child.id,
          ...by(scene, due),
          restsOn: [ofEntry(plan)],
          says: { plan: `plan_${plan.type.replace('-', '_').toLowerCase()}`, due },
        };
      }
  },
});

/** Some systems list the initial conference, on the day of which the plan began, among the reviews. */
function conferenceDue(scene: Scene, child: Member, plan: Plan, first: TimeLimit, later: TimeLimit): CalendarDate {
  const start = startOf(plan);
  const last = [...onRecord(scene, plan), ...saidHeld(scene, child, plan)].toSorted().findLast((day) => day > start);
  return last === undefined ? lastDay(first, start) : lastDay(later, last);
}

/** Whoever answers that it was held means the review that the card asks for, though it was brought forward. */
function ownReviewDue(scene: Scene, child: Member, plan: Plan, { count }: TimeLimit): CalendarDate | undefined {
  const { reviewDue } = plan;
  if (reviewDue === undefined || onRecord(scene, plan).some((day) => day >= reviewDue)) return undefined;
  return saidHeld(scene, child, plan).some((day) => day >= workingDaysAfter(reviewDue, -count)) ? undefined : reviewDue;
}

const onRecord = ({ today }: Scene, { reviews = [] }: Plan): CalendarDate[] => reviews.filter((day) => day <= today);

/** By the word of who answered this warning about this plan. */
const saidHeld = (scene: Scene, child: Member, { id }: Plan): CalendarDate[] => daysAnswered(scene, 'plan-review-overdue', child, 'held', id);
