import { type Across, besideLabel, spanOf } from './across.ts';
import type { Arrangement } from './arrangement.ts';
import { areTwins } from './birth-order.ts';
import type { PersonToDraw } from './family-to-draw.ts';
import { ABOVE_ROW, BELOW_LABEL, BETWEEN_TRACKS, LINE_OF_TEXT, SYMBOL } from './measures.ts';
import type { PictureLine, Point, Shape } from './picture.ts';
import type { Rows, UnionInRows } from './rows.ts';
import { type Bar, tracksOf } from './tracks.ts';
import type { ChildOf, NodeId } from './tie.ts';

/** Arches over others rise by so much each. */
const ARCH = 9;
/** Lines that meet at one symbol keep so far from each other. */
const BESIDE = 14;

interface Drawn {
  lines: PictureLine[];
  /** How far down the middle of each row's symbols is. */
  middles: number[];
}

interface Around {
  arrangement: Arrangement;
  rows: Rows;
  across: Across;
  labelOf: (id: NodeId) => string[];
  shapeOf: (id: NodeId) => Shape;
  personOf: (id: NodeId) => PersonToDraw | undefined;
}

/** The lines between everyone who has a place, and how far apart the rows must be for them. */
export function linesOf(around: Around): Drawn {
  const arches = archesOf(around);
  const tracks = around.arrangement.map((_, row) => tracksOf(barsBelow(row, around)));
  const middles = middlesOf(around, arches, tracks);
  const at = new Where(around, middles, arches, tracks);
  const { unions, grandparents } = around.rows;
  const lines = [
    ...unions.filter(({ parents }) => parents.length === 2).map((union) => at.couple(union)),
    ...unions.flatMap((union) => union.children.map((child) => at.child(union, child))),
    ...grandparents.map((each) => at.grandparent(each)),
  ];
  return { lines, middles };
}

/** How high each couple's line rises over those who stand between them; 0 where nobody does. */
function archesOf({ arrangement, rows }: Around): Map<string, number> {
  const levels = new Map<string, number>();
  const spans = rows.unions.filter(({ parents }) => parents.length === 2).map((union) => ({ union, ...spanOf(union, arrangement) }));
  for (const { union, left, right } of spans.toSorted((a, b) => a.right - a.left - (b.right - b.left))) {
    const beneath = spans.filter((other) => other.union !== union && other.union.row === union.row && levels.has(other.union.id) && other.left < right && left < other.right);
    levels.set(union.id, right - left === 1 ? 0 : Math.max(0, ...beneath.map((other) => levels.get(other.union.id)!)) + 1);
  }
  return levels;
}

function barsBelow(row: number, around: Around): Bar[] {
  const { rows, across } = around;
  const ofUnions = rows.unions
    .filter((union) => union.row === row && union.children.length > 0)
    .map((union): Bar => ({ id: union.id, from: union.parents.length > 0 ? [across.anchors.get(union.id)!] : [], to: union.children.map((child) => topOf(union, child, around).x) }));
  const ofGrandparents = rows.grandparents
    .filter(({ from }) => rows.rowOf.get(from[0]!) === row)
    .map((each): Bar => ({ id: barOf(each), from: [originOf(each.from, around).x], to: [across.anchors.get(each.union)!] }));
  return [...ofUnions, ...ofGrandparents];
}

const barOf = ({ from, union }: { from: NodeId[]; union: string }): string => `${from.join(' + ')} > ${union}`;

/** From where the line of one, or of a couple, goes down. */
function originOf(from: NodeId[], { rows, across, labelOf }: Around): { x: number; union: UnionInRows | undefined } {
  const union = rows.unions.find(({ parents }) => parents.length === from.length && from.length === 2 && from.every((each) => parents.includes(each)));
  return { x: union ? across.anchors.get(union.id)! : across.x.get(from[0]!)! + besideLabel(labelOf(from[0]!)), union };
}

/** Where a child's line meets the symbol: beside each other, when the child is tied to several unions. */
function topOf(union: UnionInRows, { child }: ChildOf, { rows, across }: Around): Point {
  const own = rows.unions.filter(({ children }) => children.some((each) => each.child === child)).toSorted((a, b) => across.anchors.get(a.id)! - across.anchors.get(b.id)! || (a.id < b.id ? -1 : 1));
  const offset = (own.indexOf(union) - (own.length - 1) / 2) * BESIDE;
  return { x: across.x.get(child)! + offset, y: offset };
}

function middlesOf(around: Around, arches: Map<string, number>, tracks: Map<string, number>[]): number[] {
  const middles: number[] = [];
  let top = 0;
  around.arrangement.forEach((row, at) => {
    const arched = Math.max(0, ...around.rows.unions.filter((union) => union.row === at && union.parents.length === 2).map(({ id }) => arches.get(id)!));
    top += at === 0 ? 0 : ABOVE_ROW + arched * ARCH;
    middles.push(top + (row.length > 0 ? SYMBOL / 2 : -BELOW_LABEL));
    top = middles[at]! + beneath(at, around) + Math.max(0, ...[...tracks[at]!.values()].map((depth) => depth + 1)) * BETWEEN_TRACKS;
  });
  return middles;
}

/** From the middle of a row's symbols to the highest line beneath their names; a row with nobody in it takes no room. */
function beneath(row: number, { arrangement, labelOf }: Around): number {
  const labels = arrangement[row]!.map((id) => labelOf(id).length);
  return labels.length === 0 ? BELOW_LABEL : SYMBOL / 2 + Math.max(...labels) * LINE_OF_TEXT + BELOW_LABEL;
}

/** The points of each line, once everything has its place. */
class Where {
  readonly #around: Around;
  readonly #middles: number[];
  readonly #arches: Map<string, number>;
  readonly #tracks: Map<string, number>[];

  constructor(around: Around, middles: number[], arches: Map<string, number>, tracks: Map<string, number>[]) {
    this.#around = around;
    this.#middles = middles;
    this.#arches = arches;
    this.#tracks = tracks;
  }

  couple(union: UnionInRows): PictureLine {
    const { bond, parents } = union;
    const says = bond.is === 'partners' ? ({ is: 'couple', state: bond.state } as const) : bond.is === 'parents' ? ({ is: 'parents of one child' } as const) : ({ is: 'step-parent of the other’s child' } as const);
    const sources = bond.is === 'parents' ? union.children.flatMap((child) => child.sources) : bond.sources;
    return { id: `couple ${union.id}`, says, people: parents, points: this.#coupleLine(union), sources };
  }

  child(union: UnionInRows, child: ChildOf): PictureLine {
    const { x, y: offset } = topOf(union, child, this.#around);
    const track = this.#trackOf(union.row, union.id);
    const top = { x, y: this.#middles[union.row + 1]! - SYMBOL / 2 + edge(this.#around.shapeOf(child.child), offset) };
    const twins = this.#twinsOf(union, child);
    const fork = twins.length > 1 ? middle(twins.map((each) => topOf(union, each, this.#around).x)) : x;
    const from = union.parents.length > 0 ? this.#origin(union.parents, union) : [{ x: this.#around.across.anchors.get(union.id)!, y: track }];
    const points = [...from, { x: from.at(-1)!.x, y: track }, { x: fork, y: track }, top];
    return { id: `child ${union.id} ${child.child}`, says: { is: 'child', by: child.by, twin: twins.length > 1 }, people: [...union.parents, child.child], points: withoutRepeats(points), sources: child.sources };
  }

  grandparent(each: Rows['grandparents'][number]): PictureLine {
    const { rows, across } = this.#around;
    const { union } = originOf(each.from, this.#around);
    const target = rows.unions.find(({ id }) => id === each.union)!;
    const from = this.#origin(each.from, union);
    const track = this.#trackOf(target.row - 1, barOf(each));
    const x = across.anchors.get(target.id)!;
    const points = [...from, { x: from.at(-1)!.x, y: track }, { x, y: track }, { x, y: this.#coupleLevel(target) }];
    return { id: `grandparent ${barOf(each)}`, says: { is: 'grandparent' }, people: [...each.from, ...target.children.map(({ child }) => child)], points: withoutRepeats(points), sources: each.sources };
  }

  /** Down from the middle of a couple's line; from one alone, out from beside the symbol, so that it spares the name. */
  #origin(parents: NodeId[], union: UnionInRows | undefined): Point[] {
    const { across, rows, labelOf } = this.#around;
    if (union && union.parents.length === 2) return [{ x: across.anchors.get(union.id)!, y: this.#coupleLevel(union) }];
    const [parent] = parents;
    const [x, y] = [across.x.get(parent!)!, this.#middles[rows.rowOf.get(parent!)!]!];
    const beside = besideLabel(labelOf(parent!));
    return beside === 0 ? [{ x, y: y + SYMBOL / 2 }] : [{ x: x + SYMBOL / 2, y }, { x: x + beside, y }];
  }

  #coupleLevel(union: UnionInRows): number {
    const arch = this.#arches.get(union.id) ?? 0;
    const middleOfRow = this.#middles[union.row]!;
    return arch === 0 ? middleOfRow : middleOfRow - SYMBOL / 2 - 4 - arch * ARCH;
  }

  #coupleLine(union: UnionInRows): Point[] {
    const { across, shapeOf } = this.#around;
    const [left, right] = union.parents.toSorted((a, b) => across.x.get(a)! - across.x.get(b)!) as [NodeId, NodeId];
    const [from, to] = [across.x.get(left)!, across.x.get(right)!];
    const level = this.#coupleLevel(union);
    if ((this.#arches.get(union.id) ?? 0) === 0) return [{ x: from + SYMBOL / 2, y: level }, { x: to - SYMBOL / 2, y: level }];
    const top = this.#middles[union.row]! - SYMBOL / 2;
    const rise = (x: number, offset: number, id: NodeId) => ({ x: x + offset, y: top + edge(shapeOf(id), offset) });
    return [rise(from, BESIDE, left), { x: from + BESIDE, y: level }, { x: to - BESIDE, y: level }, rise(to, -BESIDE, right)];
  }

  #trackOf(row: number, id: string): number {
    return this.#middles[row]! + beneath(row, this.#around) + this.#tracks[row]!.get(id)! * BETWEEN_TRACKS;
  }

  #twinsOf({ children }: UnionInRows, child: ChildOf): ChildOf[] {
    const { personOf } = this.#around;
    const self = personOf(child.child);
    return children.filter((other) => {
      const person = personOf(other.child);
      return other.by === child.by && (other === child || (self && person && areTwins(self, person)));
    });
  }
}

/** How far below the top of a symbol its edge is, so far from its middle. */
function edge(shape: Shape, offset: number): number {
  const half = SYMBOL / 2;
  if (shape === 'square') return 0;
  if (shape === 'circle') return half - Math.sqrt(half ** 2 - offset ** 2);
  return shape === 'diamond' ? Math.abs(offset) : Math.abs(offset) * 2;
}

const middle = (all: number[]): number => (Math.min(...all) + Math.max(...all)) / 2;

const withoutRepeats = (points: Point[]): Point[] => points.filter(({ x, y }, at) => at === 0 || x !== points[at - 1]!.x || y !== points[at - 1]!.y);
