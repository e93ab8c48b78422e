import { grouped } from '../../src/record/grouped.ts';
import { linkKeys } from '../../src/linking/link-keys.ts';
import type { RecordId, WhoIsWho } from '../../src/linking/person-record.ts';
import { compareRecords } from '../../src/linking/compare-records.ts';
import { type Possible, whoIsWho } from '../../src/linking/who-is-who.ts';
import { kindOfName } from './kind-of-name.ts';
import { RELATIONS, type Relation, relations } from './relations.ts';
import type { Row } from './rows.ts';

/** Of the pairs of records found: how many are right, and of those that are there: how many were found. */
export interface Rates {
  precision: number;
  recall: number;
}

export interface Measured {
  joined: Rates;
  /** Joined and proposed together. */
  proposed: Rates;
  /** What was found when a person has answered every question rightly. */
  answered: Pick<Rates, 'recall'>;
  wrong: Record<Relation, number>;
  wrongProposed: Record<Relation, number>;
  byError: Record<string, { joined: number; proposed: number; pairs: number }>;
  byName: Record<string, { joined: number; proposed: number; pairs: number }>;
  records: number;
  people: number;
  questions: number;
  keysPerRecord: number;
  candidatesPerRecord: number;
  pairsPerSecond: number;
  seconds: number;
}

/** Runs the linker over rows whose truth is known. Pairs count by record: all records of one person with all others. */
export function measure(rows: Row[]): Measured {
  const started = performance.now();
  const { who, possible: all } = whoIsWho(rows.map(({ record }) => record));
  const possible = all.filter(({ settled }) => !settled);
  const seconds = (performance.now() - started) / 1000;
  const byId = new Map(rows.map((row) => [row.record.id, row]));
  const groups = grouped(rows, ({ record }) => who.get(record.id)!);
  const asked = possible.map(({ records: [a, b] }): [Row[], Row[]] => [groups.get(who.get(a)!)!, groups.get(who.get(b)!)!]);
  const askedOf = new Set(possible.map(({ records: [a, b] }) => pairName(who.get(a)!, who.get(b)!)));
  const relationOf = relations(rows);
  const tally = new Tally(relationOf);
  for (const group of groups.values()) for (const [a, b] of pairsOf(group)) tally.found(a, b, 'joined');
  for (const [ours, theirs] of asked) for (const a of ours) for (const b of theirs) tally.found(a, b, 'proposed');
  for (const person of grouped(rows, ({ truth }) => truth ?? '').values())
    for (const [a, b] of pairsOf(person)) {
      const [one, other] = [who.get(a.record.id)!, who.get(b.record.id)!];
      tally.there(a, b, one === other ? 'joined' : askedOf.has(pairName(one, other)) ? 'proposed' : 'missed');
    }
  const answered = { recall: recallOf(rows, rightlyAnswered(who, possible, byId)) };
  return { ...tally.rates(), answered, records: byId.size, people: groups.size, questions: possible.length, seconds, ...effort(rows) };
}

/** Who is who when a person has said "same" wherever it is so, and "different" elsewhere. */
function rightlyAnswered(who: WhoIsWho, possible: Possible[], byId: Map<RecordId, Row>): Map<RecordId, string> {
  const same = possible.map(({ records }) => records).filter(([a, b]) => byId.get(a)!.truth === byId.get(b)!.truth);
  const nowOf = new Map<string, string>();
  const now = (person: string): string => (nowOf.has(person) ? now(nowOf.get(person)!) : person);
  for (const [a, b] of same) {
    const [one, other] = [now(who.get(a)!), now(who.get(b)!)];
    if (one !== other) nowOf.set(other, one);
  }
  return new Map([...who].map(([record, person]) => [record, now(person)]));
}

function recallOf(rows: Row[], who: Map<RecordId, string>): number {
  const pairs = [...grouped(rows, ({ truth }) => truth ?? '').values()].flatMap((person) => [...pairsOf(person)]);
  return share(pairs.filter(([a, b]) => who.get(a.record.id) === who.get(b.record.id)).length, pairs.length);
}

type Outcome = 'joined' | 'proposed' | 'missed';

class Tally {
  readonly #relationOf: (a: Row, b: Row) => Relation;
  readonly #right = { joined: 0, proposed: 0 };
  readonly #wrong = { joined: none(), proposed: none() };
  readonly #byError = new Map<string, Record<Outcome, number>>();
  readonly #byName = new Map<string, Record<Outcome, number>>();
  readonly #there: Record<Outcome, number> = { joined: 0, proposed: 0, missed: 0 };

  constructor(relationOf: (a: Row, b: Row) => Relation) {
    this.#relationOf = relationOf;
  }

  found(a: Row, b: Row, how: 'joined' | 'proposed'): void {
    if (a.truth === b.truth) this.#right[how]++;
    else this.#wrong[how][this.#relationOf(a, b)]++;
  }

  there(a: Row, b: Row, outcome: Outcome): void {
    this.#there[outcome]++;
    const errors = new Set([...a.errors, ...b.errors]);
    if (a.record.person.kind === 'unborn' || b.record.person.kind === 'unborn') errors.add('unborn');
    for (const error of errors.size > 0 ? errors : ['none']) count(this.#byError, error, outcome);
    count(this.#byName, kindOfName(a.record.person), outcome);
  }

  rates(): Pick<Measured, 'joined' | 'proposed' | 'wrong' | 'wrongProposed' | 'byError' | 'byName'> {
    const { joined, proposed, missed } = this.#there;
    const all = joined + proposed + missed;
    const wrong = sum(this.#wrong.joined);
    const wrongProposed = sum(this.#wrong.proposed);
    return {
      joined: { precision: share(this.#right.joined, this.#right.joined + wrong), recall: share(joined, all) },
      proposed: { precision: share(this.#right.joined + this.#right.proposed, this.#right.joined + this.#right.proposed + wrong + wrongProposed), recall: share(joined + proposed, all) },
      wrong: this.#wrong.joined,
      wrongProposed: this.#wrong.proposed,
      byError: recalls(this.#byError),
      byName: recalls(this.#byName),
    };
  }
}

const none = (): Record<Relation, number> => Object.fromEntries(RELATIONS.map((relation) => [relation, 0])) as Record<Relation, number>;

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, one) => total + one, 0);

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function count(table: Map<string, Record<Outcome, number>>, kind: string, outcome: Outcome): void {
  const row = table.get(kind) ?? { joined: 0, proposed: 0, missed: 0 };
  row[outcome]++;
  table.set(kind, row);
}

function recalls(table: Map<string, Record<Outcome, number>>): Measured['byError'] {
  return Object.fromEntries(
    [...table]
      .map(([kind, { joined, proposed, missed }]) => [kind, { joined: joined / (joined + proposed + missed), proposed: (joined + proposed) / (joined + proposed + missed), pairs: joined + proposed + missed }] as const)
      .toSorted(([, a], [, b]) => a.proposed - b.proposed),
  );
}

const SAMPLE = 20_000;

/** What it takes: keys and candidates of a record, and how many comparisons fit in a second. */
function effort(rows: Row[]): Pick<Measured, 'keysPerRecord' | 'candidatesPerRecord' | 'pairsPerSecond'> {
  const sharing = new Map<string, number[]>();
  let keys = 0;
  for (const [at, { record }] of rows.entries())
    for (const key of linkKeys(record)) {
      keys++;
      const others = sharing.get(key);
      if (others) others.push(at);
      else sharing.set(key, [at]);
    }
  const candidates = rows.map(({ record }, at) => [...new Set(linkKeys(record).flatMap((key) => sharing.get(key)!))].filter((other) => other !== at));
  const pairs = candidates.flatMap((others, at) => others.map((other) => [rows[at]!.record, rows[other]!.record] as const)).slice(0, SAMPLE);
  const started = performance.now();
  for (const [a, b] of pairs) compareRecords(a, b);
  return {
    keysPerRecord: keys / rows.length,
    candidatesPerRecord: candidates.reduce((total, others) => total + others.length, 0) / rows.length,
    pairsPerSecond: Math.round((pairs.length / (performance.now() - started)) * 1000),
  };
}

function* pairsOf<T>(all: T[]): Iterable<[T, T]> {
  for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) yield [one, other];
}

const pairName = (a: RecordId | string, b: RecordId | string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
