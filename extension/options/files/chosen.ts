import type { Inspection } from '../../files/files.ts';

/** A file that a person chose, as it was found, and as they have mapped it. */
export interface Chosen {
  file: File;
  found: Inspection;
  /** Tells it from another. */
  digest: string;
  /** Whether anybody can be in each table. */
  namesSomebody: boolean[];
}

/** The record system that a file comes from. */
export interface Whence {
  system: string;
  agency: string;
}

/** Whose a file of this kind most often is. */
export function usualAgencyOf(kind: string): string {
  if (kind === 'nursery-register') return 'early-years';
  return kind.startsWith('annex-a') || kind === 'cin-census' ? 'csc' : 'school';
}

/** What kind of file it is: that of its tables where they are of one, else a workbook. */
export function kindOf({ found, namesSomebody }: Pick<Chosen, 'found' | 'namesSomebody'>): string {
  if (!('tables' in found)) return found.format;
  const kinds = new Set(found.tables.filter((_, at) => namesSomebody[at]).map(({ mapping }) => mapping.kind));
  const [only] = kinds;
  if (kinds.size === 1) return only!;
  return kinds.size > 1 && [...kinds].every((kind) => kind.startsWith('annex-a')) ? 'annex-a' : 'workbook';
}
