import { isUnborn } from '../../src/record/birth.ts';
import { londonDay } from '../../src/record/calendar-date.ts';
import type { PersonShown } from '../../src/record/person.ts';
import { nameOf } from './person-name.ts';
import { words } from './words.ts';

/** What everyone of a family is called here. */
export interface FamilyNames {
  full: (id: string) => string;
  /** Given and family name, each on a line of its own. */
  lines: (id: string) => string[];
  system: (id: string) => string;
}

type Named = Pick<PersonShown, 'id' | 'kind' | 'given' | 'family' | 'preferred' | 'born'>;

/** `anonymous`: "Child 1" and "Adult 2" in place of names, the same in all that is printed together. */
export function familyNames(members: Named[], system: (id: string) => string, anonymous = false): FamilyNames {
  const numbered = new Map<string, string>();
  for (const kind of ['child', 'adult', 'unborn'] as const)
    members.filter((member) => kindNow(member) === kind).forEach(({ id }, at) => numbered.set(id, words(ANONYMOUS[kind], { number: at + 1 })));
  const known = new Map(members.map((member) => [member.id, member]));
  const full = (id: string) => {
    const member = known.get(id);
    return member === undefined ? words('person_unnamed') : anonymous ? numbered.get(id)! : nameOf(member);
  };
  return { full, lines: (id) => linesOf(full(id)), system };
}

/** Who must be born by now is a child, whatever is still read of them. */
const kindNow = (member: Named): keyof typeof ANONYMOUS => (member.kind === 'unborn' && !isUnborn(member, londonDay(new Date().toISOString())) ? 'child' : member.kind);

const ANONYMOUS = { child: 'anonymous_child', adult: 'anonymous_adult', unborn: 'anonymous_unborn' } as const;

const LONGEST_LINE = 16;

/** A name on as few lines as it takes; a word is never cut. */
function linesOf(name: string): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && lines.length > 1 && last.length + word.length < LONGEST_LINE ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
