import * as z from 'zod/mini';

/** Days after which what was last read is erased, where nobody has set another limit. */
export const DAYS_KEPT = 90;
/** Days between the first listing of what is due and its erasure. */
export const DAYS_LISTED = 7;

/** Days by agency; an agency that is not named keeps the usual limit. */
export const DaysByAgency = z.record(z.string(), z.number().check(z.int(), z.positive()));
export type DaysByAgency = z.infer<typeof DaysByAgency>;

/** Why something is due to be erased. */
export const DUE_WHY = ['not-read', 'left', 'grown-up', 'sealed'] as const;
export type DueWhy = (typeof DUE_WHY)[number];
