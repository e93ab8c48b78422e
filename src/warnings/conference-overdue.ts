import { rule } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Working Together: the first conference within 15 working days of the strategy discussion that began the enquiry. */
export const conferenceOverdue = rule({
  name: 'conference-overdue',
  group: 'time limits',
  limits: { held: { count: 15, unit: 'working days', source: 'Working Together: 15 working days from the strategy discussion' } },
  says: { discussed: 'day' },
  settledBy: ['held', 'not-required'],
  *check(scene, { held }) {
    for (const enquiry of entriesOf(scene, 'enquiry')) {
      const { strategyDiscussion: discussed, conference, conferenceNotRequired } = enquiry;
      if (isDone(conference, scene.today) || isDone(conferenceNotRequired, scene.today)) continue;
      for (const child of childrenAmong(scene, enquiry.about))
        yield unreadOn(enquiry, child, 'strategyDiscussion', 'conference', 'conferenceNotRequired') ??
          (discussed === undefined ? undefined : { about: child.id, ...clock(scene, held, discussed), restsOn: [ofEntry(enquiry)], says: { discussed } });
    }
  },
});
