import * as z from 'zod/mini';
import { Entry, type EntryKind } from './entry.ts';
import { RelationshipKind } from './relationship.ts';

const text = z.string().check(z.minLength(1));
const texts = z.array(text).check(z.minLength(1));
const oneOrMore = z.union([text, texts]);

/**
 * A CSS selector that no page can make slow: browsers try every pair of steps of a long selector, so its length, its
 * steps and what looks about in it (`:has`, `~`) are few.
 */
export const Selector = text.check(
  z.maxLength(200),
  z.refine((selector) => count(selector, /[\s>+~]+/g) <= 8, { error: 'must have eight steps at most' }),
  z.refine((selector) => count(selector, /:has\(/g) + count(selector, /~(?!=)/g) <= 1, {
    error: 'must have one :has() or ~ at most',
  }),
);

const selectors = z.array(Selector).check(z.minLength(1));

/**
 * Where a value stands: by the label a person reads, else by a selector; never by position. In a row, a place that
 * names neither is the row's whole text.
 */
export const Place = z.strictObject({
  /** The label beside, above or below the value, or one of its synonyms. In rows of a table: the column's header. */
  label: z.optional(oneOrMore),
  /** The element that says the value; with a label: look for the label inside this element. `:scope` is the row itself. */
  css: z.optional(Selector),
  /** What such elements say is none of the value: the small print in its cell. */
  without: z.optional(Selector),
  /** Look only in the part of the screen under this heading. */
  heading: z.optional(oneOrMore),
  /** Take this attribute of the element, or of the first inside it that has one, instead of its text. */
  attribute: z.optional(text),
  /** Take it from the page's own address, between `after` and `before`. */
  address: z.optional(z.literal(true)),
  /** Take only what follows this text; where it does not stand, there is no value. */
  after: z.optional(text),
  /** Take only what comes before this text; where it does not stand, everything. */
  before: z.optional(text),
  /** The same for every such screen: no place is looked for. */
  fixed: z.optional(z.union([z.string(), z.boolean()])),
  /** Its label, column or element must be there. That nothing is written there is no gap: it is not recorded. */
  required: z.optional(z.boolean()),
});
export type Place = z.infer<typeof Place>;

/**
 * What repeats: the rows of a table, or every element that a selector finds. With none of `heading`, `table` and
 * `each`, it is the table whose column headers are the labels asked for.
 */
export const Rows = z.strictObject({
  /** The table under this heading, caption, legend or tab. */
  heading: z.optional(oneOrMore),
  /** The table, or what holds it. */
  table: z.optional(Selector),
  /** Every such element is a row: cards, list items, links. With a heading: those under it. */
  each: z.optional(Selector),
  /** The section must be there; "none" in words is not an absence. */
  required: z.optional(z.boolean()),
  /** Where the screen says "Page 1 of 4" or "1 to 10 of 37". */
  pages: z.optional(Place),
  /** Where this finds something, more rows stand on another screen: a second address, whose contacts are a click away. */
  elsewhere: z.optional(Selector),
});
export type Rows = z.infer<typeof Rows>;

/** Read it only when this place says one of these; `*` stands for anything. */
export const When = z.strictObject({ place: Place, says: texts });
export type When = z.infer<typeof When>;

export const PersonPlaces = z.strictObject({
  /** Left out: told by the birthday, the relationship, or a name such as "Unborn Baby Hartley". */
  kind: z.optional(z.enum(['child', 'adult', 'unborn'])),
  /** The whole name in one place, as `SURNAME, Forename (Known as)` or `Forename Surname`. */
  name: z.optional(Place),
  given: z.optional(Place),
  family: z.optional(Place),
  preferred: z.optional(Place),
  /** What the person is called and the family's name, in one place, where that need not be the name in law. */
  called: z.optional(Place),
  /** Names that the person bore before, or bears elsewhere. */
  former: z.optional(Place),
  born: z.optional(Place),
  /** The day on which a birth is expected. */
  due: z.optional(Place),
  /** Anything that stands there but a blank or a "no" is a death, with its day where it is one. */
  died: z.optional(Place),
  /** The class or registration form at school. */
  schoolClass: z.optional(Place),
  sex: z.optional(Place),
  /** The system's own number for the person. */
  number: z.optional(Place),
  upn: z.optional(Place),
  formerUpn: z.optional(Place),
  nhsNumber: z.optional(Place),
  address: z.optional(Place),
  postcode: z.optional(Place),
  /** Whether the person lives with whom the screen is about, or with whom the person lives. */
  livesWith: z.optional(Place),
  /** Since when the person has lived there. */
  homeSince: z.optional(Place),
  /** What stands there and is neither yes nor no seals too: a seal is never lost to a misreading. */
  sealed: z.optional(Place),
});
export type PersonPlaces = z.infer<typeof PersonPlaces>;

export const PeopleOnScreen = z.strictObject({
  rows: z.optional(Rows),
  when: z.optional(When),
  person: PersonPlaces,
  /** What the person is to the child whose screen it is. */
  relationship: z.optional(
    z.strictObject({
      kind: z.union([RelationshipKind, Place]),
      parentalResponsibility: z.optional(Place),
      since: z.optional(Place),
      until: z.optional(Place),
      restrictions: z.optional(Place),
    }),
  ),
});
export type PeopleOnScreen = z.infer<typeof PeopleOnScreen>;

const FIELDS = new Map<string, ReadonlySet<string>>(
  Entry.def.options.map(({ def: { shape } }) => [shape.kind.def.values[0] as string, new Set(Object.keys(shape))]),
);
const PARTS: Record<string, readonly string[]> = {
  informed: ['state', 'on', 'by', 'whom', 'reason', 'renewed'],
  decision: ['on', 'outcome'],
  referralDecision: ['on', 'outcome'],
  referrerAsked: ['on', 'by', 'answer'],
  actions: ['what', 'who', 'due', 'done'],
};

export const EntriesOnScreen = z
  .strictObject({
    kind: z.string().check(z.refine((kind) => FIELDS.has(kind), { error: 'must be a kind of entry' })),
    rows: z.optional(Rows),
    /** Read the row only when this place says one of these words. */
    when: z.optional(When),
    /**
     * Field of the entry and where it stands. `informed` in one cell ("Yes - 12/03/2026, by class teacher") or in
     * several: `informed.state`, `informed.on`; likewise `decision.on`, `actions.due`. `referrerAsked` is whether the
     * referrer was asked, `referrerAsked.answer` what the referrer said.
     * `about` names whom the entry concerns, `alsoAbout` whom besides the person whose screen it is.
     */
    fields: z.record(z.string(), Place),
  })
  .check(
    z.check<{ kind: string; fields: Record<string, Place> }>(({ value, issues }) => {
      for (const field of Object.keys(value.fields)) {
        if (!isField(value.kind as EntryKind, field))
          issues.push({ code: 'custom', input: field, path: ['fields', field], message: `is no field of ${value.kind}` });
      }
    }),
  );
export type EntriesOnScreen = z.infer<typeof EntriesOnScreen>;

export const Screen = z.strictObject({
  /** The screen's name in readings. */
  screen: z.string().check(z.minLength(1)),
  /** What people call it. */
  title: z.string().check(z.minLength(1)),
  /** All that is given must fit. */
  recognise: z.strictObject({
    /** Path, query and fragment with `*` for anything; one of them must fit. */
    address: z.optional(texts),
    /** Selectors that must each find something. */
    has: z.optional(selectors),
    /** One of these must stand as a heading; `*` stands for anything. */
    heading: z.optional(texts),
    /**
     * Whatever else it is, it must show one child: the subject's places give a person's whole name and the birthday of a
     * child, and it is no page to search or to log in.
     */
    child: z.optional(z.literal(true)),
  }),
  /** Read only what lies inside such elements. */
  within: z.optional(Selector),
  /** The screen has arrived when all that is required is there and, besides, … */
  arrives: z.optional(
    z.strictObject({
      /** … each of these selectors finds something, … */
      has: z.optional(selectors),
      /** … none of these finds anything, … */
      gone: z.optional(selectors),
      /** … none of these texts ("Loading…") stands there, … */
      without: z.optional(texts),
      /**
       * … and each of these places names the subject. A screen whose header is ahead of its sections shows one child's
       * name over another's record; where they differ, nothing on it is believed.
       */
      named: z.optional(z.array(Place).check(z.minLength(1))),
      /**
       * … and each of these places, where it says anything, says the subject's number. Where the address is ahead of the
       * page, a link on the page that names the child tells.
       */
      numbered: z.optional(z.array(Place).check(z.minLength(1))),
    }),
  ),
  subject: PersonPlaces,
  people: z._default(z.array(PeopleOnScreen), []),
  entries: z._default(z.array(EntriesOnScreen), []),
});
export type Screen = z.infer<typeof Screen>;

/** How to recognise and read one system's screens. Data alone: nothing in it is ever run. */
export const SystemProfile = z.strictObject({
  system: z.string().check(z.regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens')),
  title: z.string().check(z.minLength(1)),
  agency: z.string().check(z.minLength(1)),
  version: z.number().check(z.int(), z.positive()),
  /** Match patterns of the addresses where the system lives; none where whoever runs it gives it its address. */
  sites: z.array(text),
  /**
   * The profile knows no system: it reads by labels that many have, so that what it reads may be wrong. It takes nothing
   * away of what is known, and joins nobody to anybody of another system elsewhere without a person's word.
   */
  guess: z.optional(z.literal(true)),
  /**
   * What the system calls things: field → our word → its words, `*` for anything.
   * - of entries: `concern.status` or, for every kind, `status`; fields that are texts too (`from`: `school`)
   * - of people: `relationship` (its kinds, also `self`, and `nobody` for professionals), `sex`
   * - `informed`: `informed`, `not-informed`
   * - fields that are yes or no take `yes` and `no` (`livesWith`, `sealed`, `parentalResponsibility`, `restrictions`,
   *   `referral.closed`); `yes-no` serves them all
   */
  words: z._default(z.record(z.string(), z.record(z.string(), texts)), {}),
  /** Words that stand where a value is hidden from this user, besides "Restricted" and the like. */
  hiddenWords: z._default(z.array(z.string()), []),
  /** Words that stand where nothing is recorded, besides "Not recorded" and the like. */
  blankWords: z._default(z.array(z.string()), []),
  screens: z.array(Screen).check(z.minLength(1)),
});
export type SystemProfile = z.infer<typeof SystemProfile>;

function isField(kind: EntryKind, name: string): boolean {
  const [field = '', part, ...more] = name.split('.');
  if (field === 'kind' || more.length > 0) return false;
  if (name === 'alsoAbout') return true;
  return (FIELDS.get(kind)?.has(field) ?? false) && (part === undefined || (PARTS[field]?.includes(part) ?? false));
}

function count(within: string, what: RegExp): number {
  return within.match(what)?.length ?? 0;
}
