import * as z from 'zod/mini';

/** An authority's limits and words. Whatever it leaves out keeps the default of the rule. */
export const PracticePack = z.strictObject({
  authority: z.string(),
  /** Whether verbal and written agreements with families are used at all. */
  agreementsUsed: z._default(z.boolean(), true),
  /** Warning → name of its limit → how many of that limit's unit. */
  limits: z._default(z.record(z.string(), z.record(z.string(), z.number().check(z.int(), z.nonnegative()))), {}),
});
export type PracticePack = z.infer<typeof PracticePack>;
