import { Constraint, Expression, Operator, Solver, Strength, Variable } from '@lume/kiwi';
import { type Arrangement, gapOf, type Span } from './arrangement.ts';
import { BESIDE_LABEL, BETWEEN_LABELS, SYMBOL, widthOfLabel } from './measures.ts';
import type { Rows, UnionInRows } from './rows.ts';
import type { ChildOf, NodeId } from './tie.ts';

/** How far right everyone stands, and from where each union's line goes down to its children. */
export interface Across {
  x: Map<NodeId, number>;
  anchors: Map<string, number>;
}

/** Beside a home of its own, a place is left for the ring round it. */
const BETWEEN_HOMES = 20;

/**
 * Where everyone stands from left to right: names never touch, and children stand beneath the middle of their parents
 * wherever that can be had. A solver of linear constraints weighs one wish against another.
 */
export function acrossOf(arrangement: Arrangement, rows: Rows, labelOf: (id: NodeId) => string[], together: (one: NodeId, other: NodeId) => boolean): Across {
  const solver = new Solver();
  const x = new Map(arrangement.flat().map((id) => [id, new Variable(id)]));
  const at = (id: NodeId) => x.get(id)!;
  const wish = (left: Expression, right: Expression | number, weight: number) => solver.addConstraint(new Constraint(left, Operator.Eq, right, Strength.create(0, weight, 0)));
  for (const row of arrangement)
    row.slice(1).forEach((right, before) => {
      const left = row[before]!;
      const distance = apart(left, right, rows, labelOf) + (together(left, right) ? 0 : BETWEEN_HOMES);
      solver.addConstraint(new Constraint(new Expression(at(right), [-1, at(left)]), Operator.Ge, distance, Strength.required));
      wish(new Expression(at(right), [-1, at(left)]), distance, 1);
    });
  const anchors = new Map(rows.unions.filter(({ parents }) => parents.length > 0).map((union) => [union.id, anchorOf(union, rows, arrangement, labelOf, at)]));
  for (const { id, children } of rows.unions) {
    const anchor = anchors.get(id);
    const inRow = children.map(({ child }) => child).toSorted((a, b) => placeOf(a, arrangement) - placeOf(b, arrangement));
    if (anchor && inRow.length > 0) wish(new Expression([0.5, at(inRow[0]!)], [0.5, at(inRow.at(-1)!)], [-1, anchor]), 0, isBroughtUpElsewhere(children, rows) ? 1.5 : 12);
  }
  for (const { from, union } of rows.grandparents) {
    const anchor = anchors.get(union);
    if (anchor) wish(new Expression([0.5, at(from[0]!)], [0.5, at(from.at(-1)!)], [-1, anchor]), 0, 6);
  }
  solver.updateVariables();
  const solved = new Map([...x].map(([id, variable]) => [id, variable.value()]));
  return { x: solved, anchors: new Map(rows.unions.map((union) => [union.id, valueOf(anchors.get(union.id)) ?? middleOf(union, solved)])) };
}

/** Where children have a second house, that one need not stretch to stand in the middle above them. */
const isBroughtUpElsewhere = (children: ChildOf[], { unions }: Rows): boolean =>
  children.some(({ child, by }) => by !== 'birth' && unions.some((union) => union.children.some((each) => each.child === child && each.by === 'birth')));

const valueOf = (expression: Expression | undefined): number | undefined => expression?.value();

function middleOf({ children }: UnionInRows, x: Map<NodeId, number>): number {
  const all = children.map(({ child }) => x.get(child)!);
  return (Math.min(...all) + Math.max(...all)) / 2;
}

/** Between a couple; beside the name of one who stands alone; of two who do not stand side by side, beside one of them. */
function anchorOf(union: UnionInRows, rows: Rows, arrangement: Arrangement, labelOf: (id: NodeId) => string[], at: (id: NodeId) => Variable): Expression {
  const [parent, other] = union.parents;
  if (other === undefined) return new Expression(at(parent!), besideLabel(labelOf(parent!)));
  const row = arrangement[union.row]!;
  const span = spanOf(union, arrangement);
  const couples = rows.unions.filter((each) => each.parents.length === 2 && each.row === union.row).map((each) => spanOf(each, arrangement));
  const gap = span.right - span.left > 1 ? gapOf(span, couples) : span.left + 0.5;
  return new Expression([0.5, at(row[gap - 0.5]!)], [0.5, at(row[gap + 0.5]!)]);
}

/** Between which places of their row two parents stand. */
export function spanOf({ parents, row }: UnionInRows, arrangement: Arrangement): Span {
  const places = parents.map((id) => arrangement[row]!.indexOf(id));
  return { left: Math.min(...places), right: Math.max(...places) };
}

/** Beneath a symbol without a name there is room for a line. */
export const besideLabel = (lines: string[]): number => (lines.length === 0 ? 0 : widthOfLabel(lines) / 2 + BESIDE_LABEL);

const placeOf = (id: NodeId, arrangement: Arrangement): number => arrangement.find((row) => row.includes(id))!.indexOf(id);

function apart(left: NodeId, right: NodeId, { unions }: Rows, labelOf: (id: NodeId) => string[]): number {
  const alone = unions.some(({ parents, children }) => parents.length === 1 && parents[0] === left && children.length > 0);
  const names = widthOfLabel(labelOf(left)) / 2 + widthOfLabel(labelOf(right)) / 2 + BETWEEN_LABELS + (alone ? BESIDE_LABEL : 0);
  const couple = unions.some(({ parents }) => parents.includes(left) && parents.includes(right));
  return Math.max(names, couple ? SYMBOL * 2 : SYMBOL * 1.5);
}
