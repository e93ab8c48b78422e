import type { Member } from '../../record/family.ts';
import { kept } from './kept.ts';

/** A list names a person by id or, where the system gives only words, by a name that the person goes by. */
export function names(list: readonly string[] | undefined, person: Member): boolean {
  const known = namesKnown(person);
  return (list ?? []).some((name) => known.has(name) || known.has(plain(name)) || (isNotYetNamed(person) && UNBORN.test(name.trim())));
}

/** Who stands in a list only as what they all are: "all three children", "siblings", or "yes" where it is asked whether. */
export const meansAll = (list: readonly string[] | undefined): boolean => (list ?? []).some((words) => ALL_OF_THEM.test(words.trim()));

/** To the end of the text: "siblings to be considered", "children's services" and "family support worker" name nobody. */
const ALL_OF_THEM =
  /^(?:yes|y|(?:yes[,.;:–-]?\s*)?(?:.*\band )?(?:all(?: of them)?|everyone|everybody|(?:every|each) child|(?:(?:all|of|the|other|whole|his|her|their|\d|two|three|four|five|six|seven|eight|nine) )*(?:children|siblings|household|family))(?: (?:were |are )?(?:considered|discussed|covered|seen))?)\.?$/i;
const UNBORN = /^(?:the |her |their )?(?:unborn(?: baby| child)?|(?:expected )?baby|bump)$/i;
const isNotYetNamed = ({ kind, given }: Member): boolean => kind === 'unborn' && given === undefined;

const namesKnown = kept((person: Member) => new Set([person.id, ...namesOf(person).map(plain)]));

function namesOf({ given, family, preferred }: Member): string[] {
  const first = [given, preferred].filter((name) => name !== undefined);
  return [...first, ...first.map((name) => `${name} ${family ?? ''}`)];
}

const plain = (name: string): string => name.trim().toLowerCase();
