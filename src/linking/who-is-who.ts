import { averageLink } from './average-link.ts';
import { compareRecords } from './compare-records.ts';
import { linkKeys } from './link-keys.ts';
import { type Edge, pairOf, type Word } from './pairs.ts';
import { settledAmong } from './settled.ts';
import type { RecordId, RecordToLink, WhoIsWho } from './person-record.ts';

/** What people have decided about records, which no rule may overrule. */
export interface Verdict {
  same: boolean;
  records: RecordId[];
}

export interface Possible {
  records: [RecordId, RecordId];
  because: string;
  /** What else is known of the two says that they are two: no question, but for as long as that stands. */
  settled?: true;
}

/**
 * Who is who among these records, whatever order they arrived in. What it says of a record hangs only on the records
 * that joins, questions and verdicts connect with it: asked about those alone, it says the same.
 */
export function whoIsWho(given: RecordToLink[], verdicts: Verdict[] = []): { who: WhoIsWho; possible: Possible[] } {
  // Most who arrive are like nobody.
  if (given.length === 1) return { who: new Map(given.map(({ id }) => [id, id])), possible: [] };
  const records = given.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const place = new Map(records.map(({ id }, at) => [id, at]));
  const word = placesOf(verdicts, place);
  const edges: Edge[] = [];
  const pairs = candidatePairs(records);
  for (const [pair, [a, b]] of pairs) {
    const comparison = compareRecords(records[a]!, records[b]!);
    if (comparison.is !== 'apart') edges.push({ pair, a, b, comparison });
  }
  const groupOf = averageLink(records, edges.filter(joins), word);
  const asked = questions(edges, groupOf, word);
  const settled = settledAmong(asked, records, groupOf);
  const possible = asked.map((edge): Possible => {
    const { a, b, comparison } = edge;
    return { records: [records[a]!.id, records[b]!.id], because: comparison.because, ...(settled.has(edge) ? { settled: true } : {}) };
  });
  return { who: new Map(records.map(({ id }, at) => [id, records[groupOf[at]!]!.id])), possible };
}

/** Each pair of people once, by the records that say most for it; none that a person has answered. */
function questions(edges: Edge[], groupOf: number[], word: Word): Edge[] {
  const answered = new Set([...word.same.values(), ...word.different.values()].map(([a, b]) => pairOf(groupOf[a]!, groupOf[b]!)));
  const asked = new Map<number, Edge>();
  for (const edge of edges) {
    const people = pairOf(groupOf[edge.a]!, groupOf[edge.b]!);
    if (groupOf[edge.a] === groupOf[edge.b] || answered.has(people)) continue;
    const before = asked.get(people);
    if (!before || edge.comparison.bits > before.comparison.bits || (edge.comparison.bits === before.comparison.bits && edge.pair < before.pair)) asked.set(people, edge);
  }
  return [...asked.values()].toSorted((one, other) => one.pair - other.pair);
}

/** A record that is by all signs a sealed person's is hidden with them: whoever is sealed is shown nowhere. */
const joins = ({ comparison }: Edge): boolean => comparison.is === 'same' || (comparison.is === 'possible' && comparison.underSeal);

function placesOf(verdicts: Verdict[], place: Map<RecordId, number>): Word {
  const word: Word = { same: new Map(), different: new Map() };
  for (const { same, records } of verdicts) {
    const places = records.flatMap((id) => place.get(id) ?? []);
    for (const [at, a] of places.entries())
      for (const b of places.slice(at + 1)) if (a !== b) (same ? word.same : word.different).set(pairOf(a, b), [a, b]);
  }
  for (const pair of word.different.keys()) word.same.delete(pair);
  return word;
}

/** A key that more records share finds nobody by itself: two records need another such key in common. */
const CROWD = 300;

function candidatePairs(records: RecordToLink[]): Map<number, [number, number]> {
  const sharing = grouped(records.map((record, at) => [at, linkKeys(record)]));
  const crowds = new Map<number, string[]>();
  const pairs = new Map<number, [number, number]>();
  for (const [key, group] of sharing) {
    if (group.length <= CROWD) addPairs(pairs, group);
    else for (const at of group) crowds.set(at, [...(crowds.get(at) ?? []), key]);
  }
  for (const group of grouped([...crowds].map(([at, keys]) => [at, twoByTwo(keys)])).values()) addPairs(pairs, group);
  return pairs;
}

/** The places that each key names, in order. */
function grouped(keysOf: Iterable<[number, readonly string[]]>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, keys] of keysOf)
    for (const key of keys) {
      const others = places.get(key);
      if (others) others.push(at);
      else places.set(key, [at]);
    }
  return places;
}

const twoByTwo = (keys: string[]): string[] => keys.flatMap((one, at) => keys.slice(at + 1).map((other) => `${one} ${other}`));

function addPairs(pairs: Map<number, [number, number]>, group: number[]): void {
  const places = group.toSorted((a, b) => a - b);
  for (const [at, a] of places.entries()) for (const b of places.slice(at + 1)) pairs.set(pairOf(a, b), [a, b]);
}
