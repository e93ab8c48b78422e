import { type CalendarDate, daysAfter } from '../record/calendar-date.ts';
import type { Member } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { daysAnswered } from './scene/answers.ts';
import { ofEntry } from './scene/ground.ts';
import { liveWorryAround } from './scene/live-worry.ts';
import { childrenOf, isPreSchool } from './scene/people.ts';
import { activePlansOf, SOCIAL_WORK_PLANS } from './scene/plans.ts';
import { type Sighting, sightingsOf, unreadSighting } from './scene/sightings.ts';
import { by, type Clock, lastDay, type TimeLimit } from './scene/time-limit.ts';

/** Child H review: pre-school children have the potential to be less visible to the professional network. */
export const preSchoolChildNotSeen = rule({
  name: 'pre-school-child-not-seen',
  group: 'think sibling',
  limits: {
    seen: { count: 6, unit: 'weeks', source: 'Southwark: action when no agency has seen the child for 6 weeks' },
    seenUnderPlan: { count: 4, unit: 'weeks', source: 'Southwark: action when the social worker has not seen the child for 4 weeks' },
    dueBefore: { count: 7, unit: 'days', source: 'this project' },
  },
  says: { ever: 'choice', seen: 'day' },
  settledBy: ['seen'],
  answerIsFact: 'seen',
  *check(scene, { seen, seenUnderPlan, dueBefore }) {
    for (const child of childrenOf(scene).filter((child) => isPreSchool(child, scene.today))) {
      const last = sightingsOf(scene, child).at(-1);
      const day = lastDaySeen(scene, child, last);
      const plan = activePlansOf(scene, child, SOCIAL_WORK_PLANS)[0];
      const standing = standingOf(scene, day, plan ? seenUnderPlan : seen, dueBefore);
      if (!standing) continue;

      const worry = liveWorryAround(scene, child);
      if (!worry || 'unread' in worry) yield worry;
      else
        yield unreadSighting(scene, child, day, ['seen', 'visit']) ?? {
          about: child.id,
          ...(worry.elsewhere ? { state: 'consider' } : standing),
          restsOn: [last, worry.entry, plan].filter((entry) => entry !== undefined).map(ofEntry),
          says: day ? { ever: 'yes', seen: day } : { ever: 'no' },
        };
    }
  },
});

/** On record, or by the word of who answered this warning. */
function lastDaySeen(scene: Scene, child: Member, last: Sighting | undefined): CalendarDate | undefined {
  return [...daysAnswered(scene, 'pre-school-child-not-seen', child, 'seen'), ...(last ? [last.on] : [])].toSorted().at(-1);
}

function standingOf(scene: Scene, last: CalendarDate | undefined, limit: TimeLimit, dueBefore: TimeLimit): Clock | undefined {
  if (!last) return { state: 'missing' };
  const until = lastDay(limit, last);
  return scene.today > daysAfter(until, -dueBefore.count) ? by(scene, until) : undefined;
}
