import { birthKey, inBirthOrder } from './birth-order.ts';
import type { FamilyToDraw, PersonToDraw } from './family-to-draw.ts';
import type { Rows } from './rows.ts';
import type { NodeId, Union } from './tie.ts';

/** The rows from the top, each from left to right. */
export type Arrangement = NodeId[][];

/** What a worse arrangement costs: a crossing more than all that is only less handsome. */
export const COST = { crossing: 100_000, passing: 60, earlierRight: 40, notInOneHome: 15, maleRight: 14, distance: 4 };

/** A union by the numbers of its people, for what is weighed some ten thousand times. */
interface Numbered {
  parents: number[];
  children: number[];
  /** The one man of a couple, who stands left. */
  man: number | null;
}

/** Where a union's lines run in one arrangement. */
interface Course {
  left: number;
  right: number;
  /** From where the line goes down to the children; NaN of brothers and sisters without parents. */
  anchor: number;
  first: number;
  last: number;
}

/** All that hangs between one row and the next. */
interface Between {
  unions: Numbered[];
  /** Of unions of the next row; `target` counts among them. */
  grandparents: { from: number[]; target: number }[];
  /** Pairs of one row who share a home. */
  homes: [number, number][];
  /** Pairs of unions of one person, the one with the elder children first; counted among these unions. */
  earlierFirst: [number, number][];
  /** Pairs of brothers and sisters, the elder first, whose order is fixed. */
  elderFirst: [number, number][];
}

/** Weighs arrangements of one family, its people by number, against the conventions of a genogram. */
export class Weighing {
  readonly #between: Between[];
  readonly #hasLineAbove: boolean[];
  readonly #places: Float64Array;
  /** What is between two rows costs the same until one of them changes. */
  readonly #known: { upper: number[]; lower: number[] | undefined; cost: number }[] = [];

  constructor(rows: Rows, { members }: FamilyToDraw, numberOf: (id: NodeId) => number) {
    const people = new Map(members.map((member) => [member.id, member]));
    this.#between = rows.rows.map((_, row) => betweenRows(row, rows, people, numberOf));
    const all = this.#between.flatMap(({ unions }) => unions);
    const count = rows.rows.flat().length;
    this.#hasLineAbove = Array.from({ length: count }, (_, number) => all.some(({ parents, children }) => parents.length > 0 && children.includes(number)));
    this.#places = new Float64Array(count);
  }

  /** Infinite where a younger child stands left of an elder one of the same parents. */
  cost(arrangement: number[][]): number {
    let cost = 0;
    for (let row = 0; row < arrangement.length && cost < Infinity; row += 1) cost += this.costBelow(row, arrangement[row]!, arrangement[row + 1]);
    return cost;
  }

  crossings(arrangement: number[][]): number {
    for (const row of arrangement) this.#place(row);
    return arrangement.reduce((count, upper, row) => count + this.#crossings(row, upper, this.#courses(row)), 0);
  }

  /** What of the cost lies in one row and between it and the next: all of the cost lies somewhere. */
  costBelow(row: number, upper: number[], lower: number[] | undefined): number {
    const known = this.#known[row];
    if (known?.upper === upper && known.lower === lower) return known.cost;
    this.#place(upper);
    if (lower) this.#place(lower);
    const cost = this.#between[row]!.elderFirst.every(([elder, younger]) => this.#places[elder]! < this.#places[younger]!) ? this.#inOrder(row, upper, lower) : Infinity;
    this.#known[row] = { upper, lower, cost };
    return cost;
  }

  #inOrder(row: number, upper: number[], lower: number[] = []): number {
    const courses = this.#courses(row);
    return COST.crossing * this.#crossings(row, upper, courses) + this.#unhandsome(row, upper, lower, courses);
  }

  #place(row: number[]): void {
    for (let at = 0; at < row.length; at += 1) this.#places[row[at]!] = at;
  }

  #courses(row: number): Course[] {
    const courses = (this.#between[row]?.unions ?? []).map(({ parents, children }): Course => {
      const [left, right] = parents.length > 0 ? this.#ends(parents) : [NaN, NaN];
      const [first, last] = children.length > 0 ? this.#ends(children) : [NaN, NaN];
      return { left, right, anchor: (left + right) / 2, first, last };
    });
    for (const course of courses) if (course.right - course.left > 1) course.anchor = gapOf(course, courses);
    return courses;
  }

  #unhandsome(row: number, upper: number[], lower: number[], courses: Course[]): number {
    const { unions, grandparents, homes, earlierFirst } = this.#between[row]!;
    const apart = (above: number, below: number) => Math.abs(above - upper.length / 2 - (below - lower.length / 2));
    let cost = 0;
    courses.forEach(({ left, right, anchor, first, last }, at) => {
      const { parents, children, man } = unions[at]!;
      if (parents.length === 2) cost += COST.passing * (right - left - 1) + COST.maleRight * Number(man !== null && this.#places[man] === right);
      if (parents.length > 0 && children.length > 0) cost += COST.distance * (apart(anchor, (first + last) / 2) + last - first + 1 - children.length);
    });
    const below = grandparents.length > 0 ? this.#courses(row + 1) : [];
    for (const { from, target } of grandparents) cost += COST.distance * apart(this.#middle(from), below[target]!.anchor);
    for (const [one, other] of homes) cost += COST.notInOneHome * Math.min(3, Math.abs(this.#places[one]! - this.#places[other]!) - 1);
    for (const [earlier, later] of earlierFirst) cost += COST.earlierRight * Number(courses[earlier]!.anchor > courses[later]!.anchor);
    return cost;
  }

  #crossings(row: number, upper: number[], courses: Course[]): number {
    const { unions, grandparents } = this.#between[row]!;
    let count = 0;
    for (let at = 0; at < courses.length; at += 1) {
      const one = courses[at]!;
      for (let to = at + 1; to < courses.length; to += 1) count += this.#crossingsOf(one, courses[to]!, unions[at]!.children, unions[to]!.children);
      for (let over = one.left + 1; over < one.right; over += 1) count += Number(this.#hasLineAbove[upper[over]!]);
    }
    const below = grandparents.length > 0 ? this.#courses(row + 1) : [];
    for (const { from, target } of grandparents)
      courses.forEach(({ anchor }, at) => {
        for (const child of unions[at]!.children) count += Number((this.#middle(from) - anchor) * (below[target]!.anchor - this.#places[child]!) < 0);
      });
    return count;
  }

  #crossingsOf(one: Course, other: Course, ours: number[], theirs: number[]): number {
    if (Number.isNaN(one.anchor) || Number.isNaN(other.anchor)) {
      const [loose, tied] = Number.isNaN(one.anchor) ? [one, theirs] : [other, ours];
      return tied.filter((child) => this.#places[child]! > loose.first && this.#places[child]! < loose.last).length;
    }
    let count = Number(interleave(one, other)) + Number(dropsThrough(one, other)) + Number(dropsThrough(other, one));
    const side = one.anchor - other.anchor;
    const isApart = side < 0 ? one.last < other.first : side > 0 && one.first > other.last;
    if (!isApart) for (const child of ours) for (const each of theirs) if (side * (this.#places[child]! - this.#places[each]!) < 0) count += 1;
    return count;
  }

  #middle(numbers: number[]): number {
    const [first, last] = this.#ends(numbers);
    return (first + last) / 2;
  }

  #ends(numbers: number[]): [number, number] {
    let [first, last] = [Infinity, -Infinity];
    for (const number of numbers) {
      const place = this.#places[number]!;
      if (place < first) first = place;
      if (place > last) last = place;
    }
    return [first, last];
  }
}

function betweenRows(row: number, rows: Rows, people: Map<NodeId, PersonToDraw>, numberOf: (id: NodeId) => number): Between {
  const unions = rows.unions.filter((union) => union.row === row);
  const children = (union: Union) => inBirthOrder(union.children.flatMap(({ child }) => people.get(child) ?? []));
  const eldest = unions.map((union) => children(union).map(birthKey)[0] ?? NO_CHILDREN);
  const next = rows.unions.filter((union) => union.row === row + 1);
  const beside = [...people.values()].filter(({ id }) => rows.rowOf.get(id) === row);
  return {
    unions: unions.map((union) => {
      const men = union.parents.filter((id) => people.get(id)?.sex === 'male');
      return { parents: union.parents.map(numberOf), children: union.children.map(({ child }) => numberOf(child)), man: men.length === 1 ? numberOf(men[0]!) : null };
    }),
    grandparents: rows.grandparents.flatMap(({ from, union }) => next.flatMap(({ id }, target) => (id === union ? [{ from: from.map(numberOf), target }] : []))),
    homes: beside.flatMap(({ id, livesWith }) => livesWith.filter((home) => home.with > id && rows.rowOf.get(home.with) === row).map((home): [number, number] => [numberOf(id), numberOf(home.with)])),
    earlierFirst: unions.flatMap((one, at) =>
      unions.flatMap((other, to): [number, number][] => (eldest[at]! < eldest[to]! && one.parents.some((parent) => other.parents.includes(parent)) ? [[at, to]] : [])),
    ),
    elderFirst: unions.flatMap((union) => {
      const inOrder = children(union).map(({ id }) => numberOf(id));
      return inOrder.slice(1).map((younger, at): [number, number] => [inOrder[at]!, younger]);
    }),
  };
}

/** A couple without children comes after those with. */
const NO_CHILDREN = '~';

/** Two who do not stand side by side: the line to their children leaves beside one of them, where no couple's line is. */
export function gapOf({ left, right }: Span, ofTheRow: readonly Span[]): number {
  const isFree = (gap: number) => !ofTheRow.some((other) => other.right - other.left === 1 && other.left < gap && gap < other.right);
  return isFree(right - 0.5) || !isFree(left + 0.5) ? right - 0.5 : left + 0.5;
}

/** Between which places of their row two parents stand. */
export interface Span {
  left: number;
  right: number;
}

const interleave = (one: Course, other: Course): boolean =>
  (one.left < other.left && other.left < one.right && one.right < other.right) || (other.left < one.left && one.left < other.right && other.right < one.right);

/** The line down to the children of the one leaves between the other two, who stand side by side. */
const dropsThrough = (one: Course, other: Course): boolean => !Number.isNaN(one.first) && one.right - one.left > 1 && other.right - other.left === 1 && one.anchor === (other.left + other.right) / 2;
