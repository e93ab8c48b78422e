import type { FamilyEntryOf } from '../record/family.ts';
import { rule } from './rule.ts';
import { cameFromProfessional, reachedSocialCare } from './scene/agencies.ts';
import { entriesOf, isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { parentsToldSince } from './scene/parents-told.ts';
import { childrenAmong } from './scene/people.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

type Received = FamilyEntryOf<'contact' | 'referral'>;

/** Child H review: social care needs to ensure confirmation with the referrer that the family are aware of the referral. */
export const referrerNotAskedIfFamilyKnows = rule({
  name: 'referrer-not-asked-if-family-knows',
  group: 'parents told',
  limits: { asked: { count: 1, unit: 'working days', source: 'as for the decision on a referral, Working Together' } },
  says: { from: 'agency' },
  settledBy: ['answer-recorded', 'anonymous-or-public'],
  *check(scene, { asked }) {
    for (const received of entriesOf(scene, 'contact', 'referral')) {
      if (!reachedSocialCare(received) || !(cameFromProfessional(received) || received.unread.includes('from'))) continue;
      if (isAnswered(received)) continue;
      for (const child of childrenAmong(scene, received.about).filter((child) => !parentsToldSince(scene, received, child, received.on)))
        yield unreadOn(received, child, 'from', 'to', 'referrerAsked', 'informed') ??
          unreadEntries(scene, child, 'parent-contact') ?? {
            about: child.id,
            ...clock(scene, asked, received.on),
            restsOn: [ofEntry(received)],
            says: { from: received.from ?? '' },
          };
    }
  },
});

/** "No" is an answer to "is the parent or carer aware?"; so is whether the parents were told. */
function isAnswered({ referrerAsked, informed }: Received): boolean {
  if (informed) return true;
  return typeof referrerAsked === 'string' ? !isBlank(referrerAsked) : referrerAsked !== undefined;
}
