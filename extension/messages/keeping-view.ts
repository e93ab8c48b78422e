import * as z from 'zod/mini';
import { CalendarDate, Instant } from '../../src/record/calendar-date.ts';
import { PersonShown } from '../../src/record/person.ts';
import { DUE_WHY } from '../../src/record/retention.ts';

/** The disk that the index lies on, in bytes. */
export const Disk = z.strictObject({
  used: z.number(),
  left: z.number(),
  /** Too little is left to go on for long. */
  low: z.boolean(),
  /** The browser does not throw the index away when it wants the room for something else. */
  persisted: z.boolean(),
});
export type Disk = z.infer<typeof Disk>;

/** How the index is kept. */
export const KeepingView = z.strictObject({
  disk: Disk,
  readings: z.number(),
  people: z.number(),
  /** Pieces that could not be opened. */
  damaged: z.number(),
  lastBackUp: z.nullable(Instant),
  /** Whether this role may take the index out and in, and see whose records are due. */
  maySeeFamilies: z.boolean(),
});
export type KeepingView = z.infer<typeof KeepingView>;

/** `damaged`: what says where everything lies cannot be opened, and so nothing can. */
export const KeepingReply = z.union([KeepingView, z.literal('damaged')]);
export type KeepingReply = z.infer<typeof KeepingReply>;

/** What a repair could not save: pieces, and the screens that were in them; null when nothing is left that counted those. */
export const Repaired = z.strictObject({ lost: z.number(), readings: z.nullable(z.number()) });
export type Repaired = z.infer<typeof Repaired>;

const Why = z.enum(DUE_WHY);

/** Readings of one person in one system that are due for one reason. */
export const DueShown = z.strictObject({
  /** None when nobody can be named, or this role may not see whom. */
  person: z.optional(PersonShown),
  readings: z.array(z.string()),
  why: Why,
  system: z.string(),
  lastRead: CalendarDate,
  goes: CalendarDate,
  held: z.optional(z.strictObject({ until: CalendarDate, why: z.string(), by: z.string() })),
});
export type DueShown = z.infer<typeof DueShown>;

/** What is due to be erased. */
export const DueView = z.strictObject({
  today: CalendarDate,
  counts: z.array(z.strictObject({ why: Why, agency: z.string(), count: z.number(), days: z.number() })),
  /** Those that go first; none for a role that may not see families. */
  due: z.array(DueShown),
  /** How many more readings are due than those of `due`. */
  more: z.number(),
});
export type DueView = z.infer<typeof DueView>;
