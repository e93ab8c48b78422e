import type { Answer } from '../../record/answer.ts';
import type { Instant } from '../../record/calendar-date.ts';
import type { Decision } from '../../record/decision.ts';
import type { PersonId } from '../../record/family.ts';
import type { Reading } from '../../record/reading.ts';
import type { RecordId } from '../../linking/person-record.ts';
import { grouped } from '../../record/grouped.ts';

/** An answer that was taken back stays in the index, as taken back. */
export type KeptAnswer = Answer & { takenBack?: true | undefined };

/** Each answer once, as taken back when it is so anywhere: a back-up may know it beside another record, or from before. */
export const answersInOne = (answers: KeptAnswer[]): KeptAnswer[] =>
  [...grouped(answers, ({ id }) => id).values()].map((same) => same.find(({ takenBack }) => takenBack) ?? same[0]!);

/** A record of another that may be this person's; settled when all that is known of the two says that it is not. */
export interface PossiblyTheirs {
  record: RecordId;
  because: string;
  settled?: true | undefined;
}

/** A person of the index: their records, and records of others that may be theirs. */
export interface PersonRow {
  records: RecordId[];
  possible: PossiblyTheirs[];
}

/**
 * A reading in the journal, with what follows from it and what people said of it. Only the moments move when the same
 * screen is read again and says the same.
 */
export interface JournalRow {
  id: string;
  reading: Reading;
  firstRead: Instant;
  lastRead: Instant;
  /** Whose record each ref is. */
  who: Record<string, PersonId>;
  /** The people who bear the name of a record of this reading, by its ref. */
  people: Record<string, PersonRow>;
  /** By ref; a decision stands by each record that it names. */
  decisions: Record<string, Decision[]>;
  /** By ref; what was answered about the record's person, taken back or not. */
  answers: Record<string, KeptAnswer[]>;
  /** The imports of files by which alone the reading is here; left out when it came, or came again, in another way. */
  imports?: string[];
  /** It arrived while part of the index could not be read, and may be another's whom nobody could find: compared again after the repair. */
  unsure?: true;
}

/** A reading that has just arrived, by an import or not. */
export const newRow = (id: string, reading: Reading, by?: string): JournalRow => ({
  id,
  reading,
  firstRead: reading.readAt,
  lastRead: reading.readAt,
  who: {},
  people: {},
  decisions: {},
  answers: {},
  ...(by !== undefined && { imports: [by] }),
});

/** A digest of what the reading says, without the moment at which it said it or what its file was called. */
export async function readingId(reading: Reading): Promise<string> {
  const { readAt: _, source, ...said } = reading;
  const { file: _name, ...where } = source;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(inOneOrder({ ...said, source: where })));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function readAgain(row: JournalRow, at: Instant, by?: string): JournalRow {
  const { imports, ...others } = row;
  const read = { ...others, firstRead: at < row.firstRead ? at : row.firstRead, lastRead: at > row.lastRead ? at : row.lastRead };
  return by !== undefined && imports ? { ...read, imports: [...new Set([...imports, by])] } : read;
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
