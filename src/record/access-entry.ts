import * as z from 'zod/mini';
import { Instant } from './calendar-date.ts';

/** What was done with what the index says of people, or with the index itself. */
export const DEEDS = ['looked', 'opened the desk', 'answered', 'took back', 'recorded', 'decided', 'exported', 'printed', 'gave out figures', 'erased', 'backed up', 'restored', 'imported', 'took back an import', 'gave out', 'repaired', 'set'] as const;

/** What may be set that decides who is shown what, and what is late. */
export const SETTINGS_LOGGED = ['role', 'user', 'practice'] as const;

/**
 * Of whom: the PersonId at the time, and the person's records, by which they are found again when people have been
 * joined or parted since. No name: what is erased from the index is not to live on in its log.
 */
const PersonOfEntry = z.strictObject({ person: z.string(), records: z.array(z.string()) });
export type PersonOfEntry = z.infer<typeof PersonOfEntry>;

const deed = {
  at: Instant,
  /** The user's name as set on this machine or by policy; empty when none is. */
  who: z.string(),
  did: z.enum(DEEDS),
  /** Whose screen it was, or whom it was about, first; then who else was shown. */
  of: z.array(PersonOfEntry),
  /** The screen over which it was done. */
  screen: z.optional(z.strictObject({ system: z.string(), name: z.string() })),
  /** The warning and answer, the kind of recording, how many screens: nothing of a person. */
  detail: z.optional(z.string()),
};

/** Something done that is to be logged. */
export const Deed = z.strictObject(deed);
export type Deed = z.infer<typeof Deed>;

/** A line of the access log. */
export const AccessEntry = z.strictObject({
  /** From 1, without a gap. */
  number: z.number(),
  ...deed,
  /** Where the entry stood in the log of another machine, from whose back-up it came. */
  restored: z.optional(z.strictObject({ log: z.string(), number: z.number() })),
  /** SHA-256 of the entry before it, in hex; the name of the log for the first. */
  before: z.string(),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

/** Whether every entry is there as it was written. `from`: the first that is not. */
export type LogCheck = { whole: true; length: number } | { whole: false; length: number; from: number };
