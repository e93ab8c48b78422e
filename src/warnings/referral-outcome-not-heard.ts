import { CHILDRENS_SOCIAL_CARE, mayBeOneAgency } from '../record/agency.ts';
import type { FamilyEntryOf } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { agencyOf, cameFromProfessional, namesAgency } from './scene/agencies.ts';
import { entriesOf, isDecided, isDone } from './scene/entries.ts';
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
      if (!wasMadeHere(scene, referral) || isDecided(referral, scene.today) || isDone(referral.closed, scene.today)) continue;
      if (scene.today < lastDay(chase, referral.on)) continue;
      for (const child of childrenAmong(scene, referral.about))
        yield unreadOn(referral, child, 'from', 'to', 'decision', 'closed') ?? {
          about: child.id,
          ...by(scene, lastDay(heard, referral.on)),
          restsOn: [ofEntry(referral)],
          says: { to: referral.to ?? CHILDRENS_SOCIAL_CARE },
        };
    }
  },
});

/** On record with the agency whose screen is open, and made by it. Social care receives more than it makes: there, it has to be said. */
function wasMadeHere({ open: { agency } }: Scene, referral: FamilyEntryOf<'referral'>): boolean {
  const { source, from, to } = referral;
  if (source.agency !== agency || namesAgency(to, agency)) return false;
  if (from === undefined) return to !== undefined || agency !== CHILDRENS_SOCIAL_CARE;
  if (agency === CHILDRENS_SOCIAL_CARE) return namesAgency(from, agency);
  return cameFromProfessional(referral) && mayBeOneAgency(agencyOf(from, source), agency);
}
