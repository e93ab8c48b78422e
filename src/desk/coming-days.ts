import { DAYS_KNOWN } from '../record/answer.ts';
import { type CalendarDate, daysAfter } from '../record/calendar-date.ts';
import type { Family, FamilyEntry, PersonId } from '../record/family.ts';
import type { DayDigest } from '../record/family-digest.ts';
import { isDone } from '../warnings/scene/entries.ts';
import { isActive } from '../warnings/scene/live-worry.ts';

/** An action's words are cut here: they are to be known again, not read. */
const LONGEST_DETAIL = 80;

/** What the family's records and answers name a day for, and is not behind it: reviews, actions not done, answers that lapse. */
export function comingDays(family: Family, today: CalendarDate): DayDigest[] {
  const living = new Set(family.members.filter(({ died }) => died === undefined).map(({ id }) => id));
  const onRecord = family.entries.filter(({ gone }) => !gone).flatMap((entry) => daysOf(entry, today));
  return [...onRecord, ...lapses(family, today)].filter(({ about }) => living.has(about));
}

function daysOf(entry: FamilyEntry, today: CalendarDate): DayDigest[] {
  const about = entry.about[0] ?? '';
  const day = (what: DayDigest['what'], on: CalendarDate, detail = ''): DayDigest => ({ what, on, about, detail, ground: entry.id });
  switch (entry.kind) {
    case 'agreement': {
      const { reviewDue: due, reviewed } = entry;
      return due !== undefined && isActive(entry, today) && !isReviewed(due, reviewed) ? [day('agreement-review', due)] : [];
    }
    case 'plan': {
      const { reviewDue: due, reviews, type } = entry;
      return due !== undefined && isActive(entry, today) && !isReviewed(due, reviews) ? [day('plan-review', due, type)] : [];
    }
    case 'conversation':
      return (entry.actions ?? []).flatMap(({ what, due, done }) => (due !== undefined && !isDone(done, today) ? [day('action', due, what.slice(0, LONGEST_DETAIL))] : []));
    default:
      return [];
  }
}

const isReviewed = (due: CalendarDate, reviews: CalendarDate[] = []): boolean => reviews.some((day) => day >= due);

/** The last day of each answer that still holds, the latest one of a warning about one fact. */
function lapses({ answers }: Family, today: CalendarDate): DayDigest[] {
  const latest = new Map<string, DayDigest>();
  for (const { warning, about, answer, on, until, grounds } of answers) {
    const last = answer === 'already-known' ? daysAfter(on, DAYS_KNOWN) : until;
    if (last === undefined || last < today) continue;
    const name = named(warning, about, grounds?.[0]);
    const known = latest.get(name);
    if (!known || known.on < last) latest.set(name, { what: 'answer-lapses', on: last, about, detail: warning, ground: grounds?.[0] ?? '' });
  }
  return [...latest.values()];
}

const named = (warning: string, about: PersonId, ground = ''): string => [warning, about, ground].join(' ');
