import type { CoupleState } from '../record/relationship.ts';
import type { WhereRead } from './family-to-draw.ts';

/** How a child is tied to a union. */
export type Descent =
  | 'birth'
  | 'adoption'
  | 'foster'
  | 'carer'
  | 'step'
  /** Recorded as a brother or sister of the other children; the child's own parents are not. */
  | 'sibling';

export interface ChildOf {
  child: NodeId;
  by: Descent;
  sources: WhereRead[];
}

/** A person's id, or the name of a place for someone unknown. */
export type NodeId = string;

export type Bond =
  | { is: 'partners'; state: CoupleState | 'not stated'; sources: WhereRead[] }
  /** They have a child; whether they are, or were, a couple is not recorded. */
  | { is: 'parents' }
  /** One is recorded as a step-parent of the other's child, and no more. */
  | { is: 'step-parent'; sources: WhereRead[] };

/** Two people, or one, with the children tied to them; none, for brothers and sisters whose parents nobody recorded. */
export interface Union {
  id: string;
  parents: NodeId[];
  bond: Bond;
  children: ChildOf[];
}

/** Grandparents, a couple or one, of the children of a union, on a side that is not recorded. */
export interface GrandparentOf {
  from: NodeId[];
  union: string;
  sources: WhereRead[];
}

/** Someone of whom no more is known than that there is, or was, such a person. */
export interface Unknown {
  id: NodeId;
  /** Of the other parent, when this one is a parent's counterpart: what is unknown is most likely not of the same sex. */
  besides: NodeId | null;
}

/** A family as ties: who is drawn, and what holds them together. */
export interface Ties {
  people: NodeId[];
  unknown: Unknown[];
  unions: Union[];
  grandparents: GrandparentOf[];
}
