/** Why something in a row could not be read; the rest of the row may stand. */
export type WhyNotRead =
  | 'not-a-date'
  | 'not-a-name'
  | 'not-an-identifier'
  | 'not-yes-or-no'
  | 'not-a-sex'
  | 'relationship-unknown'
  | 'too-long'
  /** Characters were lost on the file's way here. */
  | 'encoding-broken'
  /** A formula is never worked out; its last result was not kept in the file. */
  | 'formula-without-result'
  /** `#N/A`, `#REF!` */
  | 'error-in-cell'
  /** Of these nothing in the row is believed: */
  | 'nobody-named'
  | 'no-date'
  | 'quotes-broken'
  | 'more-cells-than-columns'
  | 'not-a-reading';

/** Something that could not be read, by row and column. */
export interface Problem {
  /** As a person counts them, from 1; in XML the number of the child. */
  row: number;
  sheet?: string;
  column?: string;
  /** What stands there, shortened. */
  value?: string;
  why: WhyNotRead;
}
