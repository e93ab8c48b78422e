import * as z from 'zod/mini';
import { Answer } from '../../src/record/answer.ts';
import { CalendarDate, Instant } from '../../src/record/calendar-date.ts';
import { PersonShown } from '../../src/record/person.ts';
import { Recording, RECORDING_KINDS } from '../../src/record/recording.ts';
import { WarningShown } from '../../src/record/warning.ts';
import { Edge } from './edge.ts';

/** How much of what the profile asks of the open screen was read, whether it is one page of several, and whether it was guessed. */
export const FieldsShown = z.strictObject({ read: z.number(), asked: z.number(), partial: z.boolean(), guess: z.boolean() });
export type FieldsShown = z.infer<typeof FieldsShown>;

/** A system, and when it last said anything of this family; null when it never did. */
export const SystemShown = z.strictObject({
  system: z.string(),
  title: z.string(),
  agency: z.string(),
  lastRead: z.nullable(Instant),
});
export type SystemShown = z.infer<typeof SystemShown>;

/** A recording that was made here, and can be taken back. */
export const RecordingShown = z.strictObject({
  /** The reading that it became. */
  reading: z.string(),
  kind: z.enum(RECORDING_KINDS),
  on: CalendarDate,
  about: z.array(z.string()),
});
export type RecordingShown = z.infer<typeof RecordingShown>;

/** What the overlay is told, as its reader's role allows. */
export const OverlayView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('no screen') }),
  z.strictObject({ state: z.literal('no role') }),
  z.strictObject({ state: z.literal('not for this role') }),
  /** Nobody has set a passphrase, so nothing is kept yet. */
  z.strictObject({ state: z.literal('no passphrase') }),
  /** What became of this screen: `turned away` when too many others wait for the unlock. */
  z.strictObject({ state: z.literal('locked'), screen: z.enum(['awaited', 'kept', 'turned away']) }),
  z.strictObject({ state: z.literal('reading'), system: z.string() }),
  /** The disk had no room for what the screen says. */
  z.strictObject({ state: z.literal('not kept'), system: z.string() }),
  z.strictObject({ state: z.literal('failed'), system: z.string(), why: z.string() }),
  z.strictObject({
    state: z.literal('read'),
    system: z.string(),
    today: CalendarDate,
    fields: FieldsShown,
    child: PersonShown,
    /** The children whom this role may name in a recording. */
    children: z.array(PersonShown),
    /** A recording that was begun and not saved. */
    draft: z.nullable(Recording),
    recorded: z.array(RecordingShown),
    people: z.array(PersonShown),
    warnings: z.array(WarningShown),
    /** Answers that hold, each of which can be taken back. */
    answered: z.array(Answer),
    /** There is more, which this role is not shown. */
    toAsk: z.boolean(),
    lead: z.optional(z.string()),
    systems: z.array(SystemShown),
    /** Agencies from which nothing of this family was ever read. */
    silentAgencies: z.array(z.string()),
  }),
]);
export type OverlayView = z.infer<typeof OverlayView>;

/** The view, with how the frame stands, and how the index does. `damaged`: some of it could not be opened. */
export const OverlayReply = z.strictObject({ open: z.boolean(), edge: Edge, disk: z.enum(['enough', 'low', 'full']), damaged: z.boolean(), view: OverlayView });
export type OverlayReply = z.infer<typeof OverlayReply>;
