import { grouped } from '../../record/grouped.ts';
import type { Ground } from '../../record/warning.ts';

/** What shares a key, in the order in which the keys first came. */
export const inGroups = <Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] => [...grouped(items, keyOf).values()];

export const withoutDuplicates = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  inGroups(items, keyOf).map(([first]) => first);

/** Each fact once. */
export const allGrounds = (findings: readonly { restsOn: Ground[] }[]): Ground[] =>
  withoutDuplicates(findings.flatMap(({ restsOn }) => restsOn), ({ what, id }) => `${what} ${id}`);
