import { nhsNumber } from '../record/nhs-number.ts';
import type { PersonAsRead } from '../record/person.ts';
import { upn } from '../record/upn.ts';
import { type NormalAddress, takeApart } from './normal-address.ts';
import { type Birthday, isWhole, normalBirthday } from './normal-birthday.ts';
import { type GivenNames, normalFamily, normalGiven } from './normal-name.ts';
import type { KinRole, RecordToLink } from './person-record.ts';

/** A record in the form in which it is compared. The form that was read stays beside it, in the record. */
export interface NormalRecord {
  record: RecordToLink;
  /** The names as the system holds them, then those the person is known by or was known by. */
  given: GivenNames[];
  /** Family names now and before, each in its parts; none that is empty. */
  family: (readonly string[])[];
  born: Birthday | undefined;
  sex: 'female' | 'male' | undefined;
  grownUp: boolean;
  unborn: boolean;
  addresses: NormalAddress[];
  nhs: string | undefined;
  /** With the former one, which is an alias. */
  upns: string[];
  /** Names of the parents of a child, and of the children of a grown-up, as one text each. */
  parents: string[];
  children: string[];
  roles: KinRole[];
  contacts: string[];
}

const prepared = new WeakMap<RecordToLink, NormalRecord>();

/** The normal form of a record; made once, kept for as long as the record is. */
export function prepare(record: RecordToLink): NormalRecord {
  const before = prepared.get(record);
  if (before) return before;
  const normal = normalRecord(record);
  prepared.set(record, normal);
  return normal;
}

function normalRecord(record: RecordToLink): NormalRecord {
  const { person } = record;
  const given = [person.given, person.preferred, ...(person.former ?? []).map((name) => name.given)].filter((name) => name !== undefined).map(normalGiven);
  const family = [person.family, ...(person.former ?? []).map((name) => name.family)].filter((name) => name !== undefined).map(normalFamily).filter((parts) => parts.length > 0);
  const born = normalBirthday(person.born);
  const named = given.some(({ first, honorifics }) => first !== undefined || honorifics.length > 0);
  const unborn = person.kind === 'unborn' && !named;
  const nhs = person.nhsNumber === undefined ? null : nhsNumber(person.nhsNumber);
  return {
    record,
    given: given.length > 0 ? given : [normalGiven('')],
    family,
    born: born && unborn ? { ...born, due: true, placeholder: false } : born,
    sex: person.sex === 'unknown' || unborn ? undefined : person.sex,
    grownUp: person.kind === 'adult',
    unborn: person.kind === 'unborn',
    addresses: (person.addresses ?? []).map(takeApart),
    nhs: nhs !== null && isReal(nhs) ? nhs : undefined,
    upns: [person.upn, person.formerUpn].flatMap((number) => (number === undefined ? [] : (upn(number) ?? []))),
    parents: (record.parents ?? []).flatMap(fullNames),
    children: record.kin.flatMap(({ child }) => [...identifiersOf(child), ...namesWithBirthday(child)]),
    roles: [...new Set(record.kin.map(({ as }) => as).filter((as) => as !== 'other'))],
    contacts: (record.contacts ?? []).map((contact) => contact.toLowerCase().replace(/\s/g, '')).filter(Boolean),
  };
}

/** Ten like digits and the like pass the check and are nobody's. */
const isReal = (number: string): boolean => !/^(\d)\1+$/.test(number) && number !== '1234567881' && number !== '0123456789';

function identifiersOf(person: PersonAsRead): string[] {
  const nhs = person.nhsNumber === undefined ? null : nhsNumber(person.nhsNumber);
  const upns = [person.upn, person.formerUpn].flatMap((number) => (number === undefined ? [] : (upn(number) ?? [])));
  return [...(nhs !== null && isReal(nhs) ? [nhs] : []), ...upns];
}

function fullNames(person: PersonAsRead): string[] {
  const { first, honorifics } = normalGiven(person.given ?? '');
  const given = first ?? honorifics[0];
  const family = normalFamily(person.family ?? '').join(' ');
  return given === undefined || family === '' ? [] : [`${given} ${family}`];
}

function namesWithBirthday(person: PersonAsRead): string[] {
  return isWhole(normalBirthday(person.born)) ? fullNames(person).map((name) => `${name} ${JSON.stringify(person.born)}`) : [];
}
