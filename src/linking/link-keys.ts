import type { Born, PersonAsRead } from '../record/person.ts';
import { nhsNumber } from '../record/nhs-number.ts';
import { upn } from '../record/upn.ts';
import { normalAddress } from './normal-address.ts';
import { normalName } from './normal-name.ts';
import type { RecordToLink } from './person-record.ts';

/** What two records of one person would share. Records that share no key are never compared. */
export function linkKeys(record: RecordToLink): string[] {
  const { person } = record;
  const names = fullNames(person);
  const keys = [
    ...identifiers(person),
    ...(person.number ? [`number|${record.system}|${person.number}`] : []),
    ...names.flatMap((name) => [
      ...birthday(person.born).map((born) => `born|${name}|${born}`),
      ...homes(person).map((home) => `home|${name}|${home}`),
      ...record.kin.flatMap(({ child }) => childKeys(child).map((of) => `kin|${name}|${of}`)),
    ]),
    ...givenNames(person).flatMap((given) =>
      birthday(person.born).flatMap((born) => homes(person).map((home) => `born-home|${given}|${born}|${home}`)),
    ),
  ];
  return [...new Set(keys)];
}

/** The key by which the people of one home are found. */
export const homeKey = (home: string): string => `household|${home}`;

export const homes = (person: PersonAsRead): string[] =>
  (person.addresses ?? []).map(normalAddress).filter((home) => home !== null);

export function identifiers(person: PersonAsRead): string[] {
  const upns = [person.upn, person.formerUpn].map((number) => number && upn(number)).filter(Boolean);
  const nhs = person.nhsNumber && nhsNumber(person.nhsNumber);
  return [...upns.map((number) => `upn|${number}`), ...(nhs ? [`nhs|${nhs}`] : [])];
}

/** A whole birthday; the first of January stands in many systems for "only the year is known". */
export const birthday = (born: Born | undefined): string[] =>
  typeof born === 'string' && born.length === 10 && !born.endsWith('-01-01') ? [born] : [];

export const givenNames = (person: PersonAsRead): string[] =>
  all([person.given, person.preferred, ...(person.former ?? []).map((name) => name.given)]);

export const familyNames = (person: PersonAsRead): string[] =>
  all([person.family, ...(person.former ?? []).map((name) => name.family)]);

const fullNames = (person: PersonAsRead): string[] =>
  givenNames(person).flatMap((given) => familyNames(person).map((family) => `${given}|${family}`));

const childKeys = (child: PersonAsRead): string[] => [
  ...identifiers(child),
  ...fullNames(child).flatMap((name) => birthday(child.born).map((born) => `${name}|${born}`)),
];

const all = (names: (string | undefined)[]): string[] => [
  ...new Set(names.map(normalName).filter((name) => name !== null)),
];
