import { nhsNumber } from '../../record/nhs-number.ts';
import type { Address, PersonAsRead } from '../../record/person.ts';
import type { Reading } from '../../record/reading.ts';
import type { Relationship } from '../../record/relationship.ts';
import { upn } from '../../record/upn.ts';
import { asRead } from '../../values/as-read.ts';
import { kindByBirth, kindByRelation } from '../../values/child-or-adult.ts';
import { compact } from '../../values/compact.ts';
import { saysDeceased, withoutDeath } from '../../values/death-words.ts';
import { byHand } from '../../values/name-casing.ts';
import { namesInCell } from '../../values/name-list.ts';
import { saysNothing } from '../../values/nothing-said.ts';
import { namesNobody } from '../../values/names-nobody.ts';
import { saysNoName } from '../../values/nothing-said.ts';
import { nameOf, type PersonName } from '../../values/person-name.ts';
import { personNumber } from '../../values/person-number.ts';
import { addressOf, isSameAddress, postcodeOf } from '../../values/postal-address.ts';
import { type Relation, relationOf } from '../../values/relationship-words.ts';
import { saysSealed } from '../../values/seal-words.ts';
import { sexOf } from '../../values/sex-words.ts';
import { yesOrNo } from '../../values/yes-or-no.ts';
import type { About } from '../about.ts';
import { saysAdopted } from '../formats/adopted.ts';
import { unsaid } from '../formats/unsaid.ts';
import type { Problem } from '../problem.ts';
import { Cells, type Columns, withoutLetter } from './cells.ts';
import type { Around, Role } from './field.ts';
import { headerKey } from './header-key.ts';
import type { Row } from './row.ts';
import type { TableKind } from './table-kind.ts';

export interface RowRead {
  /** Nothing when the row names nobody, or does not hold together. */
  reading?: Reading;
  problems: Problem[];
}

/** What one row says: a child, the people around it that the row names, and what it records. */
export function readRow(row: Row, columns: Columns, kind: TableKind, about: About, file: string): RowRead {
  const cells = new Cells(columns, row);
  if (row.broken) {
    cells.problem(row.broken);
    return { problems: cells.problems };
  }
  const children = repeatsHeaders(row, columns) ? [] : childrenOf(cells, kind, about);
  if (children.length === 0) {
    if (row.cells.some((cell) => cell.trim() !== '')) cells.problem('nobody-named');
    return { problems: cells.problems };
  }
  cells.about = children.map(({ ref }) => ref);
  const kin = children.length === 1 ? columns.around.flatMap((role) => aroundOf(role, cells, about) ?? []) : [];
  const entries = kind.entries?.(cells, about) ?? [];
  const reading: Reading = {
    source: { system: about.system, agency: about.agency, screen: kind.name, file },
    readAt: about.readAt,
    subject: 'child',
    people: [...children, ...kin.map(({ person }) => person)],
    relationships: kin.flatMap(({ person, relation, details }) => relationships(person, relation, details, kin)),
    entries,
    gaps: [
      ...gapsOf(cells, [...children, ...kin.map(({ person }) => person)]),
      ...unsaid(entries, 'child', kind.carries ?? {}).filter(({ of }) => !cells.absent.has(of)),
    ],
    // What is not in this row may stand in the next.
    ...(kind.entries && { partial: true }),
  };
  return { reading, problems: cells.problems };
}

/** Printed lists give their headers again on every page. */
function repeatsHeaders({ cells }: Row, { headers }: Columns): boolean {
  const said = cells.map((cell) => cell.trim());
  return said.filter(Boolean).length > 1 && said.every((cell, at) => cell === '' || headerKey(cell) === headerKey(headers[at] ?? ''));
}

/** Of people whom the row does not name after all, nothing is missing either. */
const gapsOf = (cells: Cells, people: PersonAsRead[]) => cells.gaps.filter(({ person }) => people.some(({ ref }) => ref === person));

function childrenOf(cells: Cells, { ofSeveral }: TableKind, { readAt }: About): PersonAsRead[] {
  const said = ofSeveral ? namesInCell(cells.text('child.name') ?? '') : [];
  const names = said.filter((name) => !namesNobody(name)).map(nameOf);
  if (said.length > 1 && names.every((name) => name !== undefined))
    return names.map((name, at) => ({ ref: at === 0 ? 'child' : `child-${at + 1}`, kind: name.unborn ? 'unborn' : 'child', ...withoutUnborn(name) }));
  const child = childOf(cells, readAt);
  return child ? [child] : [];
}

function childOf(cells: Cells, readAt: string): PersonAsRead | undefined {
  const { unborn, ...name } = nameIn('child', cells);
  const due = cells.day('child.due');
  const born = cells.born('child.born');
  const birth = born ?? (due ? { due } : undefined);
  const sealed = isSealed('child', cells) || (cells.text('child.adoption') !== undefined && saysAdopted(cells.text('child.adoption')!));
  const person = compact({
    ref: 'child',
    kind: typeof birth === 'object' || (unborn && !birth) ? ('unborn' as const) : (kindByBirth(birth, readAt) ?? 'child'),
    ...name,
    former: formerOf(cells, name.family) ?? name.former,
    born: birth,
    sex: cells.parsed('child.sex', (text) => sexOf(withoutLetter(text)), 'not-a-sex'),
    upn: identifier('child.upn', cells, upn),
    formerUpn: identifier('child.formerUpn', cells, upn),
    nhsNumber: identifier('child.nhsNumber', cells, nhsNumber),
    addresses: sealed ? undefined : homes('child', cells),
    died: cells.died('child.died') ?? name.died,
    schoolClass: cells.parsed('child.schoolClass', asRead),
    number: cells.childNumber(name.given !== undefined || name.family !== undefined),
    sealed: sealed || undefined,
  });
  const isNamed = person.given ?? person.family ?? person.number ?? person.upn ?? person.nhsNumber;
  return isNamed === undefined && !unborn ? undefined : person;
}

function identifier(field: 'child.upn' | 'child.formerUpn' | 'child.nhsNumber', cells: Cells, check: (text: string) => string | null): string | undefined {
  const text = cells.parsed(field, asRead);
  const valid = text === undefined ? undefined : check(text);
  if (valid === null) cells.problem('not-an-identifier', field, text);
  return valid ?? text;
}

/** A surname that is preferred is another one as well. */
function formerOf(cells: Cells, family: string | undefined): PersonAsRead['former'] {
  const given = hand(cells.text('child.formerGiven'));
  const [first, ...more] = cells.texts('child.formerFamily').flatMap((text) => hand(text) ?? []).filter((name) => name !== family);
  const former = [compact({ given, family: first }), ...more.map((name) => ({ family: name }))].filter((name) => Object.keys(name).length > 0);
  return former.length > 0 ? former : undefined;
}

const hand = (text: string | undefined): string | undefined => (text === undefined || namesNobody(text) ? undefined : handWritten(text));

function handWritten(text: string): string | undefined {
  const said = asRead(text);
  return said === undefined || /[\d@<>{}=|\\]/.test(said) ? undefined : byHand(said);
}

/** Child and Self are surnames beside a forename; alone they name nobody. */
function handBeside(text: string, other: string): string | undefined {
  const isAlone = namesNobody(other) || handWritten(other) === undefined;
  return saysNoName(text) || (isAlone && namesNobody(text)) ? undefined : handWritten(text);
}

function nameIn(role: Role, cells: Cells): PersonName {
  const said = cells.text(`${role}.name`);
  const whole = said === undefined || namesNobody(said) ? undefined : cells.parsed(`${role}.name`, nameOf, 'not-a-name');
  const [givenSaid, familySaid] = (['given', 'family'] as const).map((part) => withoutDeath(cells.text(`${role}.${part}`) ?? ''));
  const [given, family] = [handBeside(givenSaid!.text, familySaid!.text), handBeside(familySaid!.text, givenSaid!.text)];
  for (const [part, text, name] of [['given', givenSaid!.text, given], ['family', familySaid!.text, family]] as const)
    if (text !== '' && name === undefined && !namesNobody(text)) cells.problem('not-a-name', `${role}.${part}`, text);
  const died = givenSaid!.died ?? familySaid!.died;
  const preferred = hand(cells.text(`${role}.preferred`));
  const unborn = given !== undefined && /^(?:unborn|baby|unborn baby|unborn child)$/i.test(given);
  return {
    ...whole,
    ...(given !== undefined && !unborn && { given }),
    ...(family !== undefined && { family }),
    ...(preferred !== undefined && preferred !== given && { preferred }),
    ...(unborn && { unborn: true as const }),
    ...(died && { died }),
  };
}

const withoutUnborn = ({ unborn: _, ...name }: PersonName) => name;

/** A seal that cannot be read is a seal. */
function isSealed(role: Role, cells: Cells): boolean {
  const said = cells.texts(`${role}.sealed`);
  return said.some((text) => saysSealed(withoutLetter(text))) || cells.gaps.some(({ of, person }) => of === 'sealed' && person === role);
}

function homes(role: Role, cells: Cells): Address[] | undefined {
  const said = cells.texts(`${role}.address`).filter((text) => !saysNothing(text) && !/^(?:nfa|no fixed (?:abode|address))$/i.test(text)).map((text) => text.replace(/\s+/g, ' ').replace(/,$/, ''));
  const address = said.length === 0 ? undefined : addressOf(withNumbersJoined(said));
  const postcode = cells.parsed(`${role}.postcode`, postcodeOf) ?? address?.postcode;
  if (!address && postcode === undefined) return undefined;
  return [{ line: address?.line ?? '', ...(postcode !== undefined && { postcode }) }];
}

/** A house number in a column of its own belongs to the street in the next. */
function withNumbersJoined(parts: string[]): string {
  return parts.reduce((line, part) => (/(?:^|, )\d+[a-z]?$/i.test(line) ? `${line} ${part}` : `${line}, ${part}`));
}

interface Kin {
  person: PersonAsRead;
  relation: Exclude<Relation, string>;
  details: Pick<Relationship, 'parentalResponsibility' | 'restrictions'>;
}

const BY_ROLE: Record<Around, Exclude<Relation, string>> = {
  mother: { kind: 'parent' },
  father: { kind: 'parent' },
  'parent-1': { kind: 'parent' },
  'parent-2': { kind: 'parent' },
  'carer-1': { kind: 'carer' },
  'carer-2': { kind: 'carer' },
  'contact-1': { kind: 'other' },
  'contact-2': { kind: 'other' },
  'contact-3': { kind: 'other' },
};

/** Somebody whom the row names beside the child; professionals are of no family. */
function aroundOf(role: Around, cells: Cells, { readAt }: About): Kin | undefined {
  const { unborn: _, ...name } = nameIn(role, cells);
  if (name.given === undefined && name.family === undefined) return undefined;
  const said = cells.parsed(`${role}.relationship`, (text) => relationOf(withoutLetter(text)), 'relationship-unknown');
  if (said === 'nobody' || said === 'self') return undefined;
  const relation = said ?? BY_ROLE[role];
  const isDeceased = saysDeceased(withoutLetter(cells.text(`${role}.relationship`) ?? ''));
  const born = cells.born(`${role}.born`);
  const sealed = isSealed(role, cells);
  const place = cells.text(`${role}.address`);
  const isSame = place !== undefined && isSameAddress(place);
  const livesWith = cells.yesOrNo(`${role}.livesWith`) ?? (isSame || undefined);
  const person: PersonAsRead = compact({
    ref: role,
    kind: kindByBirth(typeof born === 'string' ? born : undefined, readAt) ?? kindByRelation(relation),
    ...name,
    born: typeof born === 'string' ? born : undefined,
    sex: cells.parsed(`${role}.sex`, (text) => sexOf(withoutLetter(text)), 'not-a-sex') ?? SEX[role],
    addresses: sealed || isSame ? undefined : homes(role, cells),
    number: cells.parsed(`${role}.number`, personNumber),
    died: name.died ?? (isDeceased || undefined),
    livesWith: livesWith === true ? true : undefined,
    livesElsewhere: livesWith === false ? true : undefined,
    sealed: sealed || undefined,
  });
  return { person, relation, details: detailsOf(role, cells, person) };
}

const SEX: Partial<Record<Around, PersonAsRead['sex']>> = { mother: 'female', father: 'male' };

function detailsOf(role: Around, cells: Cells, person: PersonAsRead): Kin['details'] {
  const restrictions = cells.text(`${role}.restrictions`);
  const answer = restrictions === undefined ? false : yesOrNo(restrictions);
  return compact({
    parentalResponsibility: person.kind === 'adult' ? cells.yesOrNo(`${role}.parentalResponsibility`) : undefined,
    restrictions: answer === false ? undefined : answer === true ? 'yes' : asRead(restrictions!),
  });
}

function relationships({ ref }: PersonAsRead, relation: Kin['relation'], details: Kin['details'], kin: Kin[]): Relationship[] {
  if (!('of' in relation)) {
    const turned = 'turned' in relation;
    return [{ from: turned ? 'child' : ref, to: turned ? ref : 'child', kind: relation.kind, ...details }];
  }
  const parent = kin.find(({ person }) => person.ref === relation.of);
  return [
    { from: ref, to: 'child', kind: 'other', ...details },
    ...(parent ? [{ from: ref, to: parent.person.ref, kind: 'partner' as const }] : []),
  ];
}
