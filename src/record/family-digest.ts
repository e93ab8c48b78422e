import * as z from 'zod/mini';
import { CalendarDate, Instant } from './calendar-date.ts';
import { PersonShown } from './person.ts';
import { WarningState } from './warning.ts';

/** An open warning, by as much of it as a list needs. */
export const WarningDigest = z.strictObject({
  warning: z.string(),
  state: WarningState,
  /** A PersonId. */
  about: z.string(),
  /** The last day of the time limit, where one runs. */
  until: z.optional(CalendarDate),
  /** The first fact that it rests on, with its kind and day. */
  ground: z.string(),
  what: z.string(),
  on: z.optional(CalendarDate),
  /** Where that fact stands. */
  system: z.string(),
  agency: z.string(),
  /** It was answered once, and is here again. */
  back: z.boolean(),
  /** The colleague to whom it was given. */
  whose: z.optional(z.string()),
});
export type WarningDigest = z.infer<typeof WarningDigest>;

/** What comes up on a day that the family's records name, whether or not a warning speaks of it yet. */
export const DAY_KINDS = ['agreement-review', 'plan-review', 'action', 'answer-lapses'] as const;
export const DayDigest = z.strictObject({
  what: z.enum(DAY_KINDS),
  on: CalendarDate,
  /** A PersonId. */
  about: z.string(),
  /** The action, the type of plan, or the name of the warning whose answer lapses. */
  detail: z.string(),
  /** The fact that names the day. */
  ground: z.string(),
});
export type DayDigest = z.infer<typeof DayDigest>;

export const ChildDigest = z.strictObject({
  person: PersonShown,
  /** Systems in which the child has a record. */
  systems: z.array(z.string()),
  agencies: z.array(z.string()),
  schoolClass: z.optional(z.string()),
  /** Types of active plans. */
  plans: z.array(z.string()),
});
export type ChildDigest = z.infer<typeof ChildDigest>;

/** What a system last said of a family, and how many of its screens could only be read in part. */
export const SystemDigest = z.strictObject({ system: z.string(), agency: z.string(), lastRead: Instant, screens: z.number(), inPart: z.number() });
export type SystemDigest = z.infer<typeof SystemDigest>;

/** Whatever a list of all families needs of one: worked out from its readings, and erased with them. */
export const FamilyDigest = z.strictObject({
  /** The smallest id of its children. */
  id: z.string(),
  children: z.array(ChildDigest),
  /** Everybody else of the family. */
  others: z.array(PersonShown),
  warnings: z.array(WarningDigest),
  days: z.array(DayDigest),
  systems: z.array(SystemDigest),
  /** Pairs of people who may be one and the same, undecided; each by both ids. */
  matches: z.array(z.string()),
});
export type FamilyDigest = z.infer<typeof FamilyDigest>;
