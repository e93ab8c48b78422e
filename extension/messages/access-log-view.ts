import * as z from 'zod/mini';
import { DEEDS } from '../../src/record/access-entry.ts';
import { CalendarDate, Instant } from '../../src/record/calendar-date.ts';
import { PersonShown } from '../../src/record/person.ts';

const Did = z.enum(DEEDS);

/** An entry as those who may see families see it. */
export const LogShown = z.strictObject({
  number: z.number(),
  at: Instant,
  who: z.string(),
  did: Did,
  /** Whom it concerned, as they are called now; those who cannot be named any longer are only counted. */
  people: z.array(PersonShown),
  unnamed: z.number(),
  /** The title of the system over whose screen it was done. */
  system: z.optional(z.string()),
  detail: z.optional(z.string()),
  /** It came from the log of another machine. */
  restored: z.boolean(),
});
export type LogShown = z.infer<typeof LogShown>;

/** How long the log is, and the digest of its last entry, to be noted elsewhere. */
const end = { length: z.number(), last: z.string() };

export const AccessLogView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not for this role') }),
  z.strictObject({ state: z.literal('length alone'), ...end }),
  z.strictObject({
    state: z.literal('read'),
    ...end,
    entries: z.array(LogShown),
    /** Ask for what is below this entry to read on; null at the end. */
    below: z.nullable(z.number()),
  }),
]);
export type AccessLogView = z.infer<typeof AccessLogView>;

export const LogCheckView = z.discriminatedUnion('whole', [
  z.strictObject({ whole: z.literal(true), length: z.number() }),
  z.strictObject({ whole: z.literal(false), length: z.number(), from: z.number() }),
]);
export type LogCheckView = z.infer<typeof LogCheckView>;

/** The log of one person, which tells of nobody else: where the screen was another's, not even from which system. */
export const PersonLog = z.strictObject({
  entries: z.array(z.strictObject({ at: Instant, who: z.string(), did: Did, system: z.optional(z.string()) })),
});
export type PersonLog = z.infer<typeof PersonLog>;

/** What the list is cut to. */
export const LogFilter = z.strictObject({
  below: z.nullable(z.number()),
  name: z.string().check(z.maxLength(200)),
  day: z.nullable(CalendarDate),
});
export type LogFilter = z.infer<typeof LogFilter>;

/** What is said beside a deed that gave out the whole index. */
export const EVERYONE = 'everyone';
