import type { PersonAsRead } from '../record/person.ts';
import { compareRecords, type Comparison, decided, isReadAgain, type Stop, type Ground, weigh, type Weighed } from './compare-records.ts';
import { saidBy } from './evidence.ts';
import type { NormalRecord } from './normal-record.ts';
import { type RecordId, recordId, type RecordToLink } from './person-record.ts';
import { BITS, type Field, HYPOTHESES, type Hypothesis } from './weights.ts';

/** How much a field says, to be put into words: "same home: brothers share it too, so it says little". */
export type Says = 'much for' | 'something for' | 'little' | 'something against' | 'much against';

/** One line of an explanation. */
export interface Reason {
  field: Field;
  /** Both values, in the form in which they were read; numbers, telephones and kin are told by how they compare alone. */
  values?: [string, string];
  /** How they compare: a level of the field's row in the weights. */
  compare: string;
  says: Says;
  /** Who else would agree here just as well, where that is why it says little. */
  sharedWith?: Exclude<Hypothesis, 'same'>;
}

/** Why two records were joined, are asked about or kept apart, from the numbers that decided. */
export interface Explanation {
  is: Comparison['is'];
  reasons: Reason[];
  /** The likeliest of what they are if they are not one person. */
  otherwise: Exclude<Hypothesis, 'same'>;
  /** On what a join rests, or the rule that stopped it. */
  because: Ground | Stop;
}

/** Why two records are one person's, among all that person's records. */
export interface Join extends Explanation {
  records: [RecordId, RecordId];
}

/**
 * Of two people: by those of their records that say most for one. Where one reading names both they are two by that, but
 * for a question: it is told by the records that raise it.
 */
export function explainPeople(ours: RecordToLink[], theirs: RecordToLink[], asked: boolean): Explanation | null {
  const beside = asked ? undefined : ours.find(({ reading }) => theirs.some((other) => other.reading === reading));
  const pair = beside ? nearest([beside], theirs.filter(({ reading }) => reading === beside.reading)) : nearest(ours, theirs);
  return pair ? explainWeighed(pair.weighed) : null;
}

/**
 * Why one person's records are one's: each by that of the others, among those explained before it, that says most for
 * it. What one system says of them again and again is told once.
 */
export function explainPerson(records: RecordToLink[]): Join[] {
  const [first, ...others] = records.filter((record, at) => !records.slice(0, at).some((before) => isReadAgain(compareRecords(before, record))));
  if (!first) return [];
  const joins: Join[] = [];
  // Of each that is left, how near those joined come to it: comparing all with all anew each time would be cubic.
  let left = others.map((other) => pairOf(first, other));
  while (left.length > 0) {
    const next = left.reduce(nearer);
    const { a, b } = next.weighed;
    joins.push({ ...explainWeighed(next.weighed), records: [a.record.id, b.record.id] });
    left = left.filter((pair) => pair !== next).map((pair) => nearer(pair, pairOf(b.record, pair.weighed.b.record)));
  }
  return joins;
}

/** A record as it would be if its reading named nobody but these: of kin who are hidden no reason may tell. */
export function namingOnly(record: RecordToLink, shown: (id: RecordId) => boolean): RecordToLink {
  const isShown = ({ ref }: PersonAsRead): boolean => shown(recordId(record.reading, ref));
  return { ...record, kin: record.kin.filter(({ child }) => isShown(child)), parents: (record.parents ?? []).filter(isShown) };
}

/** Two records, and how much says that they are one person's. */
interface Pair {
  weighed: Weighed;
  is: Comparison['is'];
  bits: number;
}

function pairOf(one: RecordToLink, other: RecordToLink): Pair {
  const weighed = weigh(one, other);
  const { is, bits } = decided(weighed);
  return { weighed, is, bits };
}

function nearest(ours: RecordToLink[], theirs: RecordToLink[]): Pair | undefined {
  const [first, ...others] = ours.flatMap((one) => theirs.map((other) => pairOf(one, other)));
  return first && others.reduce(nearer, first);
}

const NEARNESS = { same: 2, possible: 1, apart: 0 };

/** A rule can stop two who have the most in common: what was joined comes before what is asked, and that before the rest. */
function nearer(one: Pair, other: Pair): Pair {
  const more = NEARNESS[other.is] - NEARNESS[one.is] || other.bits - one.bits;
  return more > 0 ? other : one;
}

export const explain = (one: RecordToLink, other: RecordToLink): Explanation => explainWeighed(weigh(one, other));

function explainWeighed(weighed: Weighed): Explanation {
  const { is, because } = decided(weighed);
  const otherwise = runnerUp(weighed.sums);
  const reasons = (Object.keys(BITS) as Field[]).filter((field) => weighed.evidence[field] !== 'missing' && field !== 'age').map((field) => reasonOf(field, weighed, otherwise));
  return { is, because, reasons, otherwise };
}

/** What two people are to each other, if they are two. */
export const likeliestRelation = (one: RecordToLink, other: RecordToLink): Exclude<Hypothesis, 'same'> => runnerUp(weigh(one, other).sums);

function runnerUp(sums: number[]): Exclude<Hypothesis, 'same'> {
  const [, ...others] = sums;
  return HYPOTHESES[1 + others.indexOf(Math.max(...others))] as Exclude<Hypothesis, 'same'>;
}

const MUCH = 5;
const SOMETHING = 1.5;

function reasonOf(field: Field, { a, b, evidence }: Weighed, otherwise: Exclude<Hypothesis, 'same'>): Reason {
  const said = saidBy(evidence, field);
  const bits = said[0]! - said[HYPOTHESES.indexOf(otherwise)]!;
  const says = Math.abs(bits) < SOMETHING ? 'little' : bits > 0 ? (bits >= MUCH ? 'much for' : 'something for') : bits <= -MUCH ? 'much against' : 'something against';
  const shared = says === 'little' && otherwise !== 'unrelated' && said[0]! - said[3]! >= SOMETHING;
  const values = [asRead(field, a), asRead(field, b)];
  return { field, ...(areBothRead(values) ? { values } : {}), compare: evidence[field], says, ...(shared ? { sharedWith: otherwise } : {}) };
}

const areBothRead = (values: (string | undefined)[]): values is [string, string] => values.every(Boolean);

function asRead(field: Field, { record: { person } }: NormalRecord): string | undefined {
  switch (field) {
    case 'given':
      return [person.given, person.preferred].filter(Boolean).join(', ');
    case 'family':
      return [person.family, ...(person.former ?? []).map(({ family }) => family)].filter(Boolean).join(', ');
    case 'born':
      return typeof person.born === 'object' ? person.born.due : person.born;
    case 'home':
      return (person.addresses ?? []).map(({ line, postcode }) => [line, postcode].filter(Boolean).join(', ')).join('; ');
    default:
      return undefined;
  }
}
