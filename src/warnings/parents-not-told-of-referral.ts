import type { FamilyEntryOf } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { othersOfTheSame } from './scene/conversations.ts';
import { entriesOf } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { parentsToldSince } from './scene/parents-told.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

/** Child H review: agencies need to tell parents if a referral to children's social care is to be made. */
export const parentsNotToldOfReferral = rule({
  name: 'parents-not-told-of-referral',
  group: 'parents told',
  limits: { told: { count: 0, unit: 'working days', source: 'Child H review: parents are told that a referral is to be made' } },
  says: {},
  settledBy: ['told', 'not-told'],
  *check(scene, { told }) {
    for (const referral of entriesOf(scene, 'referral')) {
      if (isAnswered(scene, referral)) continue;
      for (const child of childrenAmong(scene, referral.about).filter((child) => !parentsToldSince(scene, referral, child, referral.on)))
        yield unreadOn(referral, child, 'informed') ??
          unreadEntries(scene, child, 'parent-contact') ?? {
            about: child.id,
            ...clock(scene, told, referral.on),
            restsOn: [ofEntry(referral)],
            says: {},
          };
    }
  },
});

/** Whether they were told stands on it, or where the other agency wrote down the same referral. */
const isAnswered = (scene: Scene, referral: FamilyEntryOf<'referral'>): boolean => [referral, ...othersOfTheSame(scene, referral)].some(({ informed }) => informed !== undefined);
