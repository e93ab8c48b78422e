import * as z from 'zod/mini';
import { CalendarDate } from './calendar-date.ts';

/** A birthday as well as it is known: a day, a month (`2018-05`), a year, or the day on which a birth is expected. */
export const Born = z.union([
  CalendarDate,
  z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'must be a date, a month such as 2018-05 or a year')),
  z.strictObject({ due: CalendarDate }),
]);
export type Born = z.infer<typeof Born>;

/** The day of a death; true where it is known that someone has died, and not when. */
export const Died = z.union([CalendarDate, z.literal(true)]);
export type Died = z.infer<typeof Died>;

export const Address = z.strictObject({
  line: z.string(),
  postcode: z.optional(z.string()),
  from: z.optional(CalendarDate),
  to: z.optional(CalendarDate),
});
export type Address = z.infer<typeof Address>;

export const Sex = z.enum(['female', 'male', 'unknown']);

/** What a person is known by. Part of what is read and of what the index shows. */
export const personDetails = {
  kind: z.enum(['child', 'adult', 'unborn']),
  given: z.optional(z.string()),
  family: z.optional(z.string()),
  preferred: z.optional(z.string()),
  former: z.optional(z.array(z.strictObject({ given: z.optional(z.string()), family: z.optional(z.string()) }))),
  born: z.optional(Born),
  sex: z.optional(Sex),
  upn: z.optional(z.string()),
  formerUpn: z.optional(z.string()),
  nhsNumber: z.optional(z.string()),
  addresses: z.optional(z.array(Address)),
  died: z.optional(Died),
  /** The class or registration form at school, as it is written: `3B`. */
  schoolClass: z.optional(z.string()),
};

/** A person as one screen or file named them. */
export const PersonAsRead = z.strictObject({
  /** Names the person within this reading only. */
  ref: z.string().check(z.minLength(1)),
  ...personDetails,
  /** The system's own number for the person. */
  number: z.optional(z.string()),
  /** Refs of people of this reading who share this person's home; true: whoever the screen is about does. */
  livesWith: z.optional(z.union([z.boolean(), z.array(z.string())])),
  /** Refs of people who do not share it; true: whoever the screen is about does not. */
  livesElsewhere: z.optional(z.union([z.boolean(), z.array(z.string())])),
  /** Adopted, at a hidden address, or a witness: never shown, never warned about. */
  sealed: z.optional(z.boolean()),
});
export type PersonAsRead = z.infer<typeof PersonAsRead>;

/** As much of a person as a warning needs to name them. */
export const PersonShown = z.strictObject({
  id: z.string(),
  given: personDetails.given,
  family: personDetails.family,
  preferred: personDetails.preferred,
  born: personDetails.born,
  kind: personDetails.kind,
});
export type PersonShown = z.infer<typeof PersonShown>;

export const personShown = ({ id, kind, given, family, preferred, born }: PersonShown): PersonShown => ({ id, kind, given, family, preferred, born });
