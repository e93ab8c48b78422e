import type { CalendarDate } from '../record/calendar-date.ts';
import type { FamilyEntryOf, Member } from '../record/family.ts';
import { rule, type Scene } from './rule.ts';
import { entriesOf, isDone } from './scene/entries.ts';
import { ofEntry } from './scene/ground.ts';
import { livesApart } from './scene/household.ts';
import { mayHaveEnded } from './scene/live-worry.ts';
import { names } from './scene/naming.ts';
import { childrenOf, inTextOrder } from './scene/people.ts';
import { activePlansOf, type Plan, startOf } from './scene/plans.ts';
import { clock } from './scene/time-limit.ts';
import { unreadEntries, unreadOn } from './scene/unread.ts';

type Decidable = FamilyEntryOf<'referral' | 'conversation' | 'assessment' | 'enquiry' | 'plan'>;

/** Kent: the manager decides which brothers and sisters are opened; what is asked for is a decision on record for each. */
export const siblingWithoutPlan = rule({
  name: 'sibling-without-plan',
  group: 'think sibling',
  limits: { decided: { count: 0, unit: 'working days', source: 'this project; local procedures ask for a decision for each child' } },
  says: { other: 'person', started: 'day' },
  settledBy: ['decision-recorded'],
  *check(scene, { decided }) {
    for (const child of childrenOf(scene)) {
      const plans = undecidedPlansOfOthers(scene, child);
      const atHome = plans.filter(({ other }) => !livesApart(child, other));
      const deciding = atHome.length > 0 ? atHome : plans;
      const [first] = deciding;
      if (!first) continue;
      const { other, plan } = first;
      const perhaps = entriesOf(scene, 'plan').find((plan) => plan.about.includes(child.id) && mayHaveEnded(plan));
      yield (perhaps && unreadOn(perhaps, child, 'ended')) ??
        unreadEntries(scene, child, 'plan', 'assessment', 'referral') ?? {
        about: child.id,
        ...(atHome.length > 0 ? clock(scene, decided, startOf(plan)) : { state: 'consider' }),
        restsOn: deciding.map((each) => ofEntry(each.plan)),
        says: { other: other.id, started: startOf(plan) },
      };
    }
  },
});

/** The plans of other children since whose start nothing was decided for this one, the earliest first. */
function undecidedPlansOfOthers(scene: Scene, child: Member): { other: Member; plan: Plan }[] {
  if (activePlansOf(scene, child).length > 0) return [];
  return childrenOf(scene)
    .filter((other) => other.id !== child.id)
    .flatMap((other) => activePlansOf(scene, other, ['CIN', 'CP']).map((plan) => ({ other, plan })))
    .filter(({ plan }) => !isDecidedSince(scene, child, startOf(plan)))
    .toSorted((one, another) => inTextOrder(startOf(one.plan), startOf(another.plan)));
}

const isDecidedSince = (scene: Scene, child: Member, start: CalendarDate): boolean =>
  entriesOf(scene, 'referral', 'conversation', 'assessment', 'enquiry', 'plan')
    .filter((entry) => entry.about.includes(child.id) || (entry.kind === 'assessment' && names(entry.considers, child)))
    .some((entry) => (dayDecided(entry, scene.today) ?? '') >= start);

/** A referral or conversation was decided, an assessment completed, a conference held or not required, an own plan ended. */
function dayDecided(entry: Decidable, today: CalendarDate): CalendarDate | undefined {
  switch (entry.kind) {
    case 'referral':
      return entry.decision && (entry.decision.on ?? entry.on);
    case 'conversation':
      return entry.referralDecision && (entry.referralDecision.on ?? entry.on);
    case 'assessment':
      return dayDone(entry.completed, entry, today);
    case 'enquiry':
      return dayDone(entry.conference, entry, today) ?? dayDone(entry.conferenceNotRequired, entry, today);
    case 'plan':
      return dayDone(entry.ended, entry, today);
  }
}

const dayDone = (mark: CalendarDate | boolean | undefined, { on }: Decidable, today: CalendarDate): CalendarDate | undefined =>
  isDone(mark, today) ? (typeof mark === 'string' ? mark : on) : undefined;
