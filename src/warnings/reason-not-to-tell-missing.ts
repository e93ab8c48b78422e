import { rule } from './rule.ts';
import { entriesOf, isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { parentsToldAfter } from './scene/parents-told.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** DfE, information sharing advice (2024): record the decision and the reason, whether or not anything was shared. */
export const reasonNotToTellMissing = rule({
  name: 'reason-not-to-tell-missing',
  group: 'parents told',
  limits: { given: { count: 0, unit: 'working days', source: 'DfE, information sharing advice, 2024: the reason is recorded' } },
  says: {},
  settledBy: ['not-told', 'told'],
  *check(scene, { given }) {
    for (const entry of entriesOf(scene, 'concern', 'contact', 'referral', 'conversation')) {
      if (entry.informed?.state !== 'not-informed' || !isBlank(entry.informed.reason)) continue;
      const day = entry.informed.on ?? entry.on;
      for (const child of childrenAmong(scene, entry.about).filter((child) => !parentsToldAfter(scene, entry, child, day)))
        yield unreadOn(entry, child, 'informed.reason') ?? {
          about: child.id,
          ...clock(scene, given, day),
          restsOn: [ofEntry(entry)],
          says: {},
        };
    }
  },
});
