import type { RecordId } from '../../linking/person-record.ts';

/** Which records have to be decided on together. */
export class Ties {
  readonly #of = new Map<RecordId, Set<RecordId>>();

  tie(one: RecordId, other: RecordId): void {
    this.#among(one).add(other);
    this.#among(other).add(one);
  }

  of(record: RecordId): RecordId[] {
    return [...(this.#of.get(record) ?? [])];
  }

  /** These records, parted into groups that no tie connects. */
  *components(records: RecordId[]): Iterable<RecordId[]> {
    const left = new Set(records);
    for (const first of records) {
      if (!left.delete(first)) continue;
      const together = [first];
      for (const record of together)
        for (const other of this.of(record)) if (left.delete(other)) together.push(other);
      yield together.toSorted();
    }
  }

  #among(record: RecordId): Set<RecordId> {
    const known = this.#of.get(record);
    if (known) return known;
    const made = new Set<RecordId>();
    this.#of.set(record, made);
    return made;
  }
}
