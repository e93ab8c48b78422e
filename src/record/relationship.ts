import * as z from 'zod/mini';
import { CalendarDate } from './calendar-date.ts';

export const RelationshipKind = z.enum([
  'parent',
  'step-parent',
  'partner',
  'sibling',
  'half-sibling',
  'step-sibling',
  'grandparent',
  'carer',
  'foster-carer',
  'household',
  'other',
]);
export type RelationshipKind = z.infer<typeof RelationshipKind>;

export const CoupleState = z.enum(['married', 'living together', 'separated', 'divorced']);
export type CoupleState = z.infer<typeof CoupleState>;

/** `from` is the `kind` of `to`: { from: dawn, to: jack, kind: parent } says that Dawn is a parent of Jack. */
export const Relationship = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: RelationshipKind,
  parentalResponsibility: z.optional(z.boolean()),
  /** A parent by adoption, where that is stated. */
  adoptive: z.optional(z.boolean()),
  /** What partners are to each other, where that is stated. */
  couple: z.optional(CoupleState),
  since: z.optional(CalendarDate),
  until: z.optional(CalendarDate),
  /** A court order or the like that limits contact or what may be told. */
  restrictions: z.optional(z.string()),
});
export type Relationship = z.infer<typeof Relationship>;
