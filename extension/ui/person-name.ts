import type { PersonShown } from '../../src/record/person.ts';
import { words } from './words.ts';

/** A person by the names they go by; "a child whose name was not read" rather than nothing. */
export function nameOf({ kind, given, preferred, family }: PersonShown): string {
  const name = [given ?? preferred, family].filter(Boolean).join(' ');
  if (kind === 'unborn') return words('person_unborn', { family: family ?? '' }).trim();
  return name || words('person_unnamed');
}
