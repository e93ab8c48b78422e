import * as z from 'zod/mini';
import { AnswerKind } from './answer.ts';
import { CalendarDate, Instant } from './calendar-date.ts';

/** In the order in which they are shown. None says anything of risk, as the rules page tells its readers. */
export const WARNING_STATES = ['overdue', 'missing', 'due', 'consider'] as const;
export const WarningState = z.enum(WARNING_STATES);
export type WarningState = z.infer<typeof WarningState>;

/** A fact that a warning rests on, and where it stands. A pointer: never the narrative. */
export const Ground = z.strictObject({
  /** The kind of entry, or `person`, `relationship`, `screen`. */
  what: z.string(),
  /** What names the fact in the family. */
  id: z.string(),
  on: z.optional(CalendarDate),
  heading: z.optional(z.string()),
  recordNumber: z.optional(z.string()),
  link: z.optional(z.string()),
  /** The people whom the fact concerns. */
  about: z.array(z.string()),
  system: z.string(),
  agency: z.string(),
  screen: z.string(),
  lastRead: Instant,
  /** When the fact, as it now stands, was first read. */
  since: z.optional(Instant),
});
export type Ground = z.infer<typeof Ground>;

/** A missing or late record about one person. */
export const Warning = z.strictObject({
  /** Its name in the catalogue. */
  warning: z.string(),
  state: WarningState,
  /** A PersonId. */
  about: z.string(),
  /** The last day of the time limit, where one runs. */
  until: z.optional(CalendarDate),
  restsOn: z.array(Ground),
  /** It was answered once, and why that no longer holds. */
  back: z.optional(z.strictObject({ answer: z.string(), on: CalendarDate, because: z.enum(['changed', 'lapsed', 'not covered']) })),
  /** What its sentence needs beside the name: days, names of fields, of systems. */
  says: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Warning = z.infer<typeof Warning>;

/**
 * How a value of a warning's sentence is to be written: `person` a PersonId, by name; `day` a CalendarDate, as a date;
 * `system` the id of a system, by its title; `systems` several with blanks between; `agency` by the word `agency_…`;
 * `words` keys of the words with blanks between, as a list; `count` and `text` as they are; `choice` not at all,
 * it chooses between the forms of the sentence.
 */
export const Says = z.enum(['person', 'day', 'system', 'systems', 'agency', 'words', 'count', 'text', 'choice']);
export type Says = z.infer<typeof Says>;

/** A warning with what its sentence needs, each value with its kind, and the answers that it can be given. */
export const WarningShown = z.strictObject({
  ...Warning.shape,
  answers: z.array(AnswerKind),
  says: z.array(z.strictObject({ name: z.string(), is: Says, value: z.union([z.string(), z.number()]) })),
});
export type WarningShown = z.infer<typeof WarningShown>;
