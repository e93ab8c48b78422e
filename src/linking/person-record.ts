import type { PersonId } from '../record/family.ts';
import type { PersonAsRead } from '../record/person.ts';
import type { Reading } from '../record/reading.ts';
import type { RelationshipKind } from '../record/relationship.ts';
import { namedOnScreen } from './named-on-screen.ts';

/** Names one record of a person: the reading, and the ref within it. */
export type RecordId = `${string}#${string}`;

export const recordId = (reading: string, ref: string): RecordId => `${reading}#${ref}`;

export const readingOf = (record: RecordId): string => record.slice(0, record.indexOf('#'));
export const refOf = (record: RecordId): string => record.slice(record.indexOf('#') + 1);

/** A person as one reading has them, with the kin by which that reading knows them. */
export interface RecordToLink {
  id: RecordId;
  reading: string;
  system: string;
  /** That reading guessed: any of it may be wrong. */
  guess?: true;
  /** The address at which it was read, if it was a page. */
  url?: string;
  /** By what whose screen names them, where it names nobody else so. */
  onScreen?: string;
  person: PersonAsRead;
  kin: Kin[];
  /** Of a child: whom that reading names as its parents. */
  parents?: PersonAsRead[];
  /** Telephone numbers and mail addresses, where a source gives them. */
  contacts?: string[];
}

/** What an adult is to a child, as far as it tells two people of one name apart. */
export type KinRole = 'parent' | 'grandparent' | 'sibling' | 'other';

/** "parent of Jack Hartley, born 4 May 2018" */
export interface Kin {
  as: KinRole;
  child: PersonAsRead;
}

const ROLE: Record<RelationshipKind, KinRole> = {
  parent: 'parent',
  'step-parent': 'parent',
  partner: 'parent',
  carer: 'parent',
  'foster-carer': 'parent',
  grandparent: 'grandparent',
  sibling: 'sibling',
  'half-sibling': 'sibling',
  'step-sibling': 'sibling',
  household: 'other',
  other: 'other',
};

/** Who each record belongs to. A person's id is the smallest of their records' ids, so it does not hang on the order. */
export type WhoIsWho = Map<RecordId, PersonId>;

const made = new WeakMap<Reading, RecordToLink[]>();

/** The records of a reading; made once, so that what is worked out of a record is worked out once as well. */
export function recordsOf(id: string, reading: Reading): RecordToLink[] {
  const before = made.get(reading);
  if (before && before[0]?.reading === id) return before;
  const records = recordsMade(id, reading);
  made.set(reading, records);
  return records;
}

function recordsMade(id: string, reading: Reading): RecordToLink[] {
  const byRef = new Map(reading.people.map((person) => [person.ref, person]));
  const named = namedOnScreen(reading);
  return reading.people.map((person) => ({
    id: recordId(id, person.ref),
    reading: id,
    system: reading.source.system,
    ...(reading.source.guess && { guess: true as const }),
    ...(reading.source.url !== undefined && { url: reading.source.url }),
    ...(named.has(person.ref) && { onScreen: named.get(person.ref)! }),
    person,
    kin: reading.relationships.flatMap(({ from, to, kind }) => {
      const child = byRef.get(to);
      return from === person.ref && child && person.kind === 'adult' && child.kind !== 'adult'
        ? [{ as: ROLE[kind], child }]
        : [];
    }),
    parents: reading.relationships.flatMap(({ from, to, kind }) => {
      const parent = byRef.get(from);
      return to === person.ref && kind === 'parent' && parent && person.kind !== 'adult' ? [parent] : [];
    }),
  }));
}
