import * as z from 'zod/mini';
import { Reading } from './reading.ts';
import { Place, Rows } from './system-profile.ts';

/** What a screen can be. A list of several children has no child of its own: one of them must be opened. */
export const SCREEN_KINDS = ['child', 'entries', 'adult', 'list'] as const;
export const ScreenKind = z.enum(SCREEN_KINDS);
export type ScreenKind = z.infer<typeof ScreenKind>;

/** Fields of the person whose screen it is that can be pointed at, and parents who stand there like fields. */
export const SUBJECT_FIELDS = [
  'name',
  'given',
  'family',
  'preferred',
  'former',
  'born',
  'due',
  'died',
  'sex',
  'number',
  'upn',
  'formerUpn',
  'nhsNumber',
  'address',
  'postcode',
  'mother',
  'father',
] as const;
export const SubjectField = z.enum(SUBJECT_FIELDS);
export type SubjectField = z.infer<typeof SubjectField>;

/** What rows can be: people of the family, or entries of a kind. */
export const ROW_KINDS = [
  'people',
  'concern',
  'referral',
  'contact',
  'parent-contact',
  'conversation',
  'agreement',
  'visit',
  'seen',
  'plan',
  'assessment',
  'enquiry',
  'file-transfer',
  'contact-arrangement',
  'note',
] as const;
export const RowKind = z.enum(ROW_KINDS);
export type RowKind = z.infer<typeof RowKind>;

/** A value on a page, and what it seems to be. */
export const ValueOffer = z.strictObject({
  /** Names it for as long as it is found in the same place. */
  at: z.string(),
  /** What the page calls it; empty where nothing stands beside it. */
  label: z.string(),
  place: Place,
  /** What it says now. */
  text: z.string(),
  field: z.nullable(SubjectField),
  /** Its label and its form say so: good for a nod. */
  sure: z.boolean(),
});
export type ValueOffer = z.infer<typeof ValueOffer>;

export const Column = z.strictObject({
  header: z.string(),
  place: Place,
  /** What the first rows say in it. */
  texts: z.array(z.string()),
});
export type Column = z.infer<typeof Column>;

/** Rows on a page, and what they seem to be. */
export const RowsOffer = z.strictObject({
  at: z.string(),
  /** What stands above them; empty where nothing does. */
  heading: z.string(),
  rows: Rows,
  count: z.number(),
  kind: z.nullable(RowKind),
  columns: z.array(Column),
  sure: z.boolean(),
});
export type RowsOffer = z.infer<typeof RowsOffer>;

/** How a screen like this one can be told from others. */
export const Recognition = z.strictObject({ address: z.array(z.string()), heading: z.optional(z.array(z.string())) });
export type Recognition = z.infer<typeof Recognition>;

/** A part of the screen that was taught, with what the page calls it. */
export const TaughtValue = z.strictObject({ label: z.string(), field: SubjectField, place: Place });
export type TaughtValue = z.infer<typeof TaughtValue>;

const TaughtColumn = z.strictObject({ header: z.string(), field: z.nullable(z.string()), place: Place });

export const TaughtRows = z.strictObject({ heading: z.string(), kind: RowKind, rows: Rows, columns: z.array(TaughtColumn) });
export type TaughtRows = z.infer<typeof TaughtRows>;

/** A screen as far as it has been taught. */
export const Taught = z.strictObject({
  /** What people call the system. */
  title: z.string(),
  agency: z.string(),
  screenTitle: z.string(),
  /** Null until somebody says, or something is taken: then what the page seems to be. */
  kind: z.nullable(ScreenKind),
  recognise: z.nullable(Recognition),
  values: z.array(TaughtValue),
  rows: z.array(TaughtRows),
});
export type Taught = z.infer<typeof Taught>;

/** What a page holds that can be taught, and what is read of it by what was taught so far. */
export const PageSeen = z.strictObject({
  kind: ScreenKind,
  recognise: Recognition,
  /** Whether this page is told to be the screen that is taught. */
  fits: z.boolean(),
  values: z.array(ValueOffer),
  rows: z.array(RowsOffer),
  reading: z.nullable(Reading),
});
export type PageSeen = z.infer<typeof PageSeen>;

const index = z.number().check(z.int(), z.minimum(0));

/** What somebody does who teaches a screen; `at` names an offer of the page. */
export const TeachAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('say-kind'), kind: ScreenKind }),
  z.strictObject({ act: z.literal('call'), what: z.enum(['title', 'agency', 'screenTitle']), name: z.string().check(z.maxLength(100)) }),
  z.strictObject({ act: z.literal('take-all') }),
  z.strictObject({ act: z.literal('take-value'), at: z.string(), field: SubjectField }),
  z.strictObject({ act: z.literal('take-rows'), at: z.string(), kind: RowKind }),
  z.strictObject({ act: z.literal('call-value'), value: index, field: SubjectField }),
  z.strictObject({ act: z.literal('call-rows'), rows: index, kind: RowKind }),
  z.strictObject({ act: z.literal('call-column'), rows: index, column: index, field: z.nullable(z.string()) }),
  z.strictObject({ act: z.literal('remove-value'), value: index }),
  z.strictObject({ act: z.literal('remove-rows'), rows: index }),
  /** This page, too, is the screen that is taught. */
  z.strictObject({ act: z.literal('same-screen') }),
  z.strictObject({ act: z.literal('undo') }),
  z.strictObject({ act: z.literal('redo') }),
]);
export type TeachAct = z.infer<typeof TeachAct>;
