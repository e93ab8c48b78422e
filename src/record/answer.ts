import * as z from 'zod/mini';
import { CalendarDate, Instant, isOfTheseTimes, mayHaveBeen } from './calendar-date.ts';

/** What an answer may say beside its kind. */
export const ANSWER_FIELDS = ['outcome', 'reason', 'not-told-reason', 'whom', 'who', 'when', 'what', 'until'] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/**
 * Every way to answer a warning, with the fields it asks for; those it cannot do without come first.
 * Which of them settle a warning, its rule says; in words, the rules page.
 */
export const ANSWER_KINDS = {
  considered: { needs: ['outcome'], may: [] },
  'limited-to-one-child': { needs: ['reason'], may: [] },
  seen: { needs: ['when'], may: ['who'] },
  'pathway-recorded': { needs: [], may: ['when'] },
  'known-under-other-name': { needs: ['what'], may: [] },
  'not-for-this-system': { needs: [], may: ['reason'] },
  'decision-recorded': { needs: ['outcome'], may: ['when'] },
  'role-and-checks-recorded': { needs: ['outcome'], may: [] },
  told: { needs: ['whom', 'when'], may: ['who'] },
  'not-told': { needs: ['not-told-reason', 'until'], may: [] },
  renewed: { needs: ['not-told-reason', 'until'], may: [] },
  'answer-recorded': { needs: ['outcome'], may: ['when'] },
  'anonymous-or-public': { needs: [], may: [] },
  unannounced: { needs: ['reason'], may: [] },
  'status-recorded': { needs: ['outcome'], may: ['when'] },
  'actions-recorded': { needs: ['what', 'who', 'when'], may: [] },
  confirmed: { needs: ['when'], may: ['whom'] },
  done: { needs: ['when'], may: [] },
  moved: { needs: ['until', 'reason'], may: [] },
  reconciled: { needs: ['outcome'], may: ['when'] },
  'review-date-set': { needs: ['until'], may: [] },
  reviewed: { needs: ['when'], may: ['outcome'] },
  ended: { needs: ['when'], may: ['reason'] },
  'moved-into-plan': { needs: ['when'], may: [] },
  shared: { needs: ['whom'], may: ['when'] },
  'not-shared': { needs: ['reason'], may: ['until'] },
  'contingency-recorded': { needs: ['what'], may: [] },
  'covers-all': { needs: [], may: ['when'] },
  'does-not-apply': { needs: ['reason'], may: [] },
  rewritten: { needs: ['when'], may: [] },
  checked: { needs: ['outcome'], may: ['when'] },
  read: { needs: [], may: [] },
  corrected: { needs: [], may: ['when'] },
  'outcome-recorded': { needs: ['outcome'], may: ['when'] },
  escalated: { needs: ['when'], may: ['whom'] },
  'put-in-writing': { needs: ['when'], may: [] },
  completed: { needs: ['when'], may: [] },
  held: { needs: ['when'], may: [] },
  'not-required': { needs: ['reason'], may: [] },
  visited: { needs: ['when'], may: ['who'] },
  monitoring: { needs: ['until'], may: ['reason'] },
  sent: { needs: ['when'], may: ['whom'] },
  'receipt-recorded': { needs: ['when'], may: [] },
  'kind-stated': { needs: ['outcome'], may: [] },
  'already-known': { needs: [], may: [] },
  'not-for-this-family': { needs: ['reason'], may: [] },
} as const satisfies Record<string, { needs: readonly AnswerField[]; may: readonly AnswerField[] }>;

export type AnswerKind = keyof typeof ANSWER_KINDS;
export const AnswerKind = z.enum(Object.keys(ANSWER_KINDS) as [AnswerKind, ...AnswerKind[]]);

/** Why parents may not be told. Source: Information sharing advice, DfE 2024. */
export const NOT_TOLD_REASONS = ['harm-to-child', 'harm-to-another', 'evidence', 'identity', 'not-safe-to-reach', 'asked-to-wait'] as const;

/** Every warning may be answered so, whatever else would settle it. */
export const ANSWERS_TO_ALL = ['already-known', 'not-for-this-family'] as const satisfies readonly AnswerKind[];

/** "Already known to me" hides a warning for so many days, and is counted. */
export const DAYS_KNOWN = 28;

/** A person's answer to a warning about one person. The index is not the record: it can be copied into it as a line of text. */
export const Answer = z.strictObject({
  id: z.string(),
  warning: z.string(),
  /** A PersonId. */
  about: z.string(),
  answer: z.string(),
  on: CalendarDate,
  at: z.optional(Instant),
  fields: z.optional(z.partialRecord(z.enum(ANSWER_FIELDS), z.string())),
  /** It holds up to and on this day. */
  until: z.optional(CalendarDate),
  /** The facts on which the warning rested when it was answered; left out: whatever was known on the day. */
  grounds: z.optional(z.array(z.string())),
});
export type Answer = z.infer<typeof Answer>;

/** A day may be written in each of these. Who is to do something by when names a day to come; so does what an answer holds until. */
export function misdated(kind: AnswerKind, { when, until }: Partial<Record<AnswerField, string>>, today: CalendarDate): AnswerField[] {
  const isToCome = (day: string) => CalendarDate.safeParse(day).success && day >= today;
  return [
    ...(when && !(kind === 'actions-recorded' ? isOfTheseTimes(when) : mayHaveBeen(when, today)) ? (['when'] as const) : []),
    ...(until && !isToCome(until) ? (['until'] as const) : []),
  ];
}

/** What is still lacking for an answer of this kind to be taken. */
export function lacking(kind: AnswerKind, fields: Partial<Record<AnswerField, string>>): AnswerField[] {
  return ANSWER_KINDS[kind].needs.filter((field) => !fields[field]?.trim());
}
