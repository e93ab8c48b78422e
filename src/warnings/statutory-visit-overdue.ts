import type { CalendarDate } from '../record/calendar-date.ts';
import type { Member } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { CHILDRENS_SOCIAL_CARE } from './scene/agencies.ts';
import { ofEntry } from './scene/ground.ts';
import { bornBy, childrenOf, isUnborn } from './scene/people.ts';
import { activePlansOf, type Plan, startOf } from './scene/plans.ts';
import { type Sighting, sightingsOf } from './scene/sightings.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries } from './scene/unread.ts';

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
  *check(scene, { protection, need }) {
    for (const child of childrenOf(scene).filter((child) => !isUnborn(child, scene.today))) {
      const plan = activePlansOf(scene, child, ['CP'])[0] ?? activePlansOf(scene, child, ['CIN'])[0];
      if (!plan) continue;
      const visit = lastVisit(scene, child, startOf(plan));
      yield unreadEntries(scene, child, 'visit') ?? {
        about: child.id,
        ...clock(scene, plan.type === 'CP' ? protection : need, visit?.on ?? firstDayToSee(child, plan)),
        restsOn: [...(visit ? [visit] : []), plan].map(ofEntry),
        says: visit ? { ever: 'yes', seen: visit.on } : { ever: 'no', started: startOf(plan) },
      };
    }
  },
});

/** A plan may begin before the birth. */
function firstDayToSee(child: Member, plan: Plan): CalendarDate {
  const start = startOf(plan);
  const birth = bornBy(child) ?? start;
  return birth > start ? birth : start;
}

/** A plan that has just begun asks for a visit from its own first day. */
const lastVisit = (scene: Scene, child: Member, start: CalendarDate): Sighting | undefined =>
  sightingsOf(scene, child).findLast(
    (sighting) => sighting.kind === 'visit' && sighting.on >= start && (sighting.by ?? sighting.source.agency) === CHILDRENS_SOCIAL_CARE,
  );
