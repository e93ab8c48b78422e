import type { CoupleState } from '../record/relationship.ts';
import type { WhereRead } from './family-to-draw.ts';
import type { NotDrawn } from './rows.ts';
import type { Descent, NodeId } from './tie.ts';

export interface Point {
  x: number;
  y: number;
}

export type Shape = 'square' | 'circle' | 'triangle' | 'diamond';

/** Someone's symbol, by its middle; `person` is null for someone unknown. */
export interface PersonSymbol extends Point {
  id: NodeId;
  person: string | null;
  shape: Shape;
  isSubject: boolean;
  died: boolean;
  label: string[];
}

/** What a line says of the people at its ends. */
export type LineSays =
  | { is: 'couple'; state: CoupleState | 'not stated' }
  | { is: 'parents of one child' }
  | { is: 'step-parent of the other’s child' }
  | { is: 'child'; by: Descent; twin: boolean }
  | { is: 'grandparent' };

export interface PictureLine {
  id: string;
  says: LineSays;
  /** Those above, or the couple, first. */
  people: NodeId[];
  points: Point[];
  sources: WhereRead[];
}

/** Those who are known to live together now. */
export interface Ring {
  people: NodeId[];
  /** An SVG path. */
  outline: string;
  sources: WhereRead[];
}

export interface Picture {
  left: number;
  top: number;
  width: number;
  height: number;
  /** In the order in which they are read: from the top, from left to right. */
  symbols: PersonSymbol[];
  lines: PictureLine[];
  rings: Ring[];
  /** What records say and the picture cannot show, since they contradict each other. */
  notDrawn: NotDrawn[];
}
