import { compareGiven } from './compare-given.ts';
import { weigh } from './compare-records.ts';
import { areTwoRows, type Evidence, haveInCommon, isIdentified, likelihoodOfSame } from './evidence.ts';
import { isWhole } from './normal-birthday.ts';
import { prepare } from './normal-record.ts';
import { type Edge, pairOf } from './pairs.ts';
import type { RecordToLink } from './person-record.ts';
import { BITS, LIKELY_ENOUGH_TO_ASK } from './weights.ts';

/**
 * The questions that all records of two people together leave no doubt about, or that nobody could answer. Twins of whom
 * a school and a clinic each have both are two, whatever a third system's record of one leaves open, and so are two who
 * stand on one screen; a name beside no certain birthday that several others bear is any of them. Numbers that agree are always
 * asked about.
 *
 * @param groupOf for each record the place of the first record of its person
 */
export function settledAmong(questions: Edge[], records: RecordToLink[], groupOf: number[]): Set<Edge> {
  const members = new Map<number, RecordToLink[]>();
  for (const [at, group] of groupOf.entries()) members.set(group, [...(members.get(group) ?? []), records[at]!]);
  const open = questions.filter(({ a, b, comparison }) => comparison.is !== 'same' && !isIdentified(weigh(records[a]!, records[b]!).evidence));
  const byName = open.filter(({ a, b }) => isLittleButName(weigh(records[a]!, records[b]!).evidence));
  const contested = contestedAmong(byName, questions, groupOf);
  const settled = new Set(byName.filter(({ a, b }) => contested.has(groupOf[a]!) || contested.has(groupOf[b]!)));
  for (const edge of open) if (areTwo(records[edge.a]!, records[edge.b]!, members.get(groupOf[edge.a]!)!, members.get(groupOf[edge.b]!)!)) settled.add(edge);
  return settled;
}

/** People who by their name might be either of two, whom little else makes one. */
function contestedAmong(byName: Edge[], questions: Edge[], groupOf: number[]): Set<number> {
  const weak = new Set(byName);
  const asked = new Set(questions.filter((edge) => !weak.has(edge)).map(({ a, b }) => pairOf(groupOf[a]!, groupOf[b]!)));
  const bearers = new Map<number, number[]>();
  for (const [one, other] of byName.flatMap(({ a, b }) => [[groupOf[a]!, groupOf[b]!], [groupOf[b]!, groupOf[a]!]] as const)) bearers.set(one, [...(bearers.get(one) ?? []), other]);
  const contested = [...bearers].filter(([, others]) => others.some((one, at) => others.slice(at + 1).some((other) => !asked.has(pairOf(one, other)))));
  return new Set(contested.map(([person]) => person));
}

const isLittleButName = (evidence: Evidence): boolean => evidence.born !== 'same' && evidence.born !== 'due' && evidence.middle !== 'same' && !haveInCommon(evidence);

function areTwo(one: RecordToLink, other: RecordToLink, ours: RecordToLink[], theirs: RecordToLink[]): boolean {
  if (ours.length + theirs.length === 2) return false;
  if (ours.some((each) => theirs.some((their) => each.reading === their.reading))) return true;
  const { evidence, sums } = weigh(one, other);
  const twice = systemsOfBoth(ours, theirs);
  if (evidence.row === 'two of one system') twice.delete(one.system);
  const [same, ...others] = sums;
  const against = twice.size * BITS.row['two of one system'][0]! + (haveFirmBirthdays(ours, theirs) ? SAME_SLIP_TWICE : 0) + (haveFirmNames(ours, theirs) ? SAME_ALIAS_TWICE : 0);
  return against < 0 && likelihoodOfSame([same! + against, ...others]) < LIKELY_ENOUGH_TO_ASK;
}

/** Log2 of how often two systems have one wrong birthday. */
const SAME_SLIP_TWICE = Math.log2(0.1);

/** Log2 of how often who goes by another name in one system does so in the next. */
const SAME_ALIAS_TWICE = Math.log2(0.25);

/** Two systems or more have each of them, and all by another given name than the other's. */
function haveFirmNames(ours: RecordToLink[], theirs: RecordToLink[]): boolean {
  const inTwo = (records: RecordToLink[]) => new Set(records.map(({ system }) => system)).size > 1;
  return inTwo(ours) && inTwo(theirs) && ours.every((one) => theirs.every((other) => compareGiven(prepare(one).given, prepare(other).given).given === 'different'));
}

/** Each has a birthday from two systems, and it is not the other's. */
function haveFirmBirthdays(ours: RecordToLink[], theirs: RecordToLink[]): boolean {
  const [here, there] = [firmBirthdays(ours), firmBirthdays(theirs)];
  return here.size > 0 && there.size > 0 && [...here].every((day) => !there.has(day));
}

function firmBirthdays(records: RecordToLink[]): Set<string> {
  const systems = new Map<string, Set<string>>();
  for (const record of records) {
    const { born } = prepare(record);
    if (isWhole(born)) systems.set(`${born.at}`, (systems.get(`${born.at}`) ?? new Set()).add(record.system));
  }
  return new Set([...systems].filter(([, naming]) => naming.size > 1).map(([day]) => day));
}

/** Systems that have both people, each under a number of its own. */
const systemsOfBoth = (ours: RecordToLink[], theirs: RecordToLink[]): Set<string> =>
  new Set(ours.filter((one) => theirs.some((other) => areTwoRows(one, other))).map(({ system }) => system));
