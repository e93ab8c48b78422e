import { type Answer, type AnswerKind, NOT_TOLD_REASONS } from '../record/answer.ts';
import { type CalendarDate, daysBetween, londonDay, monthsAfter } from '../record/calendar-date.ts';
import type { Family, FamilyEntry, FamilyEntryOf, Member } from '../record/family.ts';
import type { FigureFact, FigureName } from '../record/figure-fact.ts';
import { workingDaysAfter } from '../record/working-days.ts';
import { limitsOf } from '../warnings/warnings-for.ts';
import type { Scene } from '../warnings/rule.ts';
import { daysAnswered } from '../warnings/scene/answers.ts';
import { entriesOf, isBlank, isDone } from '../warnings/scene/entries.ts';
import { livesApartFromAll } from '../warnings/scene/household.ts';
import { names } from '../warnings/scene/naming.ts';
import { dayParentsTold } from '../warnings/scene/parents-told.ts';
import { childrenAmong, childrenOf, isPreSchool, wasExpectedOn } from '../warnings/scene/people.ts';
import { sightingsOf } from '../warnings/scene/sightings.ts';
import { isActive, isLive } from '../warnings/scene/live-worry.ts';
import { consultations } from '../warnings/scene/conversations.ts';
import { ofAction } from '../warnings/agreed-action-overdue.ts';
import { agreementReviewOverdue } from '../warnings/agreement-review-overdue.ts';
import { siblingNotConsidered } from '../warnings/sibling-not-considered.ts';
import { startOf } from '../warnings/scene/plans.ts';
import type { Around, Looked } from './around.ts';

/** Figures reach back so many months. */
const MONTHS = 24;

/** Every reason that a person can choose; whatever else a system says is counted as another reason. */
const REASONS: readonly string[] = NOT_TOLD_REASONS;

type Fact = Omit<FigureFact, 'figure' | 'child'>;

/**
 * What the figures count of a family: what its records say, and what was answered here. What stands on a screen and
 * could not be read is unknown, and counts neither way.
 */
export function figureFacts(around: Around[], looked: Looked): FigureFact[] {
  const facts = new Map<string, FigureFact>();
  for (const { child, family } of around)
    for (const [name, fact] of factsAbout(sceneOf(child, family, looked))) if (isCounted(fact, looked.today)) facts.set(name, fact);
  return [...facts.values()];
}

const sceneOf = (child: string, family: Family, { today, practice }: Looked): Scene => ({
  family: { ...family, entries: family.entries.filter(({ gone }) => !gone) },
  today,
  practice,
  open: { system: '', agency: '', subject: child },
});

const isCounted = ({ on }: FigureFact, today: CalendarDate): boolean => on <= today && on > monthsAfter(today, -MONTHS);

/** Each with a name, by which the same fact is known when another child's family tells it again. */
function* factsAbout(scene: Scene): Iterable<[string, FigureFact]> {
  for (const entry of scene.family.entries) {
    const [child] = childrenAmong(scene, entry.about);
    if (!child) continue;
    const facts = factsOf(scene, entry, child);
    for (const [at, { figure, ...fact }] of facts.entries()) yield [`${figure} ${entry.id} ${at}`, { figure, child: child.id, ...fact }];
  }
  for (const child of childrenOf(scene)) {
    for (const fact of siblingFacts(scene, child)) yield [`sibling-considered ${child.id} ${fact.on} ${fact.of}`, { figure: 'sibling-considered', child: child.id, on: fact.on, met: fact.met }];
    for (const fact of preSchoolFacts(scene, child)) yield [`pre-school-seen ${child.id} ${fact.on}`, { figure: 'pre-school-seen', child: child.id, ...fact }];
  }
}

function factsOf(scene: Scene, entry: FamilyEntry, child: Member): (Fact & { figure: FigureName })[] {
  switch (entry.kind) {
    case 'referral':
      return [...of('parents-told', told(scene, entry, child)), ...of('not-told-reason', notTold(scene, entry))];
    case 'concern':
    case 'contact':
      return of('not-told-reason', notTold(scene, entry));
    case 'conversation':
      return consultations(scene).includes(entry) ? [...of('conversation-confirmed', confirmed(scene, entry)), ...actions(scene, entry)] : [];
    case 'agreement':
      return agreement(scene, entry);
    default:
      return [];
  }
}

const of = (figure: FigureName, fact: Fact | undefined): (Fact & { figure: FigureName })[] => (fact ? [{ figure, ...fact }] : []);

const isUnread = ({ unread }: FamilyEntry, field: string): boolean => unread.some((each) => each === field || each.startsWith(`${field}.`));

/** What was answered to any warning that rested on this entry first. */
const answersTo = ({ family }: Scene, { id }: Pick<FamilyEntry, 'id'>, ...kinds: AnswerKind[]): Answer[] =>
  family.answers.filter(({ answer, grounds }) => grounds?.[0] === id && (kinds as string[]).includes(answer));

const dayOf = ({ fields, on }: Answer): CalendarDate => fields?.when ?? on;

const after = (from: CalendarDate, day: CalendarDate | undefined): Pick<Fact, 'days'> => (day === undefined ? {} : { days: Math.max(0, daysBetween(from, day)) });

/** With the parents told; one that they were not to be told of, with a reason, is counted by its reason. */
function told(scene: Scene, entry: FamilyEntryOf<'referral'>, child: Member): Fact | undefined {
  if (isUnread(entry, 'informed')) return undefined;
  const { on, informed } = entry;
  const [answered] = answersTo(scene, entry, 'told');
  if (informed?.state === 'informed') return { on, met: true, ...after(on, informed.on) };
  const day = [dayParentsTold(scene, entry, child, on), answered && dayOf(answered)].filter((each) => each !== undefined).toSorted()[0];
  if (day === undefined && notTold(scene, entry)?.met) return undefined;
  return { on, met: day !== undefined, ...after(on, day) };
}

function notTold(scene: Scene, entry: FamilyEntryOf<'referral' | 'concern' | 'contact'>): Fact | undefined {
  const [answered] = answersTo(scene, entry, 'not-told', 'renewed');
  const said = answered?.fields?.['not-told-reason'] ?? (entry.informed?.state === 'not-informed' ? (entry.informed.reason ?? '') : undefined);
  if (said === undefined) return undefined;
  return { on: entry.on, met: !isBlank(said), reason: isBlank(said) ? 'none' : REASONS.includes(said) ? said : 'other' };
}

function confirmed(scene: Scene, entry: FamilyEntryOf<'conversation'>): Fact | undefined {
  if (isUnread(entry, 'confirmedInWriting')) return undefined;
  const { on, confirmedInWriting: mark } = entry;
  const [answered] = answersTo(scene, entry, 'confirmed');
  const day = typeof mark === 'string' ? mark : answered && dayOf(answered);
  return { on, met: mark === true || day !== undefined, ...after(on, day) };
}

/** Those whose day has come, done by then or not. One that is marked as done without a day is taken for done in time. */
function actions(scene: Scene, entry: FamilyEntryOf<'conversation'>): (Fact & { figure: FigureName })[] {
  if (isUnread(entry, 'actions')) return [];
  return (entry.actions ?? []).flatMap(({ due, done }) => {
    if (due === undefined || due > scene.today) return [];
    const answered = answersTo(scene, ofAction(entry, due), 'done').map(dayOf).toSorted()[0];
    const day = typeof done === 'string' ? done : answered;
    return of('action-on-time', { on: due, met: done === true || (day !== undefined && day <= due) });
  });
}

function agreement(scene: Scene, entry: FamilyEntryOf<'agreement'>): (Fact & { figure: FigureName })[] {
  const { on, reviewDue, reviewed = [], sharedWith = [], parties = [], ended, replacedByPlan } = entry;
  const { today } = scene;
  const has = (...kinds: AnswerKind[]): boolean => answersTo(scene, entry, ...kinds).length > 0;
  const reviews = [...reviewed, ...answersTo(scene, entry, 'reviewed').map(dayOf)];
  const isOnTime = (day: CalendarDate, due: CalendarDate): boolean => day <= due && day >= workingDaysAfter(due, -limitsOf(agreementReviewOverdue, scene.practice)['dueBefore']!.count);
  const isKnown = (field: string, fact: Fact): Fact | undefined => (isUnread(entry, field) ? undefined : fact);
  return [
    ...of('agreement-review-date', isKnown('reviewDue', { on, met: reviewDue !== undefined || has('review-date-set') })),
    ...of('agreement-shared', isKnown('sharedWith', { on, met: has('shared') || sharedWith.some((each) => !isBlank(each) && !parties.includes(each)) })),
    ...of('agreement-reviewed-on-time', reviewDue === undefined || reviewDue > today ? undefined : isKnown('reviewed', { on: reviewDue, met: reviews.some((day) => isOnTime(day, reviewDue)) })),
    ...of('agreement-ended', isKnown('ended', { on, met: isDone(ended, today) || isDone(replacedByPlan, today) || has('ended', 'moved-into-plan') || !isActive(entry, today) })),
  ];
}

/** About no child of this one's home. */
function isElsewhere(scene: Scene, { about }: FamilyEntry, child: Member): boolean {
  const others = childrenAmong(scene, about);
  return others.length === 0 || livesApartFromAll(scene, child, others.map(({ id }) => id));
}

/** An assessment that had begun by then and was not completed before. */
const isUnderWay = (entry: FamilyEntry, day: CalendarDate): boolean =>
  entry.kind === 'assessment' && entry.on <= day && (typeof entry.completed === 'string' ? entry.completed >= day : entry.completed !== true);

/** Each worry about another child, dated long enough ago, and whether this one was thought of within the limit. */
function siblingFacts(scene: Scene, child: Member): { on: CalendarDate; of: string; met: boolean }[] {
  const limit = limitsOf(siblingNotConsidered, scene.practice)['considered']!.count;
  const own = entriesOf(scene, 'concern', 'contact', 'referral', 'plan', 'assessment');
  return entriesOf(scene, 'concern', 'contact', 'referral', 'plan').flatMap((worry) => {
    const on = worry.kind === 'plan' ? startOf(worry) : worry.on;
    const last = workingDaysAfter(on, limit);
    const asks = worry.kind === 'plan' ? worry.type === 'CP' || worry.type === 'CIN' : worry.limitedToOneChild === undefined || worry.limitedToOneChild === false;
    if (!asks || worry.about.includes(child.id) || isElsewhere(scene, worry, child) || !wasExpectedOn(child, on)) return [];
    const isInTime = (day: CalendarDate): boolean => day >= on && day <= last;
    const met =
      (worry.kind !== 'plan' && names(worry.considered, child)) ||
      own.some((entry) => (isInTime(entry.on) || isUnderWay(entry, on)) && (entry.about.includes(child.id) || (entry.kind === 'assessment' && names(entry.considers, child)))) ||
      scene.family.answers.some(({ warning, about, answer, on: day }) => warning === 'sibling-not-considered' && about === child.id && answer === 'considered' && isInTime(day));
    return met || last < scene.today ? [{ on, of: worry.id, met }] : [];
  });
}

/** Each whole month in which the child was pre-school and something in the family was live, and whether anyone saw them in it. */
function preSchoolFacts(scene: Scene, child: Member): Fact[] {
  const answered = [...daysAnswered(scene, 'pre-school-child-not-seen', child, 'seen'), ...daysAnswered(scene, 'statutory-visit-overdue', child, 'visited')];
  const seen = [...sightingsOf(scene, child).map(({ on }) => on), ...answered].map((on) => on.slice(0, 7));
  const first = londonDay(scene.family.firstRead);
  const months = Array.from({ length: MONTHS }, (_, ago) => monthsAfter(`${scene.today.slice(0, 7)}-01`, -ago - 1));
  return months
    .filter((month) => month >= first.slice(0, 7) || seen.some((each) => each <= month))
    .filter((month) => isPreSchool(child, month) && scene.family.entries.some((entry) => wasLiveIn(scene, entry, month)))
    .map((month) => ({ on: month, met: seen.includes(month.slice(0, 7)) }));
}

/** Begun before the month was over, and live still, or ended on a day that is not before it. */
function wasLiveIn({ today }: Scene, entry: FamilyEntry, month: CalendarDate): boolean {
  if (entry.on >= monthsAfter(month, 1)) return false;
  const ended = entry.kind === 'plan' || entry.kind === 'agreement' ? entry.ended : entry.kind === 'referral' || entry.kind === 'contact' ? entry.closed : undefined;
  return typeof ended === 'string' ? ended >= month : isLive(entry, today);
}
