import type { WhyNotRead } from '../problem.ts';

/** A row of a table, as texts. */
export interface Row {
  /** Its number as a person counts them, from 1. */
  at: number;
  cells: string[];
  /** Cells that stand there and say nothing that may be believed. */
  faults?: { cell: number; why: WhyNotRead }[];
  /** The row does not hold together. */
  broken?: WhyNotRead;
}

/** Rows, and how much of the file has been read when they have. */
export interface RowsRead {
  rows: Row[];
  bytesRead: number;
}
