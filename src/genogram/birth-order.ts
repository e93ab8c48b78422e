import type { Born } from '../record/person.ts';

interface Birth {
  id: string;
  kind: string;
  born?: Born | undefined;
}

/** The eldest first; who is not yet born after all who are; those of whom it is not known last; ties by id. */
export const inBirthOrder = <Person extends Birth>(people: Person[]): Person[] =>
  people.toSorted((a, b) => compare(birthKey(a), birthKey(b)) || compare(a.id, b.id));

/** A month or year is taken for its beginning: what is written is all that is known. */
export function birthKey({ kind, born }: Pick<Birth, 'kind' | 'born'>): string {
  if (typeof born === 'object') return `1 ${born.due}`;
  if (kind === 'unborn' && born === undefined) return '1 ~';
  return born === undefined ? '2' : `0 ${born}`;
}

/** Born of one pregnancy, as far as their birthdays tell: on one day, or on the next. */
export function areTwins(one: Birth, other: Birth): boolean {
  if (typeof one.born === 'object' && typeof other.born === 'object') return one.born.due === other.born.due;
  if (typeof one.born !== 'string' || typeof other.born !== 'string') return false;
  if (one.born.length < WHOLE_DAY || other.born.length < WHOLE_DAY || one.born.endsWith('-01-01')) return false;
  return Math.abs(Date.parse(one.born) - Date.parse(other.born)) <= DAY_MS;
}

const WHOLE_DAY = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
