import { type Evidence, evidenceOf, haveInCommon, isIdentified, likelihoodOfSame, weighed } from './evidence.ts';
import { standsAlone } from './names/standing-alone.ts';
import { isWhole } from './normal-birthday.ts';
import { type NormalRecord, prepare } from './normal-record.ts';
import type { RecordToLink } from './person-record.ts';
import { BITS, LIKELY_ENOUGH_TO_ASK, LIKELY_ENOUGH_TO_JOIN } from './weights.ts';

/** What stops a join that nothing else stops. */
export type Stop =
  | 'one reading'
  | 'two numbers of one system'
  | 'generation'
  | 'sealed'
  | 'NHS number differs'
  | 'UPN differs'
  | 'given name differs'
  | 'birthday differs'
  | 'placeholder birthdays'
  | 'read by guess'
  | 'too little agrees'
  | 'not likely enough';

/** On what a join rests. */
export const GROUNDS = ['number of one system', 'name on one screen', 'identifier and name', 'name and birthday', 'name and home', 'name and kin'] as const;
export type Ground = (typeof GROUNDS)[number];

/** One system says the same of them again: that needs no likelihood, and comes before all that another says. */
const READ_AGAIN: ReadonlySet<string> = new Set<Ground>(['number of one system', 'name on one screen']);
export const isReadAgain = (comparison: Comparison): boolean => comparison.is === 'same' && READ_AGAIN.has(comparison.because);

export type Comparison =
  /** One person: joined without a question. */
  | { is: 'same'; because: Ground; bits: number }
  /**
   * Perhaps one person: for a person to decide. `never`: not even through a third record. `underSeal`: one is sealed and
   * the other by all signs the same, so that both are hidden.
   */
  | { is: 'possible'; because: Stop; never: boolean; underSeal: boolean; bits: number }
  /** `never`: something known to differ stops a join through a third record, too. */
  | { is: 'apart'; because: Stop; never: boolean; bits: number };

/** What a comparison rests on, for whoever explains it. */
export interface Weighed {
  a: NormalRecord;
  b: NormalRecord;
  evidence: Evidence;
  /** Log2 likelihoods in the order of HYPOTHESES; empty where a rule made weighing needless. */
  sums: number[];
  likelihood: number;
  ground: Ground | undefined;
  stop: Stop | undefined;
}

/** Whether two records are one person's. */
export function compareRecords(one: RecordToLink, other: RecordToLink): Comparison {
  return decided(weigh(one, other));
}

export function weigh(one: RecordToLink, other: RecordToLink): Weighed {
  const [a, b] = [prepare(one), prepare(other)];
  const evidence = evidenceOf(a, b);
  const sums = weighed(evidence);
  const likelihood = likelihoodOfSame(sums);
  return { a, b, evidence, sums, likelihood, ground: groundOf(a, b, evidence), stop: stopOf(a, b, evidence) };
}

/** Not to be joined through a third record, either. */
const NEVER: ReadonlySet<Stop> = new Set([
  'one reading', 'generation', 'sealed', 'NHS number differs', 'UPN differs', 'given name differs', 'birthday differs',
]);
/** Not even to be asked. */
const SURE: ReadonlySet<Stop> = new Set(['one reading', 'generation']);

export function decided(weighed: Weighed): Comparison {
  const { evidence, sums, likelihood, ground, stop } = weighed;
  const bits = sums[0]! - Math.max(sums[1]!, sums[2]!, sums[3]!);
  if (ground !== undefined && stop === undefined && (likelihood >= LIKELY_ENOUGH_TO_JOIN || READ_AGAIN.has(ground)))
    return { is: 'same', because: ground, bits };
  const because = stop ?? (ground === undefined ? 'too little agrees' : 'not likely enough');
  const underSeal = because === 'sealed' && ground !== undefined && likelihood >= LIKELY_ENOUGH_TO_JOIN;
  const never = (NEVER.has(because) || areOthersOfOneSystem(because, weighed) || isOtherInMiddle(because, evidence)) && !underSeal && evidence.given !== 'distant' && evidence.given !== 'half swapped' && !isTwiceMistyped(because, evidence);
  if (SURE.has(because) || !isWorthAsking(evidence, sums, likelihood)) return { is: 'apart', because, never, bits };
  return { is: 'possible', because, never, underSeal, bits };
}

/** Two slips of a birthday between them, in records of one name and home: a third record with the birthday as it is stands between. */
const isTwiceMistyped = (because: Stop, { given, born, home, middle }: Evidence): boolean =>
  because === 'birthday differs' && born === 'roughly' && (given === 'same' || given === 'variant') && home === 'same' && middle !== 'different';

/** Whom one system has twice under one name it may have entered twice; under two like names they are two, such as twins. */
const areOthersOfOneSystem = (because: Stop, { a, b, evidence: { given, middle } }: Weighed): boolean =>
  because === 'two numbers of one system' && (middle === 'different' || (given !== 'same' && (given !== 'variant' || areNamesOfTwo(a, b))));

/** Who is on file as Jia alone is one of Jia Yi and Jia Xin, and does not make them one. */
const isOtherInMiddle = (because: Stop, evidence: Evidence): boolean => because === 'too little agrees' && evidence.middle === 'different' && !isIdentified(evidence);

/** One may be a form of the other, and yet both are given for their own sake. */
function areNamesOfTwo({ given: [ours] }: NormalRecord, { given: [theirs] }: NormalRecord): boolean {
  const [one, other] = [ours?.first, theirs?.first];
  return one !== undefined && other !== undefined && one !== other && standsAlone(one) && standsAlone(other);
}

/** How likely it must be that two are one but for numbers that differ, for a person to be asked. */
const BUT_FOR_THE_NUMBER = 0.5;

function isWorthAsking(evidence: Evidence, sums: number[], likelihood: number): boolean {
  if (isIdentified(evidence)) return true;
  if (isNameAlone(evidence)) return false;
  if (likelihood >= LIKELY_ENOUGH_TO_ASK) return true;
  if (evidence['NHS number'] !== 'different' && evidence.UPN !== 'different') return false;
  const without = [...sums];
  for (const field of ['NHS number', 'UPN'] as const) for (const [at, bits] of BITS[field][evidence[field]].entries()) without[at]! -= bits;
  return likelihoodOfSame(without) >= BUT_FOR_THE_NUMBER;
}

/** Where a whole region is on file, half a name beside a birthday is no question, nor is a name beside another birthday. */
function isNameAlone(evidence: Evidence): boolean {
  const { given, family, born, home, contact } = evidence;
  if (haveInCommon(evidence) || contact === 'similar') return false;
  if (home === 'same street' && given !== 'different' && (born === 'same' || (given === 'same' && family === 'same'))) return false;
  if (born === 'different') return true;
  if (born === 'roughly') return home === 'different' || home === 'same district' || home === 'missing';
  return family === 'different' && evidence.middle !== 'same';
}

/** The rules of evidence: what must agree before anyone is joined without a question. */
function groundOf(a: NormalRecord, b: NormalRecord, evidence: Evidence): Ground | undefined {
  const { given, family, born } = evidence;
  if (isOneRow(evidence)) return 'number of one system';
  if (areOnOneScreen(a.record, b.record) && contradictsNothing(evidence)) return 'name on one screen';
  const likeGiven = given === 'same' || given === 'variant' || given === 'swapped';
  const likeFamily = family === 'same' || family === 'variant' || family === 'similar' || family === 'part' || family === 'swapped';
  const called = likeGiven || given === 'similar' || given === 'second name' || given === 'honorific alone';
  const nearlyBorn = born === 'swapped' || born === 'slip' || born === 'near' || (born === 'other year' && yearsBetween(a, b) < A_GENERATION);
  if (isIdentified(evidence) && called && (born === 'same' || nearlyBorn || likeFamily)) return 'identifier and name';
  const support = haveInCommon(evidence) || evidence.middle === 'same';
  if (born === 'same') {
    if (likeGiven && (likeFamily || support)) return 'name and birthday';
    if (given === 'similar' && (likeFamily || support)) return 'name and birthday';
    if (called && likeFamily && support) return 'name and birthday';
  }
  if ((nearlyBorn || born === 'due' || isYearAlone(a, b, evidence)) && likeGiven && likeFamily && support) return 'name and birthday';
  if ((nearlyBorn || isYearAlone(a, b, evidence)) && given === 'same' && evidence.home === 'same') return 'name and birthday';
  if (born === 'missing' && evidence.home === 'same' && areOneOfAHome(a, b, evidence)) return 'name and home';
  if (likeGiven && (family === 'same' || family === 'variant') && areParents(a, b) && born === 'missing' && (evidence.kin === 'same' || (evidence.kin === 'same role' && evidence.home === 'same')))
    return 'name and kin';
  return undefined;
}

/** A number may be none, "0" or "NULL", or a whole family's: it says nothing of two whom birthday and name together tell apart. */
function isOneRow({ row, given, family, born }: Evidence): boolean {
  if (row !== 'same' || born === 'same') return row === 'same';
  if (given === 'different' || given === 'alike' || given === 'distant') return false;
  return (born !== 'different' && born !== 'roughly') || (given === 'same' && family !== 'different');
}

/** One person's screen of one system names both so, and nobody else. */
const areOnOneScreen = (one: RecordToLink, other: RecordToLink): boolean => one.onScreen !== undefined && one.onScreen === other.onScreen;

const contradictsNothing = ({ family, born, sex }: Evidence): boolean => family !== 'different' && born !== 'different' && born !== 'roughly' && sex !== 'different';

/** No two of a family bear all the same names; nor, but for a first name alone that a father gives his son, do two grown-ups. */
function areOneOfAHome(a: NormalRecord, b: NormalRecord, { given, middle, family }: Evidence): boolean {
  const likeGiven = given === 'same' || given === 'variant';
  if (!likeGiven || (family !== 'same' && family !== 'variant' && family !== 'similar')) return false;
  return middle === 'same' || (a.grownUp && b.grownUp && !haveOtherRoles(a, b));
}

/** One is a parent of the children, the other their brother or sister, or an aunt. */
const haveOtherRoles = (a: NormalRecord, b: NormalRecord): boolean => a.roles.length > 0 && b.roles.length > 0 && !a.roles.some((role) => b.roles.includes(role));

/** One birthday is known and the other is not but for its year or month, which agree. */
const isYearAlone = (a: NormalRecord, b: NormalRecord, { born }: Evidence): boolean => (born === 'same year' || born === 'same month') && (isWhole(a.born) || isWhole(b.born));

/** A son of one name may be so many years younger, no less. */
const A_GENERATION = 12;

function stopOf(a: NormalRecord, b: NormalRecord, evidence: Evidence): Stop | undefined {
  const { given, born } = evidence;
  const [ours, theirs] = [a.record, b.record];
  if (ours.reading === theirs.reading) return 'one reading';
  if (evidence.age === 'different' && born !== 'same' && !isIdentified(evidence)) return 'generation';
  if (evidence['NHS number'] === 'different') return 'NHS number differs';
  if (evidence.UPN === 'different') return 'UPN differs';
  if (isOneRow(evidence)) return undefined;
  if (given === 'different' || given === 'half swapped' || given === 'alike' || given === 'distant') return 'given name differs';
  if ((born === 'different' || born === 'roughly') && (!isIdentified(evidence) || yearsBetween(a, b) >= A_GENERATION)) return 'birthday differs';
  if (evidence.row === 'two of one system') return 'two numbers of one system';
  // Ana Luisa and Ana Clara, Jia Yi and Jia Xin: of two names that each is called by, one agrees.
  if (evidence.middle === 'different' && !isIdentified(evidence)) return 'too little agrees';
  if (areOnOneScreen(ours, theirs)) return undefined;
  if (a.born?.placeholder && b.born?.placeholder) return 'placeholder birthdays';
  if ((seals(ours) || seals(theirs)) && ours.system !== theirs.system) return 'sealed';
  // A label that was misread would put one child's record into another's: worse than a question too many.
  if ((ours.guess || theirs.guess) && ours.system !== theirs.system && !areOfOneSite(ours, theirs)) return 'read by guess';
  return undefined;
}

/** What was read by guess seals its own record: a label that was misread hides nobody in the systems whose labels are known. */
const seals = ({ person, guess }: RecordToLink): boolean => person.sealed === true && !guess;

/** A site that was read by guess until it had a profile. */
function areOfOneSite({ url: one = '' }: RecordToLink, { url: other = '' }: RecordToLink): boolean {
  return URL.canParse(one) && URL.canParse(other) && new URL(one).host === new URL(other).host;
}

const yearsBetween = (a: NormalRecord, b: NormalRecord): number => Math.abs((a.born?.year ?? 0) - (b.born?.year ?? 0));

const YOUNGEST_PARENT = 13;

/** Both grown up, in one role to children that they can be the parents of. */
function areParents(a: NormalRecord, b: NormalRecord): boolean {
  return a.grownUp && b.grownUp && a.roles.some((role) => b.roles.includes(role)) && oldEnough(a, b) && oldEnough(b, a);
}

function oldEnough({ born }: NormalRecord, { record }: NormalRecord): boolean {
  if (born === undefined) return true;
  return record.kin.every(({ as, child }) => as !== 'parent' || typeof child.born !== 'string' || Number(child.born.slice(0, 4)) - born.year >= YOUNGEST_PARENT);
}
