import * as z from 'zod/mini';
import { CalendarDate } from './calendar-date.ts';

/** What a school, partnership or inspection may ask of its practice over a time. Source: the recommendations of the Child H review. */
export const FIGURES = [
  'parents-told',
  'not-told-reason',
  'conversation-confirmed',
  'action-on-time',
  'agreement-review-date',
  'agreement-shared',
  'agreement-reviewed-on-time',
  'agreement-ended',
  'sibling-considered',
  'pre-school-seen',
] as const;
export type FigureName = (typeof FIGURES)[number];

/** One thing that a figure counts: a referral, an action, a child's month. */
export const FigureFact = z.strictObject({
  figure: z.enum(FIGURES),
  /** The day by which it belongs to a month. */
  on: CalendarDate,
  /** A PersonId. */
  child: z.string(),
  /** It is as it should be: told, confirmed, in time. */
  met: z.boolean(),
  /** Calendar days until it was. */
  days: z.optional(z.number()),
  /** Why parents were not told: a key of the list of reasons, or `other`. */
  reason: z.optional(z.string()),
});
export type FigureFact = z.infer<typeof FigureFact>;
