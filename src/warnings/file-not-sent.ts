import { rule } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Keeping Children Safe in Education: the child protection file within 5 days of an in-year transfer. */
export const fileNotSent = rule({
  name: 'file-not-sent',
  group: 'time limits',
  limits: { sent: { count: 5, unit: 'school days', source: 'Keeping Children Safe in Education: within 5 days' } },
  says: { left: 'day' },
  settledBy: ['sent'],
  *check(scene, { sent }) {
    for (const transfer of entriesOf(scene, 'file-transfer')) {
      const { left } = transfer;
      if ((left ?? '') > scene.today || isDone(transfer.sent, scene.today)) continue;
      for (const child of childrenAmong(scene, transfer.about))
        yield unreadOn(transfer, child, 'left', 'sent') ?? (left === undefined ? undefined : { about: child.id, ...clock(scene, sent, left), restsOn: [ofEntry(transfer)], says: { left } });
    }
  },
});
