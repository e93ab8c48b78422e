import type { Member } from '../../record/family.ts';
import { kept } from './kept.ts';

/** A list names a person by id or, where the system gives only words, by a name that the person goes by. */
export function names(list: readonly string[] | undefined, person: Member): boolean {
  const known = namesKnown(person);
  return (list ?? []).some((name) => known.has(name) || known.has(plain(name)));
}

const namesKnown = kept((person: Member) => new Set([person.id, ...namesOf(person).map(plain)]));

function namesOf({ given, family, preferred }: Member): string[] {
  const first = [given, preferred].filter((name) => name !== undefined);
  return [...first, ...first.map((name) => `${name} ${family ?? ''}`)];
}

const plain = (name: string): string => name.trim().toLowerCase();
