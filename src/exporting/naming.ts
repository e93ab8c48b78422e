import type { Family, Member, PersonId } from '../record/family.ts';

/** Members of a family by name; nothing for who is not of it, or has none. */
export function nameIn({ members }: Family): (person: PersonId) => string | undefined {
  const names = new Map(members.map((member) => [member.id, nameOf(member)]));
  return (person) => names.get(person) || undefined;
}

const nameOf = ({ kind, given, family, preferred }: Member): string => [kind === 'unborn' && 'Unborn', given ?? preferred, family].filter(Boolean).join(' ');
