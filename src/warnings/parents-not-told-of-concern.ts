import type { FamilyEntryOf } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { entriesOf, isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { isOpen } from './scene/live-worry.ts';
import { parentsToldSince } from './scene/parents-told.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

/** Child H review: unless it puts children at further risk of significant harm, agencies need to share their concerns with parents. */
export const parentsNotToldOfConcern = rule({
  name: 'parents-not-told-of-concern',
  group: 'parents told',
  limits: { told: { count: 2, unit: 'working days', source: 'this project; guidance says without delay' } },
  says: {},
  settledBy: ['told', 'not-told'],
  *check(scene, { told }) {
    for (const concern of entriesOf(scene, 'concern')) {
      if (!isForParentsToKnow(scene, concern) || concern.informed) continue;
      for (const child of childrenAmong(scene, concern.about).filter((child) => !parentsToldSince(scene, concern, child, concern.on)))
        yield unreadOn(concern, child, 'informed') ??
          unreadEntries(scene, child, 'parent-contact') ?? {
            about: child.id,
            ...clock(scene, told, concern.on),
            restsOn: [ofEntry(concern)],
            says: {},
          };
    }
  },
});

/** Raised with another agency, or kept open. */
const isForParentsToKnow = (scene: Scene, concern: FamilyEntryOf<'concern'>): boolean =>
  isOpen(concern, scene.today) || (!isBlank(concern.raisedWith) && concern.raisedWith !== concern.source.agency);
