import * as z from 'zod/mini';

/** The longest name, route or title of a pack, in characters. */
export const LONGEST_SAID = 200;

const said = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_SAID));

/** An authority's limits, words and ways. Whatever it leaves out keeps the default of the rule, with that rule's source. */
export const PracticePack = z.strictObject({
  authority: said,
  /** Whether verbal and written agreements with families are used at all. */
  agreementsUsed: z._default(z.boolean(), true),
  /** Warning → name of its limit → how many of that limit's unit. */
  limits: z._default(z.record(z.string(), z.record(z.string(), z.number().check(z.int(), z.nonnegative()))), {}),
  /** Agency → days after which what was last read of it is erased; an agency that is not named keeps the usual limit. */
  retention: z.optional(z.record(z.string(), z.number().check(z.int(), z.positive()))),
  /** Where a referral goes, as people here say it, and its telephone. */
  referralRoute: z.optional(said),
  telephone: z.optional(said),
  /** The designated safeguarding lead, whom school staff are to ask. */
  lead: z.optional(said),
  /** Local procedures, by title. */
  procedures: z.optional(z.array(z.strictObject({ title: said, link: z.string().check(z.regex(/^https?:\/\/[^\s/]+/, 'must be a web address')) }))),
});
export type PracticePack = z.infer<typeof PracticePack>;
