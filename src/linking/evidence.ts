import { compareBirthdays } from './compare-birthdays.ts';
import { compareFamily } from './compare-family.ts';
import { compareGiven } from './compare-given.ts';
import { compareHomes } from './compare-homes.ts';
import { isOfCloseCommunity } from './names/close-communities.ts';
import { givenFormsOfOne } from './names/name-tables.ts';
import type { NormalRecord } from './normal-record.ts';
import type { RecordToLink } from './person-record.ts';
import { roughlyAlike, similarWords } from './similar-words.ts';
import { BEFOREHAND, BITS, type Field, type Level } from './weights.ts';

/** How two records compare, field by field. */
export type Evidence = { [F in Field]: Level<F> } & {
  /** What an agreement of the names is worth, in bits. */
  givenBits: number;
  middleBits: number;
  familyBits: number;
};

/** In a close community a given name is met so many bits more often than in the country, and so is a family name. */
const GIVEN_REPEATS = 4;
const FAMILY_REPEATS = 3;
const LEAST_BITS = 2;
const MOST_GIVEN_BITS = 8;

export function evidenceOf(a: NormalRecord, b: NormalRecord): Evidence {
  const { given, givenBits, middle, middleBits } = compareGiven(a.given, b.given);
  const { family, familyBits } = compareFamily(a.family, b.family);
  // Field by field: an object spread together is slow to read, and this is read millions of times.
  const evidence: Evidence = {
    given,
    givenBits,
    middle,
    middleBits,
    family,
    familyBits,
    born: compareBirthdays(a.born, b.born, a.unborn || b.unborn),
    sex: a.sex === undefined || b.sex === undefined ? 'missing' : a.sex === b.sex ? 'same' : 'different',
    age: a.grownUp !== b.grownUp ? 'different' : a.grownUp ? 'both grown up' : 'same',
    home: compareHomes(a.addresses, b.addresses),
    'NHS number': a.nhs === undefined || b.nhs === undefined ? 'missing' : a.nhs === b.nhs ? 'same' : 'different',
    UPN: a.upns.length === 0 || b.upns.length === 0 ? 'missing' : meet(a.upns, b.upns) ? 'same' : 'different',
    row: compareRows(a.record, b.record),
    kin: compareKin(a, b),
    contact: compareContacts(a.contacts, b.contacts),
  };
  if (evidence.given === 'different' && evidence.family === 'different') {
    const [one, other] = [isFamilyOf(a, b), isFamilyOf(b, a)];
    if (one || other) evidence.given = one && other ? 'swapped' : 'half swapped';
    if (one && other) evidence.family = 'swapped';
  }
  return asBorneHere(evidence, isClose(a) || isClose(b));
}

/** How common the names are among those whom the two might be mistaken for: of one sex, and of one community. */
function asBorneHere(evidence: Evidence, close: boolean): Evidence {
  if (evidence.sex === 'same') evidence.givenBits--;
  if (!close) return evidence;
  evidence.givenBits = Math.max(Math.min(evidence.givenBits - GIVEN_REPEATS, MOST_GIVEN_BITS), LEAST_BITS);
  evidence.middleBits = Math.max(evidence.middleBits - GIVEN_REPEATS, LEAST_BITS);
  evidence.familyBits = Math.max(evidence.familyBits - FAMILY_REPEATS, LEAST_BITS);
  return evidence;
}

const FIELDS = Object.keys(BITS) as Field[];

/** Log2 of how likely each hypothesis is beside the others, in the order of HYPOTHESES. */
export function weighed(evidence: Evidence): number[] {
  const sums = [...BEFOREHAND];
  for (const field of FIELDS) add(sums, fieldBits(evidence, field), evidence, field);
  return sums;
}

/** What one field says for each hypothesis, in bits. */
export function saidBy(evidence: Evidence, field: Field): number[] {
  const sums = [0, 0, 0, 0];
  add(sums, fieldBits(evidence, field), evidence, field);
  return sums;
}

const fieldBits = (evidence: Evidence, field: Field): readonly number[] => (BITS[field] as Record<string, readonly number[]>)[evidence[field]]!;

function add(sums: number[], row: readonly number[], evidence: Evidence, field: Field): void {
  sums[0]! += row[0]!;
  sums[1]! += row[1]!;
  sums[2]! += row[2]!;
  const unrelated = row[3]!;
  sums[3]! += Number.isNaN(unrelated) ? -shareBits(evidence, field) : unrelated;
}

function shareBits(evidence: Evidence, field: Field): number {
  if (field === 'given') return evidence.givenBits;
  return field === 'middle' ? evidence.middleBits : evidence.familyBits;
}

/** How likely it is that the two are one person. */
export function likelihoodOfSame(sums: number[]): number {
  const most = Math.max(...sums);
  const shares = sums.map((sum) => 2 ** (sum - most));
  return shares[0]! / (shares[0]! + shares[1]! + shares[2]! + shares[3]!);
}

/** How many times likelier it is that the two are one person than that they are not. */
export function oddsOfSame(sums: number[]): number {
  const [same, ...others] = sums;
  return 2 ** same! / others.reduce((all, sum) => all + 2 ** sum, 0);
}

/** Two records that one system has under two numbers. */
export const areTwoRows = (one: RecordToLink, other: RecordToLink): boolean => compareRows(one, other) === 'two of one system';

function compareRows(one: RecordToLink, other: RecordToLink): Level<'row'> {
  if (one.system !== other.system || one.person.number === undefined || other.person.number === undefined) return 'missing';
  return one.person.number === other.person.number ? 'same' : 'two of one system';
}

/** A number of the health service or the schools agrees. */
export const isIdentified = (evidence: Evidence): boolean => evidence['NHS number'] === 'same' || evidence.UPN === 'same';

/** A home, a child or a telephone in common. */
export const haveInCommon = ({ home, kin, contact }: Evidence): boolean => home === 'same' || home === 'same postcode' || kin === 'same' || contact === 'same';

/** What one is called by stands as the other's family name. */
const isFamilyOf = (a: NormalRecord, b: NormalRecord): boolean => a.given.some(({ first }) => isIn(first, b.family));

const isIn = (name: string | undefined, families: (readonly string[])[]): boolean =>
  name !== undefined && families.some((parts) => parts.some((part) => part === name || givenFormsOfOne(part, name) || similarWords(part, name)));

const isClose = ({ family }: NormalRecord): boolean => family.some((parts) => parts.some(isOfCloseCommunity));

function compareKin(a: NormalRecord, b: NormalRecord): Level<'kin'> {
  if (meet(a.parents, b.parents) || meet(a.children, b.children)) return 'same';
  return a.roles.includes('parent') && b.roles.includes('parent') ? 'same role' : 'missing';
}

function compareContacts(ours: string[], theirs: string[]): Level<'contact'> {
  if (ours.length === 0 || theirs.length === 0) return 'missing';
  if (meet(ours, theirs)) return 'same';
  return ours.some((one) => theirs.some((other) => similarWords(one, other) || isHalfOfMail(one, other))) ? 'similar' : 'different';
}

/** Who or where of a mail address agrees, and the other half nearly. */
function isHalfOfMail(one: string, other: string): boolean {
  const [who, where] = one.split('@');
  const [theirWho, theirWhere] = other.split('@');
  if (!who || !where || !theirWho || !theirWhere) return false;
  return (who === theirWho && roughlyAlike(where, theirWhere)) || (where === theirWhere && roughlyAlike(who, theirWho));
}

const meet = (some: string[], others: string[]): boolean => some.some((one) => others.includes(one));
