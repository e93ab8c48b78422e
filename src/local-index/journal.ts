import type { Instant } from '../record/calendar-date.ts';
import type { Reading } from '../record/reading.ts';

/** A reading in the journal. Only the moments move when the same screen is read again and says the same. */
export interface JournalRow {
  id: string;
  reading: Reading;
  firstRead: Instant;
  lastRead: Instant;
}

/** A digest of what the reading says, without the moment at which it said it. */
export async function readingId(reading: Reading): Promise<string> {
  const { readAt: _, ...said } = reading;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inOneOrder(said)));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function readAgain(row: JournalRow, at: Instant): JournalRow {
  return { ...row, firstRead: at < row.firstRead ? at : row.firstRead, lastRead: at > row.lastRead ? at : row.lastRead };
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
