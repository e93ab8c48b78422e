import { homeKey, homes, linkKeys } from '../linking/link-keys.ts';
import { type RecordId, recordsOf } from '../linking/person-record.ts';
import type { JournalRow } from './journal-row.ts';
import type { SealedStore } from './sealed-store.ts';

/** By what the records of a reading are found: what they could be linked by, and where they live. */
export function recordKeys({ id, reading }: Pick<JournalRow, 'id' | 'reading'>): Map<RecordId, string[]> {
  return new Map(recordsOf(id, reading).map((record) => [record.id, [...new Set([...linkKeys(record), ...homes(record.person).map(homeKey)])]]));
}

/** By what a reading itself is found. */
export const readingKey = (id: string): string => `reading|${id}`;

export const tokensOf = (store: SealedStore, row: JournalRow): number[] => [...new Set([...recordKeys(row).values()].flat())].map((key) => store.token(key));

/** A reading that has settled is found by its id as well. */
export const settledTokens = (store: SealedStore, row: JournalRow): number[] => [...tokensOf(store, row), store.token(readingKey(row.id))];
