import * as z from 'zod/mini';
import { PracticePack } from '../../src/record/practice-pack.ts';

/** Every rule in the words of `_locales`, with the limits that hold for this authority. */
export const RulesView = z.strictObject({
  pack: PracticePack,
  /** Set by policy, and not to be changed here. */
  fromPolicy: z.boolean(),
  rules: z.array(
    z.strictObject({
      name: z.string(),
      group: z.string(),
      /** Null while the index is locked. */
      counted: z.nullable(z.strictObject({ shown: z.number(), answered: z.number(), known: z.number() })),
      limits: z.array(
        z.strictObject({
          name: z.string(),
          count: z.number(),
          /** The default. */
          usual: z.number(),
          unit: z.string(),
          source: z.string(),
        }),
      ),
    }),
  ),
});
export type RulesView = z.infer<typeof RulesView>;
export type RuleShown = RulesView['rules'][number];
