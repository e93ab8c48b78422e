import * as z from 'zod/mini';
import { PersonShown } from './person.ts';

/** Someone who was looked for by name. */
export const PersonFound = z.strictObject({
  ...PersonShown.shape,
  /** Every system that told of them. */
  systems: z.array(z.string()),
});
export type PersonFound = z.infer<typeof PersonFound>;

/** The first of those who were found by name. */
export const PeopleFound = z.strictObject({
  people: z.array(PersonFound),
  /** How many more fit. */
  more: z.number(),
  /** Only the nearest were looked for: there may be more than that. */
  uncounted: z.boolean(),
  /** Part of the names cannot be read, or is not taken in yet: someone who is on file may not have been found. */
  unread: z.boolean(),
});
export type PeopleFound = z.infer<typeof PeopleFound>;
