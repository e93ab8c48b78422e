import { compareRecords } from './compare-records.ts';
import { linkKeys } from './link-keys.ts';
import type { RecordId, RecordToLink, WhoIsWho } from './person-record.ts';

/** What people have decided about records, which no rule may overrule. */
export interface Verdict {
  same: boolean;
  records: RecordId[];
}

export interface Possible {
  records: [RecordId, RecordId];
  because: string;
}

/**
 * Who is who among records that share keys, whatever order they arrived in. Two groups are joined only when no
 * record of the one is known to be another person than a record of the other: a chain of likenesses joins nobody.
 */
export function whoIsWho(records: RecordToLink[], verdicts: Verdict[] = []): { who: WhoIsWho; possible: Possible[] } {
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const pairs = candidatePairs(sorted);
  const groups = new Groups(sorted.map((record) => record.id));
  for (const { same, records: decided } of verdicts)
    for (const [a, b] of pairsOf(decided)) if (!same) groups.keepApart(a, b);
  for (const { same, records: decided } of verdicts)
    for (const [a, b] of pairsOf(decided)) if (same) groups.join(a, b);

  const joins: [RecordId, RecordId][] = [];
  const possible: Possible[] = [];
  for (const [a, b] of pairs) {
    const comparison = compareRecords(a, b);
    if (comparison.is === 'same') joins.push([a.id, b.id]);
    else {
      if (comparison.is === 'possible' || comparison.never) groups.keepApart(a.id, b.id);
      if (comparison.is === 'possible') possible.push({ records: [a.id, b.id], because: comparison.because });
    }
  }
  for (const [a, b] of joins) groups.join(a, b);
  return { who: groups.named(), possible: possible.filter(({ records: [a, b] }) => !groups.together(a, b) && !decided(verdicts, a, b)) };
}

function decided(verdicts: Verdict[], a: RecordId, b: RecordId): boolean {
  return verdicts.some(({ records }) => records.includes(a) && records.includes(b));
}

function candidatePairs(records: RecordToLink[]): [RecordToLink, RecordToLink][] {
  const sharing = new Map<string, RecordToLink[]>();
  for (const record of records)
    for (const key of [...linkKeys(record), `reading|${record.reading}`])
      sharing.set(key, [...(sharing.get(key) ?? []), record]);
  const pairs = new Map<string, [RecordToLink, RecordToLink]>();
  for (const group of sharing.values()) for (const [a, b] of pairsOf(group)) pairs.set(`${a.id} ${b.id}`, [a, b]);
  return [...pairs.values()];
}

function* pairsOf<T>(all: T[]): Iterable<[T, T]> {
  for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) yield [one, other];
}

/** Records in groups, where some must not come together. */
class Groups {
  readonly #groupOf: Map<RecordId, Set<RecordId>>;
  readonly #apart = new Set<string>();

  constructor(ids: RecordId[]) {
    this.#groupOf = new Map(ids.map((id) => [id, new Set([id])]));
  }

  keepApart(a: RecordId, b: RecordId): void {
    this.#apart.add(`${a} ${b}`).add(`${b} ${a}`);
  }

  join(a: RecordId, b: RecordId): void {
    const [one, other] = [this.#groupOf.get(a), this.#groupOf.get(b)];
    if (!one || !other || one === other) return;
    for (const x of one) for (const y of other) if (this.#apart.has(`${x} ${y}`)) return;
    for (const id of other) {
      one.add(id);
      this.#groupOf.set(id, one);
    }
  }

  together(a: RecordId, b: RecordId): boolean {
    return this.#groupOf.get(a) === this.#groupOf.get(b);
  }

  named(): WhoIsWho {
    return new Map([...this.#groupOf].map(([id, group]) => [id, [...group].reduce((least, each) => (each < least ? each : least))]));
  }
}
