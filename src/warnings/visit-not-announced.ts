import type { CalendarDate } from '../record/calendar-date.ts';
import type { FamilyEntry, FamilyEntryOf, Member } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { entriesOf, isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { parentsToldByName } from './scene/parents-told.ts';
import { childrenAmong } from './scene/people.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

type Visit = FamilyEntryOf<'visit'>;

/** Child H review: social care communicate their intention to visit the family at home. */
export const visitNotAnnounced = rule({
  name: 'visit-not-announced',
  group: 'parents told',
  limits: {},
  says: { visit: 'day' },
  settledBy: ['told', 'unannounced'],
  *check(scene) {
    for (const visit of plannedVisits(scene)) {
      if (isAnnounced(visit) || !isBlank(visit.unannouncedReason)) continue;
      for (const child of childrenAmong(scene, visit.about).filter((child) => !isTalkedOf(scene, visit, child)))
        yield unreadOn(visit, child, 'announced', 'unannouncedReason') ??
          unreadEntries(scene, child, 'parent-contact') ?? {
            about: child.id,
            state: 'consider',
            until: dayOf(visit),
            restsOn: [ofEntry(visit)],
            says: { visit: dayOf(visit) },
          };
    }
  },
});

/** Visits that are still to come. */
const plannedVisits = (scene: Scene): Visit[] =>
  scene.family.entries.filter(
    (entry): entry is Visit & FamilyEntry => entry.kind === 'visit' && isPlanned(entry, scene.today) && dayOf(entry) >= scene.today,
  );

const isPlanned = ({ planned, seen, on }: Visit, today: CalendarDate): boolean =>
  !seen?.length && (planned === undefined ? on > today : planned !== false);

const dayOf = ({ planned, on }: Visit): CalendarDate => (typeof planned === 'string' ? planned : on);

const isAnnounced = ({ announced }: Visit): boolean =>
  typeof announced === 'string' ? !isBlank(announced) : announced === true;

/** A word about "the visit" means the next one: only what was said since the last visit counts. */
const isTalkedOf = (scene: Scene, visit: Visit, child: Member): boolean =>
  parentsToldByName(scene, visit, child, entriesOf(scene, 'visit').filter(({ seen }) => seen?.length).at(-1)?.on ?? '');
