import { PEOPLE_HEADERS } from './aliases.ts';
import { isNarrative, isNotNeeded, type WhyDropped } from './dropped.ts';
import { type Field, FIELDS } from './field.ts';
import { headerKey } from './header-key.ts';
import { kindToldBy, tableKind } from './kinds.ts';
import type { TableKind, TableKindName } from './table-kind.ts';

/** A column, and what it says or why it is not read. */
export type ColumnUse = { header: string; field: Field } | { header: string; dropped: WhyDropped };

/** What the columns of a table say. Holds for every table with the same headers. */
export interface Mapping {
  kind: TableKindName;
  /** Names the set of headers, whatever their order; the same for every file of the kind that a system exports. */
  fingerprint: string;
  columns: ColumnUse[];
}

/** What these headers say, by the names under which systems export. */
export async function mappingFor(headers: readonly string[]): Promise<Mapping> {
  const kind = kindToldBy(headers.map(headerKey));
  return { kind: kind.name, fingerprint: await fingerprintOf(headers), columns: usesOf(headers, kind) };
}

/** The same columns, taken for a table of another kind. */
export function mappingAs(kind: TableKindName, mapping: Mapping): Mapping {
  return { ...mapping, kind, columns: usesOf(mapping.columns.map(({ header }) => header), tableKind(kind)) };
}

/** The mapping with one column, by its place, taken to say this, or nothing. Narrative stays dropped, whatever is asked. */
export function withColumn(mapping: Mapping, at: number, field: Field | null): Mapping {
  const columns = mapping.columns.map((use, place): ColumnUse => {
    if (place !== at || isNarrative(use.header)) return use;
    return field === null ? { header: use.header, dropped: 'not-needed' } : { header: use.header, field };
  });
  return { ...mapping, columns };
}

/**
 * A mapping that was made for a table with the same headers, put on this one's columns in their order; null when the
 * headers are others.
 */
export function rememberedFor(mapping: Mapping, remembered: Mapping): Mapping | null {
  if (mapping.fingerprint !== remembered.fingerprint) return null;
  const left = remembered.columns.map((use) => ('field' in use && !FIELDS.includes(use.field) ? ({ header: use.header, dropped: 'unknown' } as const) : use));
  const columns = mapping.columns.map(({ header }) => {
    const [use] = left.splice(left.findIndex((one) => headerKey(one.header) === headerKey(header)), 1);
    return { ...use!, header };
  });
  return { ...mapping, kind: remembered.kind, columns };
}

export async function fingerprintOf(headers: readonly string[]): Promise<string> {
  const said = headers.map(headerKey).toSorted().join(' ');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
  return [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fields of which several columns may be parts: "Deceased" and "Date of death" are of one; each seal and each other surname is one. */
const IN_PARTS = /\.(?:address|died|sealed|formerFamily)$/;

function usesOf(headers: readonly string[], kind: TableKind): ColumnUse[] {
  if (kind.name === 'annex-a-adoption') return headers.map((header) => ({ header, dropped: 'not-needed' }));
  const uses = headers.map((header, at): ColumnUse => (isSchoolHouse(headers, at) ? { header, dropped: 'not-needed' } : useOf(header, kind)));
  const fields = new Set(uses.flatMap((use) => ('field' in use ? [use.field] : [])));
  const namesContacts = [...fields].some((field) => field.startsWith('contact-1.'));
  const taken = new Set<Field>();
  for (const at of uses.keys()) if (isOfChildByName(headers[at]!)) take(at);
  for (const at of uses.keys()) if (!isOfChildByName(headers[at]!)) take(at);
  const isOfOneKind = kind.name === 'chronology' && !taken.has('entry.kind');
  // Notes have no place for it, and one kind of line is as much as is known.
  return isOfOneKind ? uses.map((use) => ('field' in use && use.field === 'entry.informed' ? { header: use.header, dropped: 'not-needed' } : use)) : uses;

  function take(at: number): void {
    const use = uses[at]!;
    if (!('field' in use)) return;
    const field = fieldAt(at, use.field);
    if (field) taken.add(field);
    uses[at] = field ? { header: use.header, field } : { header: use.header, dropped: 'repeated' };
  }

  /** A second "Surname" in a list of contacts is the contact's, and so is an address that stands after it. */
  function fieldAt(at: number, field: Field): Field | undefined {
    const contact = ofContact(field);
    if (contact && isHome(field) && kind.name === 'contact-list' && whoIsNamedBefore(at) === 'contact-1' && !isOfChildByName(headers[at]!)) return isFree(contact, at) ? contact : undefined;
    return isFree(field, at) ? field : contact && isFree(contact, at) ? contact : undefined;
  }

  function ofContact(field: Field): Field | undefined {
    const [role, part] = field.split('.');
    const contact = `contact-1.${part}` as Field;
    return namesContacts && role === 'child' && OF_A_CONTACT.has(part!) && !fields.has(contact) ? contact : undefined;
  }

  function isFree(field: Field, at: number): boolean {
    return !taken.has(field) || (IN_PARTS.test(field) && (!field.endsWith('.address') || isBeside(field, at)));
  }

  /** Parts of one address stand together; what nobody knows may stand among them. */
  function isBeside(field: Field, at: number): boolean {
    const before = uses.slice(0, at).findLastIndex((use) => 'field' in use && use.field === field);
    return before >= 0 && uses.slice(before + 1, at).every((use) => ('field' in use ? isHome(use.field) : use.dropped === 'unknown' || use.dropped === 'no-header'));
  }

  function whoIsNamedBefore(at: number): string | undefined {
    const naming = uses.slice(0, at).findLast((use) => 'field' in use && /\.(?:name|given|family)$/.test(use.field));
    return naming && 'field' in naming ? naming.field.split('.')[0] : undefined;
  }
}

const OF_A_CONTACT = new Set(['name', 'given', 'family', 'born', 'sex', 'number', 'address', 'postcode']);

/** "House Name" beside a street is a house's; by itself it is one of the school's. */
function isSchoolHouse(headers: readonly string[], at: number): boolean {
  const isOfStreet = (header = '') => /^(?:house|flat|street|road|apartment|paon|saon|block|addressline)/.test(headerKey(header));
  return headerKey(headers[at]!) === 'housename' && !isOfStreet(headers[at - 1]) && !isOfStreet(headers[at + 1]);
}

const isHome = (field: Field): boolean => /\.(?:address|postcode)$/.test(field);

const isOfChildByName = (header: string): boolean => /^(?:child|pupil|student)/.test(headerKey(header));

function useOf(header: string, kind: TableKind): ColumnUse {
  const key = headerKey(header);
  if (key === '') return { header, dropped: 'no-header' };
  if (isNarrative(header)) return { header, dropped: 'narrative' };
  const field = kind.headers.get(key) ?? PEOPLE_HEADERS.get(key);
  if (field) return { header, field };
  return { header, dropped: isNotNeeded(header) ? 'not-needed' : 'unknown' };
}
