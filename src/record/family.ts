import type { Answer } from './answer.ts';
import type { Assignment } from './assignment.ts';
import type { CalendarDate, Instant } from './calendar-date.ts';
import type { EntryKind, EntryOf } from './entry.ts';
import type { Address, PersonAsRead } from './person.ts';
import type { Gap, Source } from './reading.ts';
import type { Relationship } from './relationship.ts';

/** Names one person in the local index; holds until records are joined or parted. */
export type PersonId = string;

/** Where a fact was read, and over what time the same screen said the same. */
export interface FactSource extends Source {
  reading: string;
  firstRead: Instant;
  lastRead: Instant;
}

/** One record of a person in one system, as one screen gave it. */
export interface PersonRecord {
  source: FactSource;
  ref: string;
  number?: string;
  /** The screen was this person's own. */
  ownScreen: boolean;
}

export interface Home extends Address {
  source: FactSource;
}

export interface HomeShared {
  with: PersonId;
  since: CalendarDate;
  source: FactSource;
}

export type IdentifierKind = 'upn' | 'formerUpn' | 'nhsNumber';

export interface Identifier {
  kind: IdentifierKind;
  value: string;
  source: FactSource;
}

/** A person of the family: what their records say, the record read last first. */
export interface Member extends Pick<PersonAsRead, 'kind' | 'given' | 'family' | 'preferred' | 'former' | 'born' | 'sex' | 'died' | 'schoolClass'> {
  id: PersonId;
  records: PersonRecord[];
  identifiers: Identifier[];
  /** Every address on record, the one read last first. */
  homes: Home[];
  /** Who is known to share the person's home now. */
  livesWith: HomeShared[];
  /** Who is known not to. */
  livesApartFrom: PersonId[];
  /** Here only because they may be one of the others: nobody knows them to be of the family. */
  onlyPossibly?: boolean;
}

export interface FamilyRelationship extends Relationship {
  source: FactSource;
}

/** An entry in the words of the family: wherever the reading named a person by ref, here is the PersonId. */
export type FamilyEntryOf<Kind extends EntryKind> = EntryOf<Kind> & {
  id: string;
  source: FactSource;
  /** When it was first read as it now stands. */
  since: Instant;
  /** A later whole reading of the same screen no longer shows it: it rests no warning. */
  gone: boolean;
  /** Fields that stood there and could not be read, or are hidden from this user: unknown, not absent. */
  unread: string[];
};
export type FamilyEntry = { [Kind in EntryKind]: FamilyEntryOf<Kind> }[EntryKind];

/** A screen or file on which the family was read, as it was last. */
export interface ScreenRead {
  source: FactSource;
  subject: PersonId | null;
  /** `person` is a PersonId here. */
  gaps: Gap[];
  partial: boolean;
}

/** Two records that may be one person, for a person to decide. */
export interface PossibleMatch {
  people: [PersonId, PersonId];
  why: string;
}

/** Linked people with their relationships and entries, each fact with its source. Sealed people are in none of it. */
export interface Family {
  members: Member[];
  relationships: FamilyRelationship[];
  entries: FamilyEntry[];
  screens: ScreenRead[];
  possibleMatches: PossibleMatch[];
  /** What people have answered, and not taken back. */
  answers: Answer[];
  /** Whose its warnings are, the word given last at the end. */
  assigned?: Assignment[];
  /** The moment of the first reading that named anyone of the family. */
  firstRead: Instant;
}
