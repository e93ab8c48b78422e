import { type CalendarDate, daysAfter } from '../record/calendar-date.ts';
import type { Member } from '../record/family.ts';
import { once } from '../record/once.ts';
import { rule, type Scene } from './rule.ts';
import { type Account, childrenTalkedOf, consultations, type Conversation, othersOfTheSame } from './scene/conversations.ts';
import { entriesOf } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { livesApartFromAll } from './scene/household.ts';
import { childrenOf } from './scene/people.ts';
import { activePlansOf, SOCIAL_WORK_PLANS } from './scene/plans.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

/** Child H review: the outcome of conversations is made clear; many without a decision can hide the whole picture. */
export const conversationsWithoutReferral = rule({
  name: 'conversations-without-referral',
  group: 'conversations',
  limits: {
    conversations: { count: 3, unit: 'conversations', source: 'this project' },
    within: { count: 90, unit: 'days', source: 'this project' },
  },
  says: { conversations: 'count', since: 'day' },
  settledBy: ['decision-recorded'],
  *check(scene, { conversations, within }) {
    const start = daysAfter(scene.today, -within.count);
    const all = consultations(scene).filter(({ on }) => on > start);
    const recent = eachOnce(scene, all);
    const [first] = recent;
    const children = once(recent.flatMap((conversation) => childrenTalkedOf(scene, conversation)), ({ id }) => id);
    if (!first || recent.length < conversations.count || all.some(isDecided) || isReferred(scene, start, children)) return;

    for (const child of children) {
      const unread = recent.find((conversation) => unreadOn(conversation, child, 'referralDecision'));
      yield (unread && unreadOn(unread, child, 'referralDecision')) ??
        unreadEntries(scene, child, 'referral') ?? {
          about: child.id,
          state: 'consider',
          restsOn: recent.map(ofEntry),
          says: { conversations: recent.length, since: first.on },
        };
    }
  },
});

/** A conversation that both sides wrote down is one. */
function eachOnce(scene: Scene, conversations: Conversation[]): Conversation[] {
  const told = new Set<Account>();
  return conversations.filter((one) => {
    const isFirst = !othersOfTheSame(scene, one).some((other) => told.has(other));
    told.add(one);
    return isFirst;
  });
}

const isDecided = ({ status, referralDecision }: Conversation): boolean => status === 'referral made' || referralDecision !== undefined;

/** Referred in that time, or long known to social care under a plan. */
function isReferred(scene: Scene, start: CalendarDate, children: Member[]): boolean {
  const ofTheirHome = (about: readonly string[]) => children.some((child) => !livesApartFromAll(scene, child, about));
  return (
    entriesOf(scene, 'referral').some(({ on, about }) => on > start && ofTheirHome(about)) ||
    childrenOf(scene).some((child) => ofTheirHome([child.id]) && activePlansOf(scene, child, SOCIAL_WORK_PLANS).length > 0)
  );
}
