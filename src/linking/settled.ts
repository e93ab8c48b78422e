import { weigh } from './compare-records.ts';
import { areTwoRows, isIdentified, likelihoodOfSame } from './evidence.ts';
import type { Edge } from './pairs.ts';
import type { RecordToLink } from './person-record.ts';
import { BITS, LIKELY_ENOUGH_TO_ASK } from './weights.ts';

/**
 * Whether all records of two people together leave no question. Twins of whom a school and a clinic each have both are
 * two, whatever a third system's record of one leaves open, and so are two who stand on one screen. Numbers that agree are
 * always asked about.
 *
 * @param groupOf for each record the place of the first record of its person
 */
export function settledBy(records: RecordToLink[], groupOf: number[]): (edge: Edge) => boolean {
  const members = new Map<number, RecordToLink[]>();
  for (const [at, group] of groupOf.entries()) members.set(group, [...(members.get(group) ?? []), records[at]!]);
  return ({ a, b, comparison }) => {
    if (comparison.is === 'same') return false;
    const [ours, theirs] = [members.get(groupOf[a]!)!, members.get(groupOf[b]!)!];
    if (ours.length + theirs.length === 2) return false;
    const { evidence, sums } = weigh(records[a]!, records[b]!);
    if (isIdentified(evidence)) return false;
    if (ours.some((one) => theirs.some((other) => one.reading === other.reading))) return true;
    const twice = systemsOfBoth(ours, theirs);
    if (evidence.row === 'two of one system') twice.delete(records[a]!.system);
    const [same, ...others] = sums;
    return twice.size > 0 && likelihoodOfSame([same! + twice.size * BITS.row['two of one system'][0]!, ...others]) < LIKELY_ENOUGH_TO_ASK;
  };
}

/** Systems that have both people, each under a number of its own. */
const systemsOfBoth = (ours: RecordToLink[], theirs: RecordToLink[]): Set<string> =>
  new Set(ours.filter((one) => theirs.some((other) => areTwoRows(one, other))).map(({ system }) => system));
