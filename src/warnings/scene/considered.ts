import type { CalendarDate } from '../../record/calendar-date.ts';
import type { FamilyEntry, FamilyEntryOf, Member } from '../../record/family.ts';
import type { Scene } from '../rule.ts';
import { answersAbout } from './answers.ts';
import { entriesOf, isDone } from './entries.ts';
import { names } from './naming.ts';
import { startOf } from './plans.ts';

const OWN_RECORDS = ['concern', 'contact', 'referral', 'plan', 'assessment'] as const;

/** The last day on which the child has a record of their own or an assessment that looks at them, or was thought of by who answered. */
export const lastDayConsidered = (scene: Scene, child: Member): CalendarDate | undefined =>
  entriesOf(scene, ...OWN_RECORDS)
    .filter((entry) => entry.about.includes(child.id) || looksAt(entry, child))
    .map((entry) => lastDayOf(entry, scene.today))
    .concat(answersAbout(scene, 'sibling-not-considered', child, 'considered').map(({ on }) => on))
    .reduce<CalendarDate | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);

/** Whether an assessment that was under way on the day, or came later, is about the person or considers them. */
export const assessedSince = (scene: Scene, person: Member, day: CalendarDate): boolean =>
  entriesOf(scene, 'assessment').some(
    (assessment) =>
      (assessment.about.includes(person.id) || looksAt(assessment, person)) && lastDayOf(assessment, scene.today) >= day,
  );

const looksAt = (entry: FamilyEntry, person: Member): boolean => entry.kind === 'assessment' && names(entry.considers, person);

function lastDayOf(entry: FamilyEntryOf<(typeof OWN_RECORDS)[number]>, today: CalendarDate): CalendarDate {
  if (entry.kind === 'plan') return startOf(entry);
  if (entry.kind !== 'assessment') return entry.on;
  // An assessment still under way looks at the child today.
  if (!isDone(entry.completed, today)) return today;
  return typeof entry.completed === 'string' ? entry.completed : entry.on;
}
