import { compareBirthdays } from './compare-birthdays.ts';
import { compareGiven } from './compare-given.ts';
import { compareRecords, weigh } from './compare-records.ts';
import { areTwoRows, type Evidence, haveInCommon, isIdentified, likelihoodOfSame, oddsOfSame } from './evidence.ts';
import { type Birthday, isWhole } from './normal-birthday.ts';
import { prepare } from './normal-record.ts';
import { type Edge, pairOf } from './pairs.ts';
import type { RecordToLink } from './person-record.ts';
import { BITS, type Level, LIKELY_ENOUGH_TO_ASK } from './weights.ts';

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
  const settled = new Set(byName.filter(({ a, b }) => contested.has(groupOf[a]!) || contested.has(groupOf[b]!) || isNameElsewhere(weigh(records[a]!, records[b]!).evidence)));
  for (const edge of open) if (areTwo(records[edge.a]!, records[edge.b]!, members.get(groupOf[edge.a]!)!, members.get(groupOf[edge.b]!)!)) settled.add(edge);
  const unsettled = questions.filter((edge) => !settled.has(edge));
  const rivals = new Rivals(unsettled, records, groupOf, members);
  const still = new Set(open);
  for (const edge of unsettled) if (still.has(edge) && rivals.leaveTooLittle(edge)) settled.add(edge);
  return settled;
}

/** Of what speaks for all whom somebody may be, the share that is no question beside the others. */
const TOO_LITTLE = 0.001;

/** Whom else the two of a question may be: a record is one person's, so that what one answer has for it counts against the others. */
class Rivals {
  readonly #groupOf: number[];
  readonly #odds = new Map<Edge, number>();
  readonly #of = new Map<number, Edge[]>();
  readonly #members: Map<number, RecordToLink[]>;

  constructor(questions: Edge[], records: RecordToLink[], groupOf: number[], members: Map<number, RecordToLink[]>) {
    this.#groupOf = groupOf;
    this.#members = members;
    for (const edge of questions) {
      this.#odds.set(edge, oddsOfSame(weigh(records[edge.a]!, records[edge.b]!).sums));
      for (const place of [edge.a, edge.b]) this.#of.set(groupOf[place]!, [...(this.#of.get(groupOf[place]!) ?? []), edge]);
    }
  }

  leaveTooLittle(edge: Edge): boolean {
    const [one, other] = [this.#groupOf[edge.a]!, this.#groupOf[edge.b]!];
    return Math.min(this.#share(edge, one, other), this.#share(edge, other, one)) < TOO_LITTLE;
  }

  /** How likely `person` is `other`, beside all whom `other` is not. */
  #share(edge: Edge, person: number, other: number): number {
    let all = 1;
    for (const rival of this.#of.get(person)!) {
      const third = this.#groupOf[rival.a] === person ? this.#groupOf[rival.b]! : this.#groupOf[rival.a]!;
      if (third === other || this.#areTwo(other, third)) all += this.#odds.get(rival)!;
    }
    return this.#odds.get(edge)! / all;
  }

  #areTwo(one: number, other: number): boolean {
    return this.#members.get(one)!.some((ours) => this.#members.get(other)!.some((theirs) => {
      const comparison = compareRecords(ours, theirs);
      return comparison.is === 'apart' && comparison.never;
    }));
  }
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

/** A name and no more, of people in two places: many a namesake does as well. */
const isNameElsewhere = ({ born, home }: Evidence): boolean => born === 'missing' && home === 'different';

function areTwo(one: RecordToLink, other: RecordToLink, ours: RecordToLink[], theirs: RecordToLink[]): boolean {
  if (ours.length + theirs.length === 2) return false;
  if (ours.some((each) => theirs.some((their) => each.reading === their.reading))) return true;
  const { evidence, sums } = weigh(one, other);
  const twice = systemsOfBoth(ours, theirs);
  if (evidence.row === 'two of one system') twice.delete(one.system);
  const born = bornOfAll(evidence, ours, theirs);
  const [same, ...others] = sums.map((sum, at) => sum + BITS.born[born][at]! - BITS.born[evidence.born][at]!);
  const against = twice.size * BITS.row['two of one system'][0]! + (haveFirmBirthdays(ours, theirs) ? SAME_SLIP_TWICE : 0) + (haveFirmNames(ours, theirs) ? SAME_ALIAS_TWICE : 0);
  return (against < 0 || born !== evidence.born) && likelihoodOfSame([same! + against, ...others]) < LIKELY_ENOUGH_TO_ASK;
}

/** How the birthdays compare: where the two records leave it open, by the others that have a whole one. */
function bornOfAll({ born }: Evidence, ours: RecordToLink[], theirs: RecordToLink[]): Level<'born'> {
  if (born !== 'missing' && born !== 'same year' && born !== 'same month') return born;
  const [here, there] = [wholeBirthdays(ours), wholeBirthdays(theirs)];
  if (here.length === 0 || there.length === 0) return born;
  const levels = here.flatMap((one) => there.map((other) => compareBirthdays(one, other, false)));
  return levels.reduce((best, level) => (SAYING_SAME.indexOf(level) < SAYING_SAME.indexOf(best) ? level : best));
}

/** From the level that says most for one person to the one that says least. */
const SAYING_SAME: readonly Level<'born'>[] = ['same', 'swapped', 'slip', 'near', 'other year', 'roughly', 'different'];

const wholeBirthdays = (records: RecordToLink[]): Birthday[] => records.map((record) => prepare(record).born).filter(isWhole);

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
