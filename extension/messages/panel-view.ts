import * as z from 'zod/mini';
import { CalendarDate, Instant } from '../../src/record/calendar-date.ts';
import { Decision, RecordName } from '../../src/record/decision.ts';
import { Address, Died, PersonShown, Sex } from '../../src/record/person.ts';
import { Relationship } from '../../src/record/relationship.ts';
import { WarningShown } from '../../src/record/warning.ts';
import { SystemShown } from './overlay-view.ts';

/** Where something was read, and over what time. */
export const WhereRead = z.strictObject({
  system: z.string(),
  agency: z.string(),
  screen: z.string(),
  firstRead: Instant,
  lastRead: Instant,
});
export type WhereRead = z.infer<typeof WhereRead>;

/** One record of a person: where it stands and what it says of who they are. */
export const RecordShown = z.strictObject({
  name: RecordName,
  source: WhereRead,
  number: z.optional(z.string()),
  ownScreen: z.boolean(),
});
export type RecordShown = z.infer<typeof RecordShown>;

export const MemberShown = z.strictObject({
  ...PersonShown.shape,
  sex: z.optional(Sex),
  died: z.optional(Died),
  records: z.array(RecordShown),
  livesWith: z.array(z.strictObject({ with: z.string(), since: CalendarDate, source: WhereRead })),
  livesApartFrom: z.array(z.string()),
  /** Here only because they may be one of the others. */
  onlyPossibly: z.optional(z.boolean()),
});
export type MemberShown = z.infer<typeof MemberShown>;

export const RelationshipShown = z.strictObject({ ...Relationship.shape, source: WhereRead });
export type RelationshipShown = z.infer<typeof RelationshipShown>;

/** A line of the chronology: a pointer to where the entry stands. */
export const EntryShown = z.strictObject({
  id: z.string(),
  kind: z.string(),
  on: CalendarDate,
  about: z.array(z.string()),
  /** Of the people whom the entry is about, or names as seen, those who were seen. */
  seen: z.array(z.string()),
  heading: z.optional(z.string()),
  recordNumber: z.optional(z.string()),
  link: z.optional(z.string()),
  /** The day could not be read for sure. */
  uncertain: z.boolean(),
  /** A later reading of the same screen no longer shows it. */
  gone: z.boolean(),
  source: WhereRead,
});
export type EntryShown = z.infer<typeof EntryShown>;

/** What a system has of one child. */
export const KnownWhere = z.strictObject({
  child: z.string(),
  system: z.string(),
  lastRead: Instant,
  lastEntry: z.nullable(CalendarDate),
  /** A screen of the child's own was read there, rather than the child's name on another's. */
  ownScreen: z.boolean(),
  /** The day on which the child left its roll, where that is recorded. */
  left: z.nullable(CalendarDate),
  /** The plan that runs there, where one does. */
  plan: z.nullable(z.string()),
});
export type KnownWhere = z.infer<typeof KnownWhere>;

/** What a person said of who is who, which can be taken back. */
export const DecisionShown = z.strictObject({ decision: Decision, people: z.array(z.string()) });
export type DecisionShown = z.infer<typeof DecisionShown>;

/** A family, as its reader's role allows. */
export const FamilyView = z.strictObject({
  state: z.literal('read'),
  today: CalendarDate,
  /** Whom the family is drawn around. */
  centre: z.string(),
  /** The child on the screen, where the centre is another; null when no screen is open. */
  onScreen: z.nullable(PersonShown),
  /** Only what one agency's own readings say: there may be more, which this role is not shown. */
  ownAgencyOnly: z.boolean(),
  mayDecide: z.boolean(),
  user: z.string(),
  members: z.array(MemberShown),
  relationships: z.array(RelationshipShown),
  entries: z.array(EntryShown),
  known: z.array(KnownWhere),
  possibleMatches: z.array(z.strictObject({ people: z.tuple([z.string(), z.string()]), why: z.string() })),
  decisions: z.array(DecisionShown),
  warnings: z.array(WarningShown),
  systems: z.array(SystemShown),
  silentAgencies: z.array(z.string()),
});
export type FamilyView = z.infer<typeof FamilyView>;

/** What the side panel is told of the family of a child on screen, as its reader's role allows. */
export const PanelView = z.discriminatedUnion('state', [
  /** `mayFind`: this role may look for someone by name instead. */
  z.strictObject({ state: z.literal('no screen'), mayFind: z.boolean() }),
  z.strictObject({ state: z.literal('no role') }),
  z.strictObject({ state: z.literal('not for this role') }),
  /** No passphrase is set yet, or it has not been given. */
  z.strictObject({ state: z.literal('locked') }),
  z.strictObject({ state: z.literal('reading'), system: z.string() }),
  z.strictObject({ state: z.literal('not kept'), system: z.string() }),
  z.strictObject({ state: z.literal('failed'), system: z.string(), why: z.string() }),
  FamilyView,
]);
export type PanelView = z.infer<typeof PanelView>;

/** What one record says of a person, field by field. */
export const RecordSays = z.strictObject({
  name: RecordName,
  source: WhereRead,
  number: z.optional(z.string()),
  fields: z.strictObject({
    name: z.optional(z.string()),
    former: z.optional(z.string()),
    born: z.optional(z.string()),
    sex: z.optional(z.string()),
    upn: z.optional(z.string()),
    nhsNumber: z.optional(z.string()),
    addresses: z.array(Address),
  }),
});
export type RecordSays = z.infer<typeof RecordSays>;

/** What two records have in common and what not, and how much that says. */
const ReasonShown = z.strictObject({ field: z.string(), values: z.optional(z.tuple([z.string(), z.string()])), compare: z.string(), says: z.string(), sharedWith: z.optional(z.string()) });
export type ReasonShown = z.infer<typeof ReasonShown>;

/** Why two are two people, or may be one, from the numbers by which they were linked. */
export const WhyTwo = z.strictObject({
  reasons: z.array(ReasonShown),
  /** What they are most likely to each other if they are two. */
  otherwise: z.string(),
  /** The rule that stopped a join. */
  because: z.string(),
});
export type WhyTwo = z.infer<typeof WhyTwo>;

/** Why the records of one person are one's, two at a time; none where one system has them all under one number. */
export const WhyOne = z.array(
  z.strictObject({
    records: z.tuple([WhereRead, WhereRead]),
    reasons: z.array(ReasonShown),
    /** On what the join rests; null where neither of the two would have been joined without the other records, or a person's word. */
    because: z.nullable(z.string()),
  }),
);
export type WhyOne = z.infer<typeof WhyOne>;

export const PersonRecords = z.strictObject({ records: z.array(RecordSays) });
export type PersonRecords = z.infer<typeof PersonRecords>;
