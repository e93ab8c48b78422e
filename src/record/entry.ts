import * as z from 'zod/mini';
import { CalendarDate } from './calendar-date.ts';

/** A heading longer than this would begin to be narrative, which stays in its own system. */
export const LONGEST_HEADING = 120;

/** What a conversation between professionals led to. */
export const CONVERSATION_STATUSES = ['advice only', 'action agreed', 'contact', 'referral made'] as const;

const people = z.array(z.string());
const agency = z.string();

/** Whether the parents were told. Absent on an entry means: not recorded. */
export const Informed = z.strictObject({
  state: z.enum(['informed', 'not-informed']),
  on: z.optional(CalendarDate),
  by: z.optional(z.string()),
  whom: z.optional(z.union([z.string(), people])),
  reason: z.optional(z.string()),
  renewed: z.optional(CalendarDate),
});
export type Informed = z.infer<typeof Informed>;

/** Something that is on record, with its day where the system gives one. */
const Done = z.union([CalendarDate, z.boolean()]);

export const Action = z.strictObject({
  what: z.string(),
  who: z.optional(z.string()),
  due: z.optional(CalendarDate),
  done: z.optional(Done),
});
export type Action = z.infer<typeof Action>;

const onEvery = {
  on: CalendarDate,
  /** Refs of the people whom the entry concerns. */
  about: people,
  /** The system's own number for the entry. */
  recordNumber: z.optional(z.string()),
  heading: z.optional(z.string().check(z.maxLength(LONGEST_HEADING))),
  /** Where the entry stands in its own system. */
  link: z.optional(z.string()),
};

const entryOf = <Kind extends string, Fields extends z.core.$ZodLooseShape>(kind: Kind, fields: Fields) =>
  z.strictObject({ kind: z.literal(kind), ...onEvery, ...fields });

const Outcome = z.strictObject({ on: z.optional(CalendarDate), outcome: z.optional(z.string()) });

/** The referrer's answer to "is the parent or carer aware?", or that, or when, it was asked. */
const ReferrerAsked = z.union([
  z.boolean(),
  z.string(),
  z.strictObject({ on: z.optional(CalendarDate), by: z.optional(z.string()), answer: z.optional(z.union([z.boolean(), z.string()])) }),
]);

/** One line of a chronology, as one screen or file gave it; people are named by their ref. */
export const Entry = z.discriminatedUnion('kind', [
  entryOf('concern', {
    status: z.optional(z.enum(['open', 'monitoring', 'closed'])),
    category: z.optional(z.string()),
    action: z.optional(z.string()),
    outcome: z.optional(z.string()),
    /** Monitoring until this day was the outcome. */
    monitorUntil: z.optional(CalendarDate),
    /** The other agency with which the concern was raised. */
    raisedWith: z.optional(agency),
    informed: z.optional(Informed),
    considered: z.optional(people),
    limitedToOneChild: z.optional(z.union([z.boolean(), z.string()])),
  }),
  entryOf('contact', {
    from: z.optional(agency),
    to: z.optional(agency),
    informed: z.optional(Informed),
    referrerAsked: z.optional(ReferrerAsked),
    closed: z.optional(Done),
    considered: z.optional(people),
    limitedToOneChild: z.optional(z.union([z.boolean(), z.string()])),
  }),
  entryOf('referral', {
    from: z.optional(agency),
    to: z.optional(agency),
    byTelephone: z.optional(z.boolean()),
    inWriting: z.optional(Done),
    informed: z.optional(Informed),
    referrerAsked: z.optional(ReferrerAsked),
    acknowledged: z.optional(Done),
    decision: z.optional(Outcome),
    closed: z.optional(Done),
    considered: z.optional(people),
    limitedToOneChild: z.optional(z.union([z.boolean(), z.string()])),
  }),
  entryOf('parent-contact', {
    told: z.optional(people),
    /** The record number, or the kind, of what the parents were told about. */
    regarding: z.optional(z.string()),
    by: z.optional(z.string()),
  }),
  entryOf('conversation', {
    with: z.optional(agency),
    status: z.optional(z.enum(CONVERSATION_STATUSES)),
    actions: z.optional(z.array(Action)),
    confirmedInWriting: z.optional(Done),
    informed: z.optional(Informed),
    /** A decision not to refer, or to refer, that was taken over this and earlier conversations. */
    referralDecision: z.optional(Outcome),
  }),
  entryOf('agreement', {
    form: z.optional(z.enum(['verbal', 'written'])),
    parties: z.optional(people),
    covers: z.optional(people),
    purpose: z.optional(z.string()),
    sharedWith: z.optional(people),
    reviewDue: z.optional(CalendarDate),
    reviewed: z.optional(z.array(CalendarDate)),
    contingency: z.optional(z.union([z.string(), z.boolean()])),
    /** What was thought of that the agreement might bring about besides. */
    unintendedConsequences: z.optional(z.union([z.string(), z.boolean()])),
    ended: z.optional(Done),
    replacedByPlan: z.optional(Done),
  }),
  entryOf('seen', { who: people, by: z.optional(agency), alone: z.optional(z.boolean()) }),
  entryOf('visit', {
    planned: z.optional(Done),
    announced: z.optional(z.union([CalendarDate, z.boolean(), z.string()])),
    unannouncedReason: z.optional(z.string()),
    seen: z.optional(people),
    by: z.optional(agency),
    alone: z.optional(z.boolean()),
  }),
  entryOf('plan', {
    type: z.enum(['early-help', 'CIN', 'CP', 'CLA']),
    started: z.optional(CalendarDate),
    ended: z.optional(Done),
    reviewDue: z.optional(CalendarDate),
    reviews: z.optional(z.array(CalendarDate)),
  }),
  entryOf('assessment', {
    started: z.optional(CalendarDate),
    completed: z.optional(Done),
    considers: z.optional(people),
    factors: z.optional(z.array(z.string())),
  }),
  entryOf('enquiry', {
    strategyDiscussion: z.optional(CalendarDate),
    conference: z.optional(Done),
    conferenceNotRequired: z.optional(Done),
  }),
  entryOf('contact-arrangement', {
    with: z.optional(z.string()),
    form: z.optional(z.enum(['direct', 'supervised', 'indirect', 'none'])),
    ended: z.optional(Done),
  }),
  entryOf('file-transfer', {
    left: z.optional(CalendarDate),
    sent: z.optional(CalendarDate),
    receipt: z.optional(Done),
  }),
  entryOf('note', {}),
]);
export type Entry = z.infer<typeof Entry>;
export type EntryKind = Entry['kind'];
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;

export const ENTRY_KINDS: ReadonlySet<string> = new Set(Entry.def.options.map((option) => option.shape.kind.def.values[0]!));
