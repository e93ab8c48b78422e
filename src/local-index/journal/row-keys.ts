import { homeKey, homes, linkKeys } from '../../linking/link-keys.ts';
import { type RecordId, recordId, recordsOf } from '../../linking/person-record.ts';
import type { JournalRow } from './journal-row.ts';

/** By what the records of a reading are found: what they could be linked by, and where they live. */
export function recordKeys({ id, reading }: Pick<JournalRow, 'id' | 'reading'>): Map<RecordId, string[]> {
  return new Map(recordsOf(id, reading).map((record) => [record.id, [...new Set([...linkKeys(record), ...homes(record.person).map(homeKey)])]]));
}

/** The homes at which the people of a reading live. */
export function recordHomes({ id, reading }: Pick<JournalRow, 'id' | 'reading'>): Map<RecordId, string[]> {
  return new Map(reading.people.map((person) => [recordId(id, person.ref), homes(person)]));
}

/** By what a reading itself is found. */
export const readingKey = (id: string): string => `reading|${id}`;

/** What stands in place of keys, so that they name nobody. */
interface Tokens {
  token(key: string): number;
}

export const tokensOf = (tokens: Tokens, row: JournalRow): number[] => [...new Set([...recordKeys(row).values()].flat())].map((key) => tokens.token(key));

/** A reading that has settled is found by its id as well. */
export const settledTokens = (tokens: Tokens, row: JournalRow): number[] => [...tokensOf(tokens, row), tokens.token(readingKey(row.id))];
