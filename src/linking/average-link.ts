import { grouped } from '../record/grouped.ts';
import { type Comparison, compareRecords, isReadAgain } from './compare-records.ts';
import { type Edge, pairOf, type Word } from './pairs.ts';
import type { RecordToLink } from './person-record.ts';

/** One pair may say so much for or against a join of groups, no more: in bits. */
const MOST_SAID = 12;
/** What the pairs of two groups must say on average for a join: in bits. */
const ENOUGH = 3;

/**
 * Joins records into groups by what all pairs across two groups say on average, the surest first, never by a chain of
 * likenesses. One pair known to be two people stops it. What a person decided comes before all likeness, and of what
 * one system says of somebody again and again: so a word on one reading holds for the next.
 * @returns for each record the place of the first record of its group
 */
export function averageLink(records: RecordToLink[], joins: Edge[], word: Word): number[] {
  const groupOf = records.map((_, at) => at);
  const again = grouped(joins.filter(({ comparison }) => isReadAgain(comparison)), ({ a }) => a);
  const known: Known = { joins: new Map(joins.map(({ pair, comparison }) => [pair, comparison])), again, word };
  for (const places of connected(records.length, joins, word))
    for (const group of groupsAmong(places, records, known)) for (const place of group) groupOf[place] = group[0]!;
  return groupOf;
}

/** What is known of pairs before groups are made. */
interface Known {
  joins: Map<number, Comparison>;
  /** By its first place, what one system read again. */
  again: Map<number, Edge[]>;
  word: Word;
}

/** Places that joins or a person's word connect, each set in order; those that stand alone are left out. */
function connected(count: number, joins: Edge[], word: Word): Iterable<number[]> {
  const above = Array.from({ length: count }, (_, at) => at);
  const top = (place: number): number => {
    let at = place;
    while (above[at] !== at) at = above[at] = above[above[at]!]!;
    return at;
  };
  const connect = (a: number, b: number) => {
    const [one, other] = [top(a), top(b)];
    above[Math.max(one, other)] = Math.min(one, other);
  };
  const touched = new Set<number>();
  for (const [a, b] of [...joins.map(({ a, b }) => [a, b] as const), ...word.same.values()]) {
    connect(a, b);
    touched.add(a).add(b);
  }
  const sets = new Map<number, number[]>();
  for (const place of [...touched].toSorted((a, b) => a - b)) {
    const set = sets.get(top(place));
    if (set) set.push(place);
    else sets.set(top(place), [place]);
  }
  return sets.values();
}

const surestFirst = (one: Edge, other: Edge): number => other.comparison.bits - one.comparison.bits || one.pair - other.pair;

/** What the pairs across two groups say. */
interface Between {
  bits: number;
  pairs: number;
  /** At least one of them is a join of its own. */
  joins: boolean;
  never: boolean;
  /** A person has told two of them apart. */
  toldApart: boolean;
}

function groupsAmong(places: number[], records: RecordToLink[], { joins, again, word }: Known): number[][] {
  const groups = places.map((place) => [place]);
  const between = places.map((a, i) => places.slice(0, i).map((b): Between => pairSays(a, b)));
  const at = (i: number, j: number): Between => (i > j ? between[i]![j]! : between[j]![i]!);
  const alive = new Set(groups.keys());

  // By which key a pair was found first hangs on who else is on file.
  for (const { a, b } of places.flatMap((place) => again.get(place) ?? []).toSorted(surestFirst)) join(a, b, 'never');
  for (const [a, b] of [...word.same.values()].toSorted(([a, b], [c, d]) => a - c || b - d)) join(a, b, 'toldApart');
  for (let best = surest(); best !== undefined; best = surest()) merge(...best);
  return [...alive].map((i) => groups[i]!.toSorted((a, b) => a - b));

  function pairSays(a: number, b: number): Between {
    const pair = pairOf(a, b);
    const own = joins.get(pair);
    const comparison = own ?? compareRecords(records[a]!, records[b]!);
    const never = own === undefined && comparison.is !== 'same' && comparison.never;
    const toldApart = word.different.has(pair);
    return {
      bits: Math.max(-MOST_SAID, Math.min(MOST_SAID, comparison.bits)),
      pairs: 1,
      joins: own !== undefined,
      never: never || toldApart,
      toldApart,
    };
  }

  function join(a: number, b: number, unless: 'never' | 'toldApart'): void {
    const [i, j] = [holding(a), holding(b)];
    if (i !== undefined && j !== undefined && i !== j && !at(i, j)[unless]) merge(Math.min(i, j), Math.max(i, j));
  }

  function holding(place: number): number | undefined {
    return [...alive].find((i) => groups[i]!.includes(place));
  }

  function surest(): [number, number] | undefined {
    let best: [number, number] | undefined;
    let most = ENOUGH;
    for (const i of alive)
      for (const j of alive) {
        if (j <= i) continue;
        const { joins, never, bits, pairs } = at(i, j);
        if (joins && !never && bits / pairs > most) {
          most = bits / pairs;
          best = [i, j];
        }
      }
    return best;
  }

  function merge(into: number, from: number): void {
    groups[into]!.push(...groups[from]!);
    alive.delete(from);
    for (const other of alive) {
      if (other === into) continue;
      const [kept, gone] = [at(into, other), at(from, other)];
      kept.bits += gone.bits;
      kept.pairs += gone.pairs;
      kept.joins ||= gone.joins;
      kept.never ||= gone.never;
      kept.toldApart ||= gone.toldApart;
    }
  }
}
