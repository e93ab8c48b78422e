import { rule } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Keeping Children Safe in Education: receipt is confirmed. North Northamptonshire: chased when there is none after 5 days. */
export const fileReceiptMissing = rule({
  name: 'file-receipt-missing',
  group: 'time limits',
  limits: { receipted: { count: 5, unit: 'school days', source: 'North Northamptonshire: chase a receipt after 5 days' } },
  says: { sent: 'day' },
  settledBy: ['receipt-recorded'],
  *check(scene, { receipted }) {
    for (const transfer of entriesOf(scene, 'file-transfer')) {
      const { sent, receipt } = transfer;
      if (sent === undefined || sent > scene.today || isDone(receipt, scene.today)) continue;
      for (const child of childrenAmong(scene, transfer.about))
        yield unreadOn(transfer, child, 'receipt') ?? {
          about: child.id,
          ...clock(scene, receipted, sent),
          restsOn: [ofEntry(transfer)],
          says: { sent },
        };
    }
  },
});
