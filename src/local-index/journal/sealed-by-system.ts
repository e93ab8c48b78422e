import type { PersonAsRead } from '../../record/person.ts';
import type { ReadingInIndex } from '../../linking/person-of-family.ts';

/** What one reading has of somebody. */
interface RecordRead {
  as: PersonAsRead;
  in: Pick<ReadingInIndex, 'reading' | 'lastRead'>;
}

/**
 * Whether a system seals somebody with these records. A seal that it has taken off is off: the same screen, read again
 * since, says in so many words that there is none. That it says nothing of a seal any more takes none off.
 */
export const areSealedBySystem = (records: RecordRead[]): boolean => records.some((record) => record.as.sealed === true && !records.some((other) => takesOff(other, record)));

const takesOff = (later: RecordRead, seal: RecordRead): boolean => later.as.sealed === false && later.in.lastRead > seal.in.lastRead && placeOf(later) === placeOf(seal);

/** A screen, and whose it is: what stands on a sister's takes nothing off. */
const placeOf = ({ as, in: { reading } }: RecordRead): string => {
  const subject = reading.people.find(({ ref }) => ref === reading.subject);
  const whose = subject?.number ?? [subject?.given, subject?.family, JSON.stringify(subject?.born)].join(' ');
  return [reading.source.system, reading.source.screen, reading.source.file ?? '', reading.subject === as.ref, whose].join(' ');
};
