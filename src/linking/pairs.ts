import type { Comparison } from './compare-records.ts';

/** Two records by their places in the order of all, and how they compare. */
export interface Edge {
  pair: number;
  a: number;
  b: number;
  comparison: Comparison;
}

/** What people decided, by the places of the records in their order. */
export interface Word {
  same: Map<number, [number, number]>;
  different: Map<number, [number, number]>;
}

const MOST_RECORDS = 2 ** 26;

/** Names a pair of places, whichever comes first. */
export const pairOf = (a: number, b: number): number => (a < b ? a * MOST_RECORDS + b : b * MOST_RECORDS + a);
