import type { Family, IdentifierKind, Member } from '../record/family.ts';
import { asCsv } from './as-csv.ts';
import { nameIn } from './naming.ts';

const HEADERS = ['Family', 'Forename', 'Surname', 'Known as', 'Former surname', 'Date of birth', 'Due date', 'Date of death', 'Sex', 'UPN', 'Former UPN', 'NHS number', 'Address', 'Postcode', 'Related to', 'Read in', 'Last read'];

/**
 * The people of families, a row each; under headers that read in again. Sealed people are in no family, so in none of it.
 * @param before how many families were written before these: they are numbered on, and have no headers again.
 */
export function peopleAsCsv(families: Iterable<Family>, before = 0): Generator<string, void, undefined> {
  return asCsv(before === 0 ? HEADERS : null, rowsOf(families, before));
}

function* rowsOf(families: Iterable<Family>, before: number): Generator<string[], void, undefined> {
  let number = before;
  for (const family of families) {
    number += 1;
    for (const member of family.members) yield rowOf(member, family, String(number));
  }
}

function rowOf(member: Member, family: Family, number: string): string[] {
  const { kind, preferred = '', born, died = '', sex = '', records } = member;
  const given = member.given ?? (kind === 'unborn' ? 'Unborn' : '');
  const [home] = member.homes.filter(({ to }) => to === undefined);
  return [
    number,
    given,
    member.family ?? '',
    preferred,
    member.former?.find((name) => name.family !== undefined)?.family ?? '',
    typeof born === 'string' ? born : '',
    typeof born === 'object' ? born.due : '',
    died === true ? 'Yes' : died,
    sex,
    identifier(member, 'upn'),
    identifier(member, 'formerUpn'),
    identifier(member, 'nhsNumber'),
    home?.line ?? '',
    home?.postcode ?? '',
    relatedTo(member, family),
    [...new Set(records.map(({ source }) => source.system))].join('; '),
    records.map(({ source }) => source.lastRead.slice(0, 10)).toSorted().at(-1) ?? '',
  ];
}

const identifier = ({ identifiers }: Member, kind: IdentifierKind): string => identifiers.find((one) => one.kind === kind)?.value ?? '';

/** "parent: Jack Hartley; parent: Ella Hartley" */
function relatedTo({ id }: Member, family: Family): string {
  const name = nameIn(family);
  const said = family.relationships.filter(({ from }) => from === id).flatMap(({ kind, to }) => (name(to) === undefined ? [] : [`${kind}: ${name(to)}`]));
  return [...new Set(said)].join('; ');
}
