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

/** Fields of which several columns may be parts: "Deceased" and "Date of death" are of one, and each seal is one. */
const IN_PARTS = /\.(?:address|died|sealed)$/;

function usesOf(headers: readonly string[], kind: TableKind): ColumnUse[] {
  if (kind.name === 'annex-a-adoption') return headers.map((header) => ({ header, dropped: 'not-needed' }));
  const uses = headers.map((header): ColumnUse => useOf(header, kind));
  const fields = new Set(uses.flatMap((use) => ('field' in use ? [use.field] : [])));
  const namesContacts = [...fields].some((field) => field.startsWith('contact-1.'));
  const taken = new Set<Field>();
  for (const at of uses.keys()) if (isOfChildByName(headers[at]!)) take(at);
  for (const at of uses.keys()) if (!isOfChildByName(headers[at]!)) take(at);
  return uses;

  function take(at: number): void {
    const use = uses[at]!;
    if (!('field' in use)) return;
    const field = taken.has(use.field) && !IN_PARTS.test(use.field) ? other(use.field) : use.field;
    if (field) taken.add(field);
    uses[at] = field ? { header: use.header, field } : { header: use.header, dropped: 'repeated' };
  }

  /** A second "Surname" in a list of contacts is the contact's. */
  function other(field: Field): Field | undefined {
    const [role, part] = field.split('.');
    const contact = `contact-1.${part}` as Field;
    return namesContacts && role === 'child' && OF_A_CONTACT.has(part!) && !fields.has(contact) && !taken.has(contact) ? contact : undefined;
  }
}

const OF_A_CONTACT = new Set(['name', 'given', 'family', 'born', 'sex', 'number', 'postcode']);

const isOfChildByName = (header: string): boolean => /^(?:child|pupil|student)/.test(headerKey(header));

function useOf(header: string, kind: TableKind): ColumnUse {
  const key = headerKey(header);
  if (key === '') return { header, dropped: 'no-header' };
  if (isNarrative(header)) return { header, dropped: 'narrative' };
  const field = kind.headers.get(key) ?? PEOPLE_HEADERS.get(key);
  if (field) return { header, field };
  return { header, dropped: isNotNeeded(header) ? 'not-needed' : 'unknown' };
}
