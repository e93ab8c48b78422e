import type { PersonName } from '../values/person-name.ts';

/** What each place of a person's name says. */
export interface NameSaid {
  name?: PersonName | undefined;
  /** What the person is called and the family's name. */
  called?: PersonName | undefined;
  given?: string;
  family?: string;
  preferred?: string;
  /** What stands with a name of its own says so, too. */
  died?: true;
}

/** One name from all its places. A surname said by itself tells where the forenames of a whole name end. */
export function nameTogether({ name, called, ...apart }: NameSaid): PersonName {
  const family = apart.family ?? name?.family ?? called?.family;
  const preferred = apart.preferred ?? name?.preferred ?? called?.given;
  const died = apart.died ?? name?.died ?? called?.died;
  return { ...name, ...givenBefore(apart.family, name), ...(family && { family }), ...(preferred && { preferred }), ...(apart.given && { given: apart.given }), ...(died && { died }) };
}

function givenBefore(family: string | undefined, name: PersonName | undefined): Pick<PersonName, 'given'> {
  const whole = [name?.given, name?.family].filter(Boolean).join(' ');
  const isLast = family !== undefined && whole.toLowerCase().endsWith(` ${family.toLowerCase()}`);
  return isLast ? { given: whole.slice(0, -family.length - 1) } : {};
}
