import { isUnborn } from '../../src/record/birth.ts';
import { londonDay } from '../../src/record/calendar-date.ts';
import type { PersonShown } from '../../src/record/person.ts';
import { words } from './words.ts';

/** A person by the names they go by; "someone whose name was not read" rather than nothing. Who must be born by now is nobody unborn. */
export function nameOf(person: PersonShown): string {
  const { kind, born, given, preferred, family = '' } = person;
  if (isUnborn(person, londonDay(new Date().toISOString()))) return words('person_unborn', { family }).trim();
  const isExpected = typeof born === 'object' || kind === 'unborn';
  if (isExpected && !given && !preferred) return words('person_expected', { family }).trim();
  return [given ?? preferred, family].filter(Boolean).join(' ') || words('person_unnamed');
}
