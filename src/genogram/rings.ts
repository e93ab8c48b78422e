import { BubbleSets, rect } from 'bubblesets-js';
import { polygonContains, polygonHull } from 'd3-polygon';
import type { Household } from './households.ts';
import { LINE_OF_TEXT, SYMBOL, widthOfLabel } from './measures.ts';
import type { PersonSymbol, Point, Ring } from './picture.ts';

interface Box extends Point {
  width: number;
  height: number;
}

/** Between a ring and what is in it; rings of two homes of one child keep apart. */
const CLEAR = 12;
const BETWEEN_RINGS = 4;

/** A ring round each household that keeps clear of everyone else. */
export function ringsOf(households: Household[], symbols: PersonSymbol[]): { ring: Ring; points: Point[] }[] {
  return households.map(({ people, sources }, at) => {
    const inside = symbols.filter(({ id }) => people.includes(id)).map(boxOf);
    const outside = symbols.filter(({ id }) => !people.includes(id)).map(boxOf);
    const clear = CLEAR + (at % 2) * BETWEEN_RINGS;
    const round = roundAll(inside, clear);
    const isClear = outside.every((box) => !pointsOf(box, 0).some(([x, y]) => polygonContains(round, [x, y])) && !round.some(([x, y]) => isIn(x, y, box)));
    const { outline, points } = isClear ? { outline: asPath(round), points: round.map(([x, y]) => ({ x, y })) } : winding(inside, outside, clear);
    return { ring: { people, outline, sources }, points };
  });
}

/** The room that a symbol takes with its name. */
export function boxOf({ x, y, label }: PersonSymbol): Box {
  const width = widthOfLabel(label);
  return { x: x - width / 2, y: y - SYMBOL / 2, width, height: SYMBOL + label.length * LINE_OF_TEXT };
}

/** What a string round all of them would be. */
const roundAll = (boxes: Box[], clear: number): [number, number][] => polygonHull(boxes.flatMap((box) => pointsOf(box, clear)))!;

/** Round those inside and past those outside. */
function winding(inside: Box[], outside: Box[], clear: number): { outline: string; points: Point[] } {
  const bubbles = new BubbleSets({ nodeR0: clear, nodeR1: clear + 12, edgeR0: clear, edgeR1: clear + 12, morphBuffer: clear + 4, pixelGroup: 4 });
  for (const { x, y, width, height } of inside) bubbles.pushMember(rect(x, y, width, height));
  for (const { x, y, width, height } of outside) bubbles.pushNonMember(rect(x, y, width, height));
  const path = bubbles.compute().sample(8).simplify(0).bSplines().simplify(0);
  return { outline: path.toString(TENTHS), points: [...path.points] };
}

const TENTHS = 1;

const CORNERS = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

/** Round each corner of a box at a distance; the corners and the middles of its sides at none. */
function pointsOf({ x, y, width, height }: Box, clear: number): [number, number][] {
  if (clear === 0) return [0, 0.5, 1].flatMap((across) => [0, 0.5, 1].map((down): [number, number] => [x + across * width, y + down * height]));
  const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]] as const;
  return corners.flatMap(([left, top]) => CORNERS.map((angle): [number, number] => [left + clear * Math.cos(angle), top + clear * Math.sin(angle)]));
}

const isIn = (x: number, y: number, box: Box): boolean => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

const asPath = (points: [number, number][]): string => `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`;
