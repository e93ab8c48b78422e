import { homeKey, homes, linkKeys } from '../linking/link-keys.ts';
import { type RecordId, recordsOf } from '../linking/person-record.ts';
import type { JournalRow } from './journal-row.ts';

/** By what the records of a reading are found: what they could be linked by, and where they live. */
export function recordKeys({ id, reading }: Pick<JournalRow, 'id' | 'reading'>): Map<RecordId, string[]> {
  return new Map(recordsOf(id, reading).map((record) => [record.id, [...new Set([...linkKeys(record), ...homes(record.person).map(homeKey)])]]));
}

/** By what a reading itself is found. */
export const readingKey = (id: string): string => `reading|${id}`;
