import type { DayDigest, FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import { type CalendarDate, daysAfter } from '../../src/record/calendar-date.ts';

/** The parts of the day's list, in its order. */
export const TODAY_PARTS = ['due-today', 'due-this-week', 'conversations', 'actions', 'reviews', 'answers', 'files'] as const;
export type TodayPart = (typeof TODAY_PARTS)[number];

const DAYS_OF_A_WEEK = 7;
/** Reviews are prepared longer ahead. */
const DAYS_TO_REVIEWS = 14;

/** The warnings of a part whatever their date, beside the days that the records name. */
const WARNINGS: Partial<Record<TodayPart, readonly string[]>> = {
  conversations: ['conversation-not-confirmed', 'conversation-status-unclear', 'conversation-accounts-differ'],
  actions: ['agreed-action-overdue', 'conversation-outcome-unclear'],
  reviews: ['agreement-review-overdue', 'agreement-without-review-date', 'agreement-outlived', 'plan-review-overdue'],
  files: ['file-not-sent', 'file-receipt-missing'],
};

export interface OfToday {
  family: FamilyDigest;
  warnings: WarningDigest[];
  days: DayDigest[];
}

/** What belongs to each part of a day's list, by family, what comes first at the top. */
export function ofToday(families: FamilyDigest[], part: TodayPart, today: CalendarDate): OfToday[] {
  const found = families.map((family) => ({
    family,
    warnings: family.warnings.filter((warning) => isOfPart(warning, part, today)).toSorted((a, b) => inOrder(dayOfWarning(a), dayOfWarning(b))),
    days: daysOf(family, part, today).toSorted((a, b) => inOrder(a.on, b.on)),
  }));
  return found.filter(({ warnings, days }) => warnings.length + days.length > 0).toSorted((a, b) => inOrder(firstDay(a), firstDay(b)));
}

function isOfPart({ warning, state, until }: WarningDigest, part: TodayPart, today: CalendarDate): boolean {
  if (part === 'due-today') return state === 'due' && until === today;
  if (part === 'due-this-week') return state === 'due' && until !== undefined && until > today && until < daysAfter(today, DAYS_OF_A_WEEK);
  return WARNINGS[part]?.includes(warning) ?? false;
}

/** A day that a warning of the same part speaks of already is not told twice. */
function daysOf({ days, warnings }: FamilyDigest, part: TodayPart, today: CalendarDate): DayDigest[] {
  const isWarned = ({ ground }: DayDigest) => warnings.some((warning) => warning.ground === ground && isOfPart(warning, part, today));
  switch (part) {
    case 'actions':
      return days.filter((day) => day.what === 'action' && !isWarned(day));
    case 'reviews':
      return days.filter((day) => (day.what === 'agreement-review' || day.what === 'plan-review') && day.on < daysAfter(today, DAYS_TO_REVIEWS) && !isWarned(day));
    case 'answers':
      return days.filter((day) => day.what === 'answer-lapses' && day.on < daysAfter(today, DAYS_OF_A_WEEK));
    default:
      return [];
  }
}

const dayOfWarning = ({ until, on }: WarningDigest): string => until ?? on ?? '';
const firstDay = ({ warnings, days }: OfToday): string => [...warnings.map(dayOfWarning), ...days.map(({ on }) => on)].toSorted()[0] ?? '';
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
