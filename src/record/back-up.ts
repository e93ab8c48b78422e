import * as z from 'zod/mini';
import { AccessEntry } from './access-entry.ts';
import { Answer } from './answer.ts';
import { Instant } from './calendar-date.ts';
import { Decision } from './decision.ts';
import { Reading } from './reading.ts';

/** Changes whenever a line of a back-up means something else. */
export const BACK_UP_VERSION = 1;
export const BACK_UP_FORMAT = 'think-sibling back-up';

/** The first line of a back-up. */
export const BackUpHead = z.strictObject({
  is: z.literal('head'),
  format: z.literal(BACK_UP_FORMAT),
  version: z.literal(BACK_UP_VERSION),
  at: Instant,
  readings: z.number(),
  people: z.number(),
  entries: z.number(),
});
export type BackUpHead = z.infer<typeof BackUpHead>;

/** A reading with what people said of it. Who is who is not in it: that follows from the readings, wherever they are. */
export const BackedUpRow = z.strictObject({
  is: z.literal('reading'),
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  reading: Reading,
  firstRead: Instant,
  lastRead: Instant,
  decisions: z.record(z.string(), z.array(Decision)),
  answers: z.record(z.string(), z.array(z.extend(Answer, { takenBack: z.optional(z.literal(true)) }))),
});
export type BackedUpRow = z.infer<typeof BackedUpRow>;

const BackedUpCounts = z.strictObject({
  is: z.literal('counts'),
  counts: z.record(z.string(), z.strictObject({ shown: z.number(), answered: z.number(), known: z.number() })),
});

const BackedUpEntry = z.strictObject({ is: z.literal('entry'), log: z.string(), entry: AccessEntry });

/** The last line: a back-up without it was cut off. */
export const BackUpTail = z.strictObject({ is: z.literal('tail'), readings: z.number(), entries: z.number() });
export type BackUpTail = z.infer<typeof BackUpTail>;

/** One line of a back-up, between its first and its last. */
export const BackUpLine = z.discriminatedUnion('is', [BackedUpRow, BackedUpCounts, BackedUpEntry]);
export type BackUpLine = z.infer<typeof BackUpLine>;

/** Where a back-up that is being written goes on. */
export const BackUpCursor = z.discriminatedUnion('part', [
  /** `next`: what has settled from this segment on, and after the last what is recent. */
  z.strictObject({ part: z.literal('readings'), next: z.number() }),
  z.strictObject({ part: z.literal('log'), next: z.number() }),
]);
export type BackUpCursor = z.infer<typeof BackUpCursor>;
