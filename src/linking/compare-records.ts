import { birthday, familyNames, givenNames, identifiers, linkKeys } from './link-keys.ts';
import type { RecordToLink } from './person-record.ts';

export type Comparison =
  /** One person, for a reason that stands on its own. */
  | { is: 'same'; because: string }
  /** Perhaps one person: for a person to decide. */
  | { is: 'possible'; because: string }
  /** `never`: something known to differ stops a join through a third record, too. */
  | { is: 'apart'; never: boolean };

/** Whether two records are one person's, by rules that err on the side of two. */
export function compareRecords(a: RecordToLink, b: RecordToLink): Comparison {
  if (a.reading === b.reading) return { is: 'apart', never: true };
  const shared = sharedKeys(a, b);
  const differing = whatDiffers(a, b);
  const identified = shared.some((key) => key.startsWith('upn|') || key.startsWith('nhs|'));
  if (differing !== null) {
    const alike = shared.some((key) => key.startsWith('born|')) || identified;
    return alike && differing !== 'generation' && differing !== 'number'
      ? { is: 'possible', because: `${differing} differs` }
      : { is: 'apart', never: true };
  }
  const given = meet(givenNames(a.person), givenNames(b.person));
  const born = bornCompare(a, b);
  if (shared.some((key) => key.startsWith('number|'))) return { is: 'same', because: 'same number in one system' };
  if (identified && given && (born === 'same' || meet(familyNames(a.person), familyNames(b.person))))
    return { is: 'same', because: 'same identifier and name' };
  if (identified) return { is: 'possible', because: 'same identifier, other name' };
  if (born === 'differs') return { is: 'apart', never: true };
  if (shared.some((key) => key.startsWith('born|'))) return { is: 'same', because: 'same name and birthday' };
  if (shared.some((key) => key.startsWith('born-home|'))) return { is: 'same', because: 'same first name, birthday and home' };
  const oneRole = bothAdult(a, b) && rolesAgree(a, b) && oldEnough(a, b) && oldEnough(b, a);
  const home = shared.some((key) => key.startsWith('home|'));
  if (oneRole && shared.some((key) => key.startsWith('kin|'))) return { is: 'same', because: 'same name, with the same child' };
  if (oneRole && home) return { is: 'same', because: 'same name and home' };
  if (home) return { is: 'possible', because: 'same name and home, birthday not known' };
  return { is: 'apart', never: false };
}

function sharedKeys(a: RecordToLink, b: RecordToLink): string[] {
  const others = new Set(linkKeys(b));
  return linkKeys(a).filter((key) => others.has(key));
}

/** What is known of both and cannot be true of one person. */
function whatDiffers(a: RecordToLink, b: RecordToLink): 'generation' | 'number' | 'UPN' | 'NHS number' | 'sex' | null {
  if (a.system === b.system && a.person.number && b.person.number && a.person.number !== b.person.number) return 'number';
  const [ours, theirs] = [identifiers(a.person), identifiers(b.person)];
  if (conflict(ours, theirs, 'nhs|')) return 'NHS number';
  if (conflict(ours, theirs, 'upn|')) return 'UPN';
  if (generation(a) !== generation(b) && bornCompare(a, b) !== 'same') return 'generation';
  const sexes = [a.person.sex, b.person.sex];
  return sexes.includes('female') && sexes.includes('male') ? 'sex' : null;
}

function conflict(ours: string[], theirs: string[], kind: string): boolean {
  const [a, b] = [ours, theirs].map((all) => all.filter((key) => key.startsWith(kind)));
  return a!.length > 0 && b!.length > 0 && !meet(a!, b!);
}

const generation = ({ person }: RecordToLink): 'child' | 'adult' => (person.kind === 'adult' ? 'adult' : 'child');

const bothAdult = (a: RecordToLink, b: RecordToLink): boolean => a.person.kind === 'adult' && b.person.kind === 'adult';

/** A grown-up brother of one name is not the father. */
function rolesAgree(a: RecordToLink, b: RecordToLink): boolean {
  const [ours, theirs] = [a, b].map(({ kin }) => kin.map(({ as }) => as).filter((as) => as !== 'other'));
  return ours!.length === 0 || theirs!.length === 0 || meet(ours!, theirs!);
}

const YOUNGEST_PARENT = 13;

/** Whether one of them, if a birthday is known, can be the parent of the other's children. */
function oldEnough({ person }: RecordToLink, { kin }: RecordToLink): boolean {
  const [born] = birthday(person.born);
  const children = kin.filter(({ as }) => as === 'parent').flatMap(({ child }) => birthday(child.born));
  return !born || children.every((birth) => Number(birth.slice(0, 4)) - Number(born.slice(0, 4)) >= YOUNGEST_PARENT);
}

function bornCompare(a: RecordToLink, b: RecordToLink): 'same' | 'differs' | 'unknown' {
  const [first] = birthday(a.person.born);
  const [second] = birthday(b.person.born);
  if (first && second) return first === second ? 'same' : 'differs';
  const [one, other] = [a.person.born, b.person.born];
  if (typeof one !== 'string' || typeof other !== 'string') return 'unknown';
  const known = Math.min(withoutPlaceholder(one).length, withoutPlaceholder(other).length);
  return one.slice(0, known) === other.slice(0, known) ? 'unknown' : 'differs';
}

const withoutPlaceholder = (born: string): string => (born.endsWith('-01-01') ? born.slice(0, 4) : born);

const meet = (some: string[], others: string[]): boolean => some.some((one) => others.includes(one));
