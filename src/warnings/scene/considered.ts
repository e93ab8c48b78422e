import type { CalendarDate } from '../../record/calendar-date.ts';
import type { FamilyEntry, FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { answersAbout, isNewTo } from './answers.ts';
import { entriesOf, isDone } from './entries.ts';
import { names } from './naming.ts';
import { startOf } from './plans.ts';

const OWN_RECORDS = ['concern', 'contact', 'referral', 'plan', 'assessment', 'enquiry'] as const;

/** The last day on which the child has a record of their own or an assessment that looks at them. */
export const lastDayConsidered = (scene: Scene, child: Member): CalendarDate | undefined =>
  entriesOf(scene, ...OWN_RECORDS)
    .filter((entry) => entry.about.includes(child.id) || looksAt(entry, child))
    .map((entry) => lastDayOf(entry, scene.today))
    .reduce<CalendarDate | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);

/** Whether who answered thought of the child over this entry, dated by then and known by then as it now stands. */
export const isConsideredByAnswer = (scene: Scene, child: Member, entry: FamilyEntry, dated: CalendarDate): boolean =>
  answersAbout(scene, 'sibling-not-considered', child, 'considered').some((answer) => answer.on >= dated && !isNewTo(answer, entry));

/** Whether an assessment that was under way on the day, or came later, is about the person or considers them. */
export const assessedSince = (scene: Scene, person: Member, day: CalendarDate): boolean =>
  entriesOf(scene, 'assessment').some(
    (assessment) =>
      (assessment.about.includes(person.id) || looksAt(assessment, person)) && lastDayOf(assessment, scene.today) >= day,
  );

const looksAt = (entry: FamilyEntry, person: Member): boolean => entry.kind === 'assessment' && names(entry.considers, person);

function lastDayOf(entry: FamilyEntryOf<(typeof OWN_RECORDS)[number]>, today: CalendarDate): CalendarDate {
  if (entry.kind === 'plan') return startOf(entry);
  if (entry.kind === 'enquiry') return [entry.conference, entry.conferenceNotRequired].find((day) => typeof day === 'string' && day <= today && day > entry.on)?.toString() ?? entry.on;
  if (entry.kind !== 'assessment') return entry.on;
  // An assessment still under way looks at the child today.
  if (!isDone(entry.completed, today)) return today;
  return typeof entry.completed === 'string' ? entry.completed : entry.on;
}
