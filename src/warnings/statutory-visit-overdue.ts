import { CHILDRENS_SOCIAL_CARE } from '../record/agency.ts';
import { bornBy, isUnborn } from '../record/birth.ts';
import type { CalendarDate } from '../record/calendar-date.ts';
import type { Member } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { agencyOf } from './scene/agencies.ts';
import { daysAnswered } from './scene/answers.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenOf } from './scene/people.ts';
import { activePlansOf, type Plan, startOf } from './scene/plans.ts';
import { type Sighting, sightingsOf, unreadSighting } from './scene/sightings.ts';
import { clock } from './scene/time-limit.ts';

/** The usual local minimum of visits by the social worker in which the child is seen; guidance names none. */
export const statutoryVisitOverdue = rule({
  name: 'statutory-visit-overdue',
  group: 'time limits',
  limits: {
    protection: { count: 10, unit: 'working days', source: 'Central Bedfordshire, Liverpool: every 10 working days' },
    need: { count: 20, unit: 'working days', source: 'usual local minimum under a child in need plan' },
  },
  says: { ever: 'choice', seen: 'day', started: 'day' },
  settledBy: ['visited'],
  answerIsFact: 'visited',
  *check(scene, { protection, need }) {
    for (const child of childrenOf(scene).filter((child) => !isUnborn(child, scene.today))) {
      const plan = activePlansOf(scene, child, ['CP'])[0] ?? activePlansOf(scene, child, ['CIN'])[0];
      if (!plan) continue;
      // A plan that has just begun asks for a visit from its own first day.
      const isCounted = (entry: Sighting) => entry.on >= startOf(plan) && isBySocialCare(entry);
      const visit = sightingsOf(scene, child).findLast(isCounted);
      const day = lastDayVisited(scene, child, plan, visit);
      yield unreadSighting(scene, child, day, ['visit'], isCounted) ?? {
        about: child.id,
        ...clock(scene, plan.type === 'CP' ? protection : need, day ?? firstDayToSee(child, plan)),
        restsOn: [...(visit ? [visit] : []), plan].map(ofEntry),
        says: day ? { ever: 'yes', seen: day } : { ever: 'no', started: startOf(plan) },
      };
    }
  },
});

/** On record, or by the word of who answered this warning. */
function lastDayVisited(scene: Scene, child: Member, plan: Plan, visit: Sighting | undefined): CalendarDate | undefined {
  const answered = daysAnswered(scene, 'statutory-visit-overdue', child, 'visited').filter((day) => day >= startOf(plan));
  return [...answered, ...(visit ? [visit.on] : [])].toSorted().at(-1);
}

/** A plan may begin before the birth. */
function firstDayToSee(child: Member, plan: Plan): CalendarDate {
  const start = startOf(plan);
  const birth = child.born === undefined ? start : bornBy(child.born);
  return birth > start ? birth : start;
}

const isBySocialCare = ({ kind, by, source }: Sighting): boolean => kind === 'visit' && agencyOf(by, source) === CHILDRENS_SOCIAL_CARE;
