import type { WhereRead } from './family-to-draw.ts';
import { grouped } from '../record/grouped.ts';
import type { Generations } from './generations.ts';
import type { ChildOf, GrandparentOf, NodeId, Ties, Union } from './tie.ts';

/** A tie that cannot be drawn, since records contradict each other about the generations. */
export interface NotDrawn {
  people: [NodeId, NodeId];
  sources: WhereRead[];
}

/** A union whose parents stand in one row, with its children in the next. */
export interface UnionInRows extends Union {
  /** The row of the parents; of no parents, the row above the children, which may be empty. */
  row: number;
}

export interface Rows {
  /** The generations from the top, each in any order. */
  rows: NodeId[][];
  rowOf: Map<NodeId, number>;
  unions: UnionInRows[];
  grandparents: Ties['grandparents'];
  notDrawn: NotDrawn[];
}

/** Everyone in the row of their generation, and what can be drawn between the rows. */
export function inRows(ties: Ties, generations: Generations): Rows {
  const generationOf = new Map([...ties.people, ...ties.unknown.map(({ id }) => id)].map((id) => [id, generations.get(id) ?? 0]));
  const notDrawn: NotDrawn[] = [];
  const drawn = together(ties.unions.flatMap((union) => drawable(union, generationOf, notDrawn)));
  const top = Math.min(...generationOf.values(), ...drawn.map(({ row }) => row));
  const unions = drawn.map((union) => ({ ...union, row: union.row - top }));
  const known = new Set([...ties.people, ...unions.flatMap(({ parents, children }) => [...parents, ...children.map(({ child }) => child)])]);
  const rowOf = new Map([...generationOf].filter(([id]) => known.has(id)).map(([id, generation]) => [id, generation - top]));
  const rows: NodeId[][] = Array.from({ length: Math.max(...rowOf.values()) + 1 }, () => []);
  for (const [id, row] of rowOf) rows[row]!.push(id);
  const byId = new Map(unions.map((union) => [union.id, union]));
  const isAbove = ({ from, union }: GrandparentOf) => from.every((each) => rowOf.get(each) === (byId.get(union)?.row ?? 0) - 1);
  for (const each of ties.grandparents) if (!isAbove(each)) notDrawn.push({ people: [each.from[0]!, childOf(each, ties)], sources: each.sources });
  const people = new Set(ties.people);
  return { rows, rowOf, unions, grandparents: ties.grandparents.filter(isAbove), notDrawn: notDrawn.filter((each) => each.people.every((id) => people.has(id))) };
}

const childOf = ({ from, union }: GrandparentOf, { unions }: Ties): NodeId => unions.find(({ id }) => id === union)?.children[0]?.child ?? from[0]!;

function drawable(union: Union, generationOf: Map<NodeId, number>, notDrawn: NotDrawn[]): UnionInRows[] {
  const row = generationOf.get(union.parents[0] ?? '') ?? generationOf.get(union.children[0]?.child ?? '')! - 1;
  const [one, other] = union.parents;
  const parted = one !== undefined && other !== undefined && generationOf.get(one) !== generationOf.get(other);
  if (parted) notDrawn.push({ people: [one, other], sources: 'sources' in union.bond ? union.bond.sources : [] });
  const isBelow = ({ child }: ChildOf) => generationOf.get(child) === row + 1;
  for (const tie of union.children) if (!isBelow(tie)) notDrawn.push({ people: [union.parents[0] ?? tie.child, tie.child], sources: tie.sources });
  const parents = parted ? [one] : union.parents;
  const children = union.children.filter(isBelow);
  return children.length > 0 || parents.length > 1 ? [{ ...union, parents, children, row }] : [];
}

/** Of two parents whom the records part one is left: the children hang beside those whom that one has alone. */
function together(unions: UnionInRows[]): UnionInRows[] {
  return [...grouped(unions, ({ id, parents }) => (parents.length === 0 ? id : parents.join(' '))).values()].map((same) => {
    const children = new Map(same.flatMap((union) => union.children.map((tie) => [tie.child, tie] as const)).toReversed());
    return { ...same[0]!, children: [...children.values()].toReversed() };
  });
}
