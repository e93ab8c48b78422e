import type { PersonAsRead } from '../record/person.ts';
import { normalAddress } from './normal-address.ts';
import { isWhole } from './normal-birthday.ts';
import { familyBits, givenBits } from './names/name-tables.ts';
import { soundsOf } from './names/sounds.ts';
import { type NormalRecord, prepare } from './normal-record.ts';
import type { RecordToLink } from './person-record.ts';

/** A change of any key is a new version: what is on file by earlier ones is laid down anew. */
export const KEYS_VERSION = 4;

/** The key by which the people of one home are found. */
export const homeKey = (home: string): string => `household|${home}`;

export const homes = (person: PersonAsRead): string[] =>
  (person.addresses ?? []).map(normalAddress).filter((home) => home !== null);

const kept = new WeakMap<RecordToLink, string[]>();

/**
 * What two records of one person would share: records that share no key are never compared. The keys of a record hang
 * on nothing but the record, some ten to thirteen of them, each of few people.
 */
export function linkKeys(record: RecordToLink): readonly string[] {
  const before = kept.get(record);
  if (before) return before;
  const keys = keysOf(record);
  kept.set(record, keys);
  return keys;
}

function keysOf(record: RecordToLink): string[] {
  const person = prepare(record);
  const keys = new Set<string>();
  if (person.nhs !== undefined) keys.add(`nhs|${person.nhs}`);
  for (const upn of person.upns) keys.add(`upn|${upn}`);
  if (record.person.number !== undefined) keys.add(`number|${record.system}|${record.person.number}`);
  if (record.onScreen !== undefined) keys.add(`screen|${record.onScreen}`);
  const names = namesOf(person);
  addBirthdayKeys(keys, person, names);
  addPlaceKeys(keys, person, names);
  addNameKeys(keys, person, names);
  for (const child of person.children) for (const given of names.given) keys.add(`kin|${given.slice(0, 2)}|${child}`);
  for (const contact of person.contacts) for (const part of contactParts(contact)) keys.add(`contact|${part}`);
  return [...keys];
}

/** A telephone number; of a mail address also who and where, since either may be mistyped. */
function contactParts(contact: string): string[] {
  const at = contact.indexOf('@');
  return at < 0 ? [contact] : [contact, contact.slice(0, at + 1), contact.slice(at)];
}

interface Names {
  /** Those the person may be called by. */
  given: string[];
  /** Every part of every family name. */
  family: string[];
}

function namesOf({ given, family }: NormalRecord): Names {
  return {
    given: [...new Set(given.flatMap(({ first, others, honorifics }) => (first === undefined ? honorifics.slice(0, 1) : [first, ...others.slice(0, 1)])))],
    family: [...new Set(family.flat())],
  };
}

function addBirthdayKeys(keys: Set<string>, { born, addresses }: NormalRecord, { given, family }: Names): void {
  if (!isWhole(born)) return;
  const day = `${born.year}-${born.month}-${born.day}`;
  // Given and family names alike: some forms have them in each other's place.
  for (const name of [...given, ...family]) keys.add(`born+name|${day}|${name.slice(0, 3)}`);
  for (const { postcode, words } of addresses) {
    const place = postcode ?? words[0]?.slice(0, 3);
    if (place !== undefined) keys.add(`born+place|${day}|${place}`);
  }
}

function addPlaceKeys(keys: Set<string>, { addresses, unborn, born }: NormalRecord, { given, family }: Names): void {
  for (const { home, postcode, numbers, words } of addresses) {
    if (home !== null) keys.add(`home|${home}`);
    if (numbers !== '' && words.length > 0) keys.add(`street|${numbers}|${words[0]}|${given[0]?.slice(0, 2) ?? ''}`);
    if (postcode === undefined) continue;
    for (const name of given) keys.add(`place+given|${postcode}|${soundsOf(name)[0]}`);
    for (const name of family) keys.add(`place+family|${postcode}|${soundsOf(name)[0]}`);
  }
  if (unborn && born) for (const name of family) keys.add(`due|${soundsOf(name)[0]}|${born.year}-${born.month ?? ''}`);
}

/** Of a name that is commoner, too many people bear it for a name alone to find anyone. */
const RARE_NAME = 18;

function addNameKeys(keys: Set<string>, { born }: NormalRecord, { given, family }: Names): void {
  for (const first of given.slice(0, 1))
    for (const last of family.slice(0, 2)) {
      if (givenBits(first) + familyBits(last) >= RARE_NAME) keys.add(`name|${[first, last].toSorted().join('|')}`);
      if (born === undefined) continue;
      keys.add(`sounds|${[first, last].map((name) => soundsOf(name)[0]).toSorted().join('|')}|${born.year}`);
      if (isWhole(born)) keys.add(`anniversary|${first.slice(0, 3)}|${last.slice(0, 3)}|${born.month}-${born.day}`);
    }
}
