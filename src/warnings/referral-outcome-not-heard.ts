import type { FamilyEntryOf } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { childrenAmong } from './scene/people.ts';
import { by, lastDay } from './scene/time-limit.ts';
import { unreadOn } from './scene/unread.ts';

/** Keeping Children Safe in Education: whoever referred follows up when they are not told, and escalates where needed. */
export const referralOutcomeNotHeard = rule({
  name: 'referral-outcome-not-heard',
  group: 'time limits',
  limits: {
    chase: { count: 1, unit: 'working days', source: 'Working Together: social care decides within one working day' },
    heard: { count: 3, unit: 'working days', source: 'older editions of Working Together: chase after three working days' },
  },
  says: { to: 'agency' },
  settledBy: ['outcome-recorded', 'escalated'],
  *check(scene, { chase, heard }) {
    for (const referral of entriesOf(scene, 'referral')) {
      if (!wasMadeHere(scene, referral) || referral.decision || isDone(referral.closed, scene.today)) continue;
      if (scene.today < lastDay(chase, referral.on)) continue;
      for (const child of childrenAmong(scene, referral.about))
        yield unreadOn(referral, child, 'decision', 'closed') ?? {
          about: child.id,
          ...by(scene, lastDay(heard, referral.on)),
          restsOn: [ofEntry(referral)],
          says: { to: referral.to ?? 'csc' },
        };
    }
  },
});

/** On record with the agency whose screen is open, and made by it. */
const wasMadeHere = ({ open }: Scene, { source, from, to }: FamilyEntryOf<'referral'>): boolean =>
  source.agency === open.agency && (from ?? open.agency) === open.agency && to !== open.agency;
