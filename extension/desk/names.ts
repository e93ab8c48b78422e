import type { FamilyDigest } from '../../src/record/family-digest.ts';
import { RECORDED_HERE } from '../../src/record/recording.ts';
import { type YearGroup, yearGroup } from '../../src/record/year-group.ts';
import { nameOf } from '../ui/person-name.ts';
import { keyOf, listWords, words, wordsNamed } from '../ui/words.ts';
import { desk } from './families.ts';

/** A family by its children. */
export const familyName = ({ children }: FamilyDigest): string => listWords(children.map(({ person }) => nameOf(person)));

/** Somebody of a family by name. */
export function personName({ children, others }: FamilyDigest, id: string): string {
  const person = [...children.map((child) => child.person), ...others].find((each) => each.id === id);
  return person ? nameOf(person) : words('person_unnamed');
}

export function systemName(system: string): string {
  if (system === RECORDED_HERE) return words('record_here');
  const view = desk.value;
  const known = view !== null && view !== 'failed' && view.state === 'read' ? view.systems.find((each) => each.system === system) : undefined;
  return known?.title ?? system;
}

/** `Year 3`, `Reception`, or what else there is to say of the age. */
export function yearWords(year: YearGroup): string {
  if (year === 0) return words('desk_reception');
  return typeof year === 'number' ? words('desk_year', { year }) : wordsNamed(keyOf('desk_year', year));
}

/** Year group, class and plans of a child. */
export const childWords = ({ person, schoolClass, plans }: FamilyDigest['children'][number], today: string): string =>
  [nameOf(person), yearWords(yearGroup(person.born, today)), ...(schoolClass ? [schoolClass] : []), ...plans.map((plan) => wordsNamed(keyOf('plan', plan.toLowerCase())))].join(', ');
