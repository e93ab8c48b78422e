import type { CalendarDate, Instant } from '../record/calendar-date.ts';
import type { PersonAsRead } from '../record/person.ts';
import type { Relationship } from '../record/relationship.ts';

/** Where something that is drawn was read, and when last. */
export interface WhereRead {
  system: string;
  lastRead: Instant;
}

/** As much of a person as their symbol needs. */
export interface PersonToDraw extends Pick<PersonAsRead, 'kind' | 'given' | 'family' | 'preferred' | 'born' | 'sex' | 'died'> {
  id: string;
  records: { source: WhereRead }[];
  livesWith: { with: string; source: WhereRead }[];
  livesApartFrom: string[];
}

export interface RelationshipToDraw extends Relationship {
  source: WhereRead;
}

/** A family, with whoever the picture is drawn around: a `Family` of the index is one. */
export interface FamilyToDraw {
  members: PersonToDraw[];
  relationships: RelationshipToDraw[];
  subject: string;
  today: CalendarDate;
}
