import type { Ground } from '../../record/warning.ts';

/** What shares a key, in the order in which the keys first came. */
export function inGroups<Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

export const withoutDuplicates = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  inGroups(items, keyOf).map(([first]) => first);

/** Each fact once. */
export const allGrounds = (findings: readonly { restsOn: Ground[] }[]): Ground[] =>
  withoutDuplicates(findings.flatMap(({ restsOn }) => restsOn), ({ what, id }) => `${what} ${id}`);
