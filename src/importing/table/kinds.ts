import { ANNEX_A } from '../formats/annex-a.ts';
import { CHRONOLOGY } from '../formats/chronology.ts';
import { REGISTERS } from '../formats/registers.ts';
import type { TableKind, TableKindName } from './table-kind.ts';

/** Those told by more come first. */
const KINDS: readonly TableKind[] = [...ANNEX_A, CHRONOLOGY, ...REGISTERS];

export function tableKind(name: TableKindName): TableKind {
  return KINDS.find((kind) => kind.name === name)!;
}

/** The kind of the table that has these header keys. */
export function kindToldBy(keys: readonly string[]): TableKind {
  return KINDS.find(({ toldBy }) => toldBy.every((some) => some.some((key) => keys.includes(key))))!;
}

/** Every header that tells a kind, or means something in one. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(KINDS.flatMap(({ headers, toldBy }) => [...headers.keys(), ...toldBy.flat()]));
