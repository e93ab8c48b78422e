import * as z from 'zod/mini';
import { Instant } from './calendar-date.ts';
import { Entry } from './entry.ts';
import { PersonAsRead } from './person.ts';
import { Relationship } from './relationship.ts';

export const Source = z.strictObject({
  system: z.string().check(z.minLength(1)),
  agency: z.string().check(z.minLength(1)),
  screen: z.string().check(z.minLength(1)),
  url: z.optional(z.string()),
  file: z.optional(z.string()),
  /** Read by labels that many systems have, for want of a profile: any of it may be wrong. */
  guess: z.optional(z.literal(true)),
});
export type Source = z.infer<typeof Source>;

/** What a screen should have said and did not. */
export const Gap = z.strictObject({
  /** The field, or the kind of entry. */
  of: z.string().check(z.minLength(1)),
  /** The ref of the person whose field it is. */
  person: z.optional(z.string()),
  /** The record number of the entry whose field it is. */
  entry: z.optional(z.string()),
  why: z.enum(['not found', 'not readable', 'not visible to this user']),
});
export type Gap = z.infer<typeof Gap>;

/** What one screen or file said, at one moment. Immutable. */
export const Reading = z
  .strictObject({
    source: Source,
    readAt: Instant,
    /** The ref of the person whose screen this is. */
    subject: z.optional(z.string()),
    people: z.array(PersonAsRead),
    relationships: z._default(z.array(Relationship), []),
    entries: z._default(z.array(Entry), []),
    gaps: z._default(z.array(Gap), []),
    /** One page of several, say: what is not on it may still stand on another. */
    partial: z.optional(z.boolean()),
  })
  .check(everyRefIsKnown());
export type Reading = z.infer<typeof Reading>;

/** A ref that names nobody is a mistake of who wrote the reading. */
export function everyRefIsKnown() {
  return z.check<{
    subject?: string | undefined;
    people: PersonAsRead[];
    relationships: Relationship[];
    entries: Entry[];
  }>(({ value, issues }) => {
    const known = new Set(value.people.map((person) => person.ref));
    const missing = (ref: string, path: (string | number)[]) => {
      if (!known.has(ref)) issues.push({ code: 'custom', input: ref, path, message: `names nobody of this reading: ${ref}` });
    };
    if (value.subject !== undefined) missing(value.subject, ['subject']);
    value.relationships.forEach(({ from, to }, at) => {
      missing(from, ['relationships', at, 'from']);
      missing(to, ['relationships', at, 'to']);
    });
    value.entries.forEach((entry, at) => entry.about.forEach((ref) => missing(ref, ['entries', at, 'about'])));
  });
}
