import type { Answer } from '../record/answer.ts';
import type { FactSource, PersonId } from '../record/family.ts';
import type { PersonAsRead } from '../record/person.ts';
import type { Reading } from '../record/reading.ts';
import type { RecordId } from './person-record.ts';

/** A reading in the index, with the time over which the same screen said the same. */
export interface ReadingInIndex {
  id: string;
  reading: Reading;
  firstRead: string;
  lastRead: string;
}

/** One record of a person, beside the reading that gave it. */
export interface RecordInIndex {
  id: RecordId;
  as: PersonAsRead;
  in: ReadingInIndex;
}

/** Someone of the family, with their records; the one read last comes first. */
export interface PersonOfFamily {
  id: PersonId;
  records: RecordInIndex[];
  answers: Answer[];
  /** Given to colleagues, and not taken back. */
  assigned: Answer[];
  /** Who may be the same person, undecided. */
  possible: { person: PersonId | undefined; because: string }[];
  /** Here only because they may be one of the others: nobody knows them to be of the family. */
  onlyPossibly?: boolean;
  /** A person decided that they live elsewhere than the rest. */
  decidedElsewhere: boolean;
}

export const sourceOf = ({ id, reading, firstRead, lastRead }: ReadingInIndex): FactSource => ({
  ...reading.source,
  reading: id,
  firstRead,
  lastRead,
});

/** Read last first; of what was read at one moment, by id, so that the order is always one. */
export const readLastFirst = (a: ReadingInIndex, b: ReadingInIndex): number =>
  a.lastRead === b.lastRead ? (a.id < b.id ? -1 : 1) : a.lastRead > b.lastRead ? -1 : 1;

/** Who a record belongs to; undefined for sealed people, who belong to nothing that is shown. */
export type PersonOf = (record: string) => PersonId | undefined;

/** Names a screen or file of one person, however often it is read. */
export function screenOf({ id, reading }: ReadingInIndex, personOf: PersonOf): string {
  const { system, screen, file } = reading.source;
  const subject = reading.subject === undefined ? '' : (personOf(`${id}#${reading.subject}`) ?? '');
  return [system, screen, file ?? '', subject].join(' ');
}
