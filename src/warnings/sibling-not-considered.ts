import type { CalendarDate } from '../record/calendar-date.ts';
import type { FamilyEntryOf, Member } from '../record/family.ts';
import { rule, type Scene, type Unread } from './rule.ts';
import { isConsideredByAnswer, lastDayConsidered } from './scene/considered.ts';
import { entriesOf, isBlank } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { livesApartFromAll } from './scene/household.ts';
import { meansAll, names } from './scene/naming.ts';
import { childrenOf, inTextOrder, isChild, membersAmong, wasExpectedOn } from './scene/people.ts';
import { startOf } from './scene/plans.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

type Worry = FamilyEntryOf<'concern' | 'contact' | 'referral' | 'plan'>;

/** Child H review: where there are concerns for one child, think whether they give rise to concerns for the others. */
export const siblingNotConsidered = rule({
  name: 'sibling-not-considered',
  group: 'think sibling',
  limits: { considered: { count: 5, unit: 'working days', source: 'this project; the review names no number of days' } },
  says: { other: 'person' },
  settledBy: ['considered', 'limited-to-one-child'],
  answerIsFact: 'considered',
  *check(scene, { considered }) {
    for (const child of childrenOf(scene)) {
      const worries = worriesSinceConsidered(scene, child);
      const unanswered = worries.filter((worry) => !unreadAnswer(worry, child));
      const near = unanswered.filter((worry) => isNear(scene, worry, child));
      // One card a child: the worry whose limit runs out first decides, one at home before any elsewhere.
      const deciding = near.length > 0 ? near : unanswered;
      const [first] = deciding;
      if (!first) yield worries[0] && unreadAnswer(worries[0], child);
      else
        yield unreadEntries(scene, child, 'concern', 'referral', 'assessment') ?? {
          about: child.id,
          ...(near.length > 0 ? clock(scene, considered, dayOf(first)) : { state: 'consider' }),
          restsOn: deciding.map(ofEntry),
          says: { other: otherChildrenOn(scene, first, child)[0]?.id ?? '' },
        };
    }
  },
});

/** What is on record of other children since this one was last thought of. Closed or not: nobody answered the question. */
const worriesSinceConsidered = (scene: Scene, child: Member): Worry[] => {
  const since = lastDayConsidered(scene, child) ?? '';
  return entriesOf(scene, 'concern', 'contact', 'referral', 'plan')
    .filter((worry) => since < dayOf(worry) && wasExpectedOn(child, dayOf(worry)))
    .filter((worry) => !isConsideredByAnswer(scene, child, worry, dayOf(worry)))
    .filter((worry) => otherChildrenOn(scene, worry, child).length > 0 && asksAboutOthers(worry) && !isNamedOn(scene, worry, child))
    .toSorted((one, other) => inTextOrder(dayOf(one), dayOf(other)));
};

/** About a child of this one's home, who is of the family by more than a likeness. */
const isNear = (scene: Scene, worry: Worry, child: Member): boolean => {
  const others = otherChildrenOn(scene, worry, child).filter(({ onlyPossibly }) => !onlyPossibly);
  return others.length > 0 && !livesApartFromAll(scene, child, others.map(({ id }) => id));
};

/** The children whom the worry is about. Who has died is among them: their brothers and sisters are to be thought of too. */
const otherChildrenOn = (scene: Scene, { about }: Worry, child: Member): Member[] =>
  about.includes(child.id) ? [] : membersAmong(scene, about).filter((member) => isChild(member, scene.today));

/** "No, all three children" is no reason; "No concerns for the others" is one. */
const BUT_NO = /^no\s*(?:[,.;:–-]|$)/i;

function asksAboutOthers(worry: Worry): boolean {
  if (worry.kind === 'plan') return worry.type === 'CP' || worry.type === 'CIN';
  const { limitedToOneChild: limited } = worry;
  return typeof limited === 'string' ? isBlank(limited) || (BUT_NO.test(limited) && !/\b(?:only|no other|not)\b/i.test(limited)) : limited !== true;
}

/** By name, or among all who live with whom it is about. */
const isNamedOn = (scene: Scene, worry: Worry, child: Member): boolean =>
  worry.kind !== 'plan' && (names(worry.considered, child) || (meansAll(worry.considered) && isNear(scene, worry, child)));

const unreadAnswer = (worry: Worry, child: Member): Unread | undefined => unreadOn(worry, child, 'considered', 'limitedToOneChild');

const dayOf = (worry: Worry): CalendarDate => (worry.kind === 'plan' ? startOf(worry) : worry.on);
