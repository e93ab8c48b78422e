import type { Row } from './rows.ts';

/** What two people who were taken for one are to each other. */
export const RELATIONS = ['twin', 'sibling', 'parent and child', 'couple', 'stranger'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Between parent and child lie so many years at least. */
const A_GENERATION = 13;
const GROWN_UP_BEFORE = 2008;

/** Tells by household and birthday; a person's birthday is what most of their records say. */
export function relations(rows: Row[]): (a: Row, b: Row) => Relation {
  const born = new Map<string, string | undefined>();
  const said = new Map<string, string[]>();
  for (const { truth, record } of rows) if (truth !== undefined && typeof record.person.born === 'string') said.set(truth, [...(said.get(truth) ?? []), record.person.born]);
  for (const [person, all] of said) born.set(person, mostOften(all));
  return (a, b) => {
    if (a.household === undefined || a.household !== b.household) return 'stranger';
    const [one, other] = [born.get(a.truth ?? ''), born.get(b.truth ?? '')];
    if (one === undefined || other === undefined) return 'sibling';
    if (one === other) return 'twin';
    const years = [Number(one.slice(0, 4)), Number(other.slice(0, 4))].toSorted((x, y) => x - y) as [number, number];
    if (years[1] - years[0] >= A_GENERATION) return 'parent and child';
    return years[1] < GROWN_UP_BEFORE - 2 && isGrownUp(a, years[0]) && isGrownUp(b, years[0]) ? 'couple' : 'sibling';
  };
}

const isGrownUp = ({ record }: Row, year: number): boolean => record.person.kind === 'adult' || year < GROWN_UP_BEFORE - 20;

function mostOften(all: string[]): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]![0];
}
