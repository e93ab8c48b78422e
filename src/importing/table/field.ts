import type { EntryKind } from '../../record/entry.ts';

/** Whom a row may name: the child, and people around them, each in columns of their own. */
export const AROUND = ['mother', 'father', 'parent-1', 'parent-2', 'carer-1', 'carer-2', 'contact-1', 'contact-2', 'contact-3'] as const;
export type Around = (typeof AROUND)[number];
export type Role = 'child' | Around;

const OF_EVERYBODY = ['name', 'given', 'family', 'preferred', 'born', 'sex', 'number', 'address', 'postcode', 'sealed'] as const;
const OF_CHILD = ['formerGiven', 'formerFamily', 'due', 'died', 'schoolClass', 'upn', 'formerUpn', 'nhsNumber', 'adoption'] as const;
const OF_AROUND = ['relationship', 'parentalResponsibility', 'livesWith', 'restrictions'] as const;
const OF_ENTRY = [
  'on',
  /** A day that is not certain: a month, a year, "about Easter". */
  'uncertainOn',
  'kind',
  'recordNumber',
  'heading',
  'action',
  'source',
  'from',
  'nfa',
  'started',
  'ended',
  'completed',
  'conference',
  'conferenceNotRequired',
  'review',
  'visited',
  'alone',
  'seen',
  'informed',
] as const;

export type ChildPart = (typeof OF_EVERYBODY)[number] | (typeof OF_CHILD)[number];
export type AroundPart = (typeof OF_EVERYBODY)[number] | (typeof OF_AROUND)[number];
export type EntryPart = (typeof OF_ENTRY)[number];

/** What a column of a table says. */
export type Field = `child.${ChildPart}` | `${Around}.${AroundPart}` | `entry.${EntryPart}`;

/** Every field that a column may be said to be. */
export const FIELDS: readonly Field[] = [
  ...[...OF_EVERYBODY, ...OF_CHILD].map((part) => `child.${part}` as const),
  ...AROUND.flatMap((role) => [...OF_EVERYBODY, ...OF_AROUND].map((part) => `${role}.${part}` as const)),
  ...OF_ENTRY.map((part) => `entry.${part}` as const),
];

/** The kinds of entry that a row of a chronology may be said to be: those that need nothing besides. */
export const CHRONOLOGY_KINDS = ['concern', 'contact', 'referral', 'parent-contact', 'conversation', 'agreement', 'visit', 'assessment', 'enquiry', 'file-transfer', 'note'] as const satisfies readonly EntryKind[];
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number];
