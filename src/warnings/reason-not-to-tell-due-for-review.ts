import { rule } from './rule.ts';
import { entriesOf, isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { parentsToldAfter } from './scene/parents-told.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

/** Reasons not to tell lapse. Not told with a reason is right and quiet until the reason has grown old. */
export const reasonNotToTellDueForReview = rule({
  name: 'reason-not-to-tell-due-for-review',
  group: 'parents told',
  limits: { renewed: { count: 5, unit: 'working days', source: 'this project; no guidance names a number of days' } },
  says: { given: 'day' },
  settledBy: ['renewed', 'told'],
  *check(scene, { renewed }) {
    for (const entry of entriesOf(scene, 'concern', 'contact', 'referral', 'conversation')) {
      const { informed } = entry;
      if (informed?.state !== 'not-informed' || isBlank(informed.reason)) continue;
      const given = informed.renewed ?? informed.on ?? entry.on;
      const standing = clock(scene, renewed, given);
      if (standing.state === 'due') continue;
      for (const child of childrenAmong(scene, entry.about).filter((child) => !parentsToldAfter(scene, entry, child, given)))
        yield unreadOn(entry, child, 'informed.renewed') ??
          unreadEntries(scene, child, 'parent-contact') ?? { about: child.id, ...standing, restsOn: [ofEntry(entry)], says: { given } };
    }
  },
});
