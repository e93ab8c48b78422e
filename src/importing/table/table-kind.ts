import type { Entry } from '../../record/entry.ts';
import type { About } from '../about.ts';
import type { Carried } from '../formats/unsaid.ts';
import type { Cells } from './cells.ts';
import type { Field } from './field.ts';

export const TABLE_KINDS = [
  'annex-a-contacts',
  'annex-a-early-help',
  'annex-a-referrals',
  'annex-a-assessments',
  'annex-a-section-47',
  'annex-a-children-in-need',
  'annex-a-child-protection',
  'annex-a-looked-after',
  'annex-a-care-leavers',
  'annex-a-adoption',
  'chronology',
  'nursery-register',
  'pupil-register',
  'contact-list',
  'people',
] as const;
export type TableKindName = (typeof TABLE_KINDS)[number];

/** A table whose rows say one kind of thing. */
export interface TableKind {
  name: TableKindName;
  /** Header keys that mean something else here than in other tables, or nothing there. */
  headers: ReadonlyMap<string, Field>;
  /** A table is of this kind when of each of these one header key is there. */
  toldBy: readonly (readonly string[])[];
  /** A row may be about several children. In all other tables a name is one child's, however it is written. */
  ofSeveral?: true;
  /** What a row says besides who is in it. Left out: nothing. */
  entries?: (cells: Cells, about: About) => Entry[];
  /** What the table says of an entry where it stands, and does not say where it is empty. */
  carries?: Carried;
}
