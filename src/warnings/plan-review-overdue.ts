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
        const held = reviewsHeld(scene, child, plan);
        const due = plan.type === 'CP' ? conferenceDue(held, plan, first, later) : ownReviewDue(held, plan);
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
function conferenceDue(held: CalendarDate[], plan: Plan, first: TimeLimit, later: TimeLimit): CalendarDate {
  const start = startOf(plan);
  const last = held.findLast((day) => day > start);
  return last === undefined ? lastDay(first, start) : lastDay(later, last);
}

const ownReviewDue = (held: CalendarDate[], { reviewDue }: Plan): CalendarDate | undefined => (held.some((day) => reviewDue !== undefined && day >= reviewDue) ? undefined : reviewDue);

/** On record, or by the word of who answered this warning about this plan. */
function reviewsHeld(scene: Scene, child: Member, { id, reviews = [] }: Plan): CalendarDate[] {
  const answered = daysAnswered(scene, 'plan-review-overdue', child, 'held', id);
  return [...reviews.filter((day) => day <= scene.today), ...answered].toSorted();
}
