import type { CalendarDate } from '../record/calendar-date.ts';
import { rule } from './rule.ts';
import { entriesOf, isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { isOpen } from './scene/live-worry.ts';
import { childrenAmong } from './scene/people.ts';
import { by, clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Keeping Children Safe in Education: records show how a concern was followed up and resolved, the action and the outcome. */
export const concernWithoutOutcome = rule({
  name: 'concern-without-outcome',
  group: 'time limits',
  limits: { answered: { count: 5, unit: 'working days', source: 'this project; guidance names no number of days' } },
  says: {},
  settledBy: ['outcome-recorded', 'monitoring'],
  *check(scene, { answered }) {
    for (const concern of entriesOf(scene, 'concern')) {
      const { action, outcome, monitorUntil } = concern;
      if (!isBlank(action) || !isBlank(outcome) || isWatched(monitorUntil, scene.today)) continue;
      if (!isOpen(concern, scene.today) && !concern.unread.includes('status')) continue;
      for (const child of childrenAmong(scene, concern.about))
        yield unreadOn(concern, child, 'status', 'action', 'outcome', 'monitorUntil') ?? {
          about: child.id,
          ...(monitorUntil === undefined ? clock(scene, answered, concern.on) : by(scene, monitorUntil)),
          restsOn: [ofEntry(concern)],
          says: {},
        };
    }
  },
});

const isWatched = (until: CalendarDate | undefined, today: CalendarDate): boolean => until !== undefined && until >= today;
