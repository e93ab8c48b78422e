import type { Instant } from '../record/calendar-date.ts';
import type { EntryKind, EntryOf } from '../record/entry.ts';
import type { SystemProfile } from '../record/system-profile.ts';
import { actionsOf } from '../values/action-cell.ts';
import { asRead } from '../values/as-read.ts';
import { informedOf } from '../values/informed-cell.ts';
import { namesIn } from '../values/name-list.ts';
import { isStillAhead, saysNotYet } from '../values/not-yet.ts';
import { saysNothing } from '../values/nothing-said.ts';
import { plain } from '../values/plain-text.ts';
import { saysEverybody, saysNobody, saysNobodyReached, saysUnseen, withoutSeen } from '../values/seen-words.ts';
import { shortened } from '../values/shortened.ts';
import { dayOf, daysIn, withoutDays } from '../values/uk-date.ts';
import { UNTICKED } from '../values/yes-or-no.ts';
import { ourWord, yesOrNoHere } from './own-words.ts';
import type { PeopleRead } from './people-read.ts';

/** What reading a field may ask about. */
export interface Around {
  profile: SystemProfile;
  readAt: Instant;
  people: PeopleRead;
  /** Refs of those whom the entry is about. */
  about: string[];
  /** The field's names in the profile's word lists: `concern.status`, `status`. */
  names: string[];
}

/**
 * How a field is read: from one text, or from all that its place says, a line each. `absent`: nothing is on record;
 * `not yet`: nor is anything that other places say of the field.
 */
export interface FieldReader {
  read: (text: string, around: Around) => unknown;
  list?: true;
}

const text: FieldReader = { read: (said, { profile, names }) => ourWord(said, profile, ...names) ?? asRead(said) };
const day: FieldReader = { read: (said, { readAt }) => dayOf(said, readAt) };
/** Days on which something was: of those on which it was only to be, or was called off, nothing is on record. */
const days: FieldReader = {
  list: true,
  read: (said, { readAt }) => {
    const pieces = said.split(/[;\n]|,(?! ?\d{4})/);
    const kept = pieces.filter((piece) => !isStillAhead(withoutDays(piece, readAt)));
    return someOf(kept.flatMap((piece) => daysIn(piece, readAt))) ?? (kept.length < pieces.length ? 'absent' : undefined);
  },
};
const yesNo: FieldReader = { read: (said, { profile, names }) => yesOrNoHere(said, profile, ...names) };
const people: FieldReader = { list: true, read: (said, around) => peopleNamed(said, around) };
/** Who was told: that it was nobody is an answer, too. */
const reached: FieldReader = { list: true, read: (said, around) => (saysNobodyReached(said) ? [] : peopleNamed(said, around)) };
const seen: FieldReader = { list: true, read: (said, around) => peopleSeen(said, around) };
const texts: FieldReader = { list: true, read: (said) => someOf(namesIn(said).filter((one) => !saysNothing(one))) };

/** On record, with its day where one is said: "Yes", "12/03/2026", "Completed 12/03/2026". */
const done: FieldReader = { read: (said, around) => onRecord(said, around, isStillAhead) };

/** A day on which something is to be: "Booked for 12/03/2026". */
const planned: FieldReader = { read: (said, around) => onRecord(said, around, (words) => /\b(?:cancell?ed|postponed)\b/i.test(words)) };

function onRecord(said: string, around: Around, isNot: (said: string) => boolean): unknown {
  const answer = yesNo.read(said, around);
  if (answer !== undefined) return answer;
  const [on, ...others] = daysIn(said, around.readAt);
  if (/^(?:no|not)\b/i.test(said)) return false;
  if (others.length > 0) return undefined;
  return isNot(withoutDays(said, around.readAt)) ? false : on;
}

const yesNoOrText: FieldReader = {
  read: (said, around) => (said === UNTICKED ? undefined : (yesNo.read(said, around) ?? (saysNotYet(said) ? 'absent' : asRead(said)))),
};

const announced: FieldReader = { read: (said, around) => onRecord(said, around, saysNotYet) ?? asRead(said) };

const informed: FieldReader = {
  read: (said, { profile, readAt, names }) => informedOf(said, readAt, (word) => ourWord(word, profile, ...names)),
};

/** That the referrer was asked, or when, or what was answered; "not known" is an answer. */
const referrerAsked: FieldReader = {
  read: (said, around) => {
    if (said === UNTICKED) return undefined;
    if (saysNotYet(said)) return 'absent';
    const asked = yesNo.read(said, around);
    const [on] = daysIn(said, around.readAt);
    return asked ?? (on && !/^(?:no|not)\b/i.test(said) ? { on } : shortened(said));
  },
};

const actions: FieldReader = { list: true, read: (said, { readAt }) => someOf(actionsOf(said, readAt)) };
const decision: FieldReader = { read: (said, around) => decided(said, around) };
const outcome: FieldReader = { read: (said, { profile, names }) => ourWord(said, profile, ...names) ?? (saysNotYet(said) ? 'not yet' : asRead(said)) };

function oneOf<Word extends string>(words: Record<Word, string>): FieldReader {
  const known = Object.entries<string>(words).flatMap(([word, others]) => [word, ...others.split(',')].map((said) => [key(said), word] as const));
  const ours = new Map(known);
  return { read: (said, { profile, names }) => ours.get(key(ourWord(said, profile, ...names) ?? said)) };
}

const key = (word: string): string => plain(word).replace(/[^a-z0-9]/g, '');

const onEvery = { on: day, recordNumber: text, heading: text };

type Fields<Kind extends EntryKind> = Record<Exclude<keyof EntryOf<Kind>, 'kind' | 'about' | 'link'>, FieldReader>;

/** How every field of every kind of entry is read; what the record's language gains, this must name. */
export const ENTRY_FIELDS: { [Kind in EntryKind]: Fields<Kind> } = {
  concern: {
    ...onEvery,
    status: oneOf({ open: 'active,new,live,ongoing,current', monitoring: 'monitored,monitor', closed: 'resolved,complete,completed,archived' }),
    category: text,
    action: text,
    outcome,
    monitorUntil: day,
    raisedWith: text,
    informed,
    considered: people,
    limitedToOneChild: yesNoOrText,
  },
  contact: {
    ...onEvery,
    from: text,
    to: text,
    informed,
    referrerAsked,
    closed: done,
    considered: people,
    limitedToOneChild: yesNoOrText,
  },
  referral: {
    ...onEvery,
    from: text,
    to: text,
    byTelephone: yesNo,
    inWriting: done,
    informed,
    referrerAsked,
    acknowledged: done,
    decision,
    closed: done,
    considered: people,
    limitedToOneChild: yesNoOrText,
  },
  'parent-contact': { ...onEvery, told: reached, regarding: text, by: text },
  conversation: {
    ...onEvery,
    with: text,
    status: oneOf({
      'advice only': 'advice,advice given,information and advice,provision of information or advice,nfa,no further action',
      'action agreed': 'actions agreed,agreed action,agreed actions',
      contact: 'recorded as contact,taken as contact',
      'referral made': 'referral,passed on as referral,progress to referral,referral accepted,taken as referral',
    }),
    actions,
    confirmedInWriting: done,
    informed,
    referralDecision: decision,
  },
  agreement: {
    ...onEvery,
    form: oneOf({ verbal: 'oral,spoken', written: 'in writing,signed' }),
    parties: people,
    covers: people,
    purpose: text,
    sharedWith: reached,
    reviewDue: day,
    reviewed: days,
    contingency: yesNoOrText,
    unintendedConsequences: yesNoOrText,
    ended: done,
    replacedByPlan: done,
  },
  seen: { ...onEvery, who: seen, by: text, alone: yesNo },
  visit: { ...onEvery, planned, announced, unannouncedReason: text, seen, by: text, alone: yesNo },
  plan: {
    ...onEvery,
    type: oneOf({
      'early-help': 'early help,early help plan,eh,tac,taf,team around the family',
      CIN: 'child in need,child in need plan,cin plan,section 17',
      CP: 'child protection,child protection plan,cp plan,cpp',
      CLA: 'child looked after,looked after,looked after child,lac,care plan,in care',
    }),
    started: day,
    ended: done,
    reviewDue: day,
    reviews: days,
  },
  assessment: { ...onEvery, started: day, completed: done, considers: people, factors: texts },
  enquiry: { ...onEvery, strategyDiscussion: day, conference: done, conferenceNotRequired: done },
  'contact-arrangement': {
    ...onEvery,
    with: { read: (said, { people: known }) => (asRead(said) === undefined ? undefined : (known.named(said) ?? asRead(said))) },
    form: oneOf({
      direct: 'unsupervised,face to face',
      supervised: 'supported',
      indirect: 'letterbox,letters,telephone,indirect only',
      none: 'no contact,suspended',
    }),
    ended: done,
  },
  'file-transfer': { ...onEvery, left: day, sent: day, receipt: done },
  note: onEvery,
};

/** The parts of a field that may stand in places of their own. */
export const FIELD_PARTS: Record<string, Record<string, FieldReader>> = {
  informed: {
    state: { read: (said, around) => stateOf(said, around) },
    on: day,
    by: text,
    whom: text,
    reason: text,
    renewed: day,
  },
  decision: { on: day, outcome },
  referralDecision: { on: day, outcome },
  referrerAsked: { on: day, by: text, answer: { read: (said, around) => yesNo.read(said, around) ?? (said === UNTICKED ? undefined : saysNotYet(said) ? 'absent' : shortened(said)) } },
  actions: { what: text, who: text, due: day, done },
};

/** Of who is still to be told, a day beside it is none on which they were. An empty box says less than a day. */
function stateOf(said: string, { profile, readAt, names }: Around): unknown {
  const cell = informedOf(said, readAt, (word) => ourWord(word, profile, ...names, 'informed'));
  if (cell === 'absent') return said === UNTICKED ? 'absent' : 'not yet';
  return cell?.state;
}

function decided(said: string, { profile, readAt, names }: Around): unknown {
  const [on] = daysIn(said, readAt);
  const words = withoutDays(said, readAt).replace(/^[\s,.;:()–-]+|[\s,;:()–-]+$/g, '').replace(/\s+on$/i, '');
  const own = words === '' ? undefined : ourWord(words, profile, ...names);
  if (own === undefined && saysNotYet(words)) return 'not yet';
  const result = words === '' ? undefined : (own ?? asRead(words));
  return on || result ? { ...(on && { on }), ...(result && { outcome: result }) } : undefined;
}

/** Whoever of this reading is named stands by ref; others by what they were called. */
function peopleNamed(said: string, around: Around): string[] | undefined {
  return someOf(refsOf(namesIn(said), around));
}

const refsOf = (names: string[], { people: known }: Around): string[] => [...new Set(names.flatMap((name) => (saysNothing(name) ? [] : (known.named(name) ?? asRead(name) ?? []))))];

/** "Yes" is whoever the entry is about, and nobody is none of them. */
function peopleSeen(said: string, around: Around): string[] | 'absent' | undefined {
  if (said === UNTICKED) return 'absent';
  const answer = yesNo.read(said, around);
  if (answer === true || saysEverybody(said)) return around.about;
  if (answer === false || saysNobody(said)) return [];
  const names = namesIn(said.replace(AFTER_YES, ''));
  const there = names.filter((name) => !saysUnseen(name)).map(withoutSeen);
  if (there.length === 0 && names.length > 0) return [];
  if (!AFTER_YES.test(said)) return someOf(refsOf(there, around));
  const known = there.flatMap((name) => around.people.named(name) ?? []);
  return known.length > 0 ? known : around.about;
}

const AFTER_YES = /^(?:yes|y)\b[\s,.:;–-]*/i;

function someOf<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
