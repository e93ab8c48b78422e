import { grouped } from '../record/grouped.ts';
import type { CoupleState, RelationshipKind } from '../record/relationship.ts';
import type { FamilyToDraw, RelationshipToDraw, WhereRead } from './family-to-draw.ts';

/** One relationship, by all who state it. */
export interface Statement {
  from: string;
  to: string;
  kind: RelationshipKind;
  adoptive: boolean;
  /** What partners are to each other, by the statement read last that says. */
  couple: CoupleState | 'not stated';
  /** Read last first. */
  sources: WhereRead[];
}

/** What holds, or for partners held, between people of the family: each relationship once, in an order of its own. */
export function statementsOf({ members, relationships, today }: FamilyToDraw): Statement[] {
  const known = new Set(members.map(({ id }) => id));
  const holding = relationships
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
    .filter(({ kind, until }) => kind === 'partner' || until === undefined || until > today)
    .map(sided);
  const byTie = grouped(holding, ({ from, to, kind, adoptive }) => [kind, from, to, adoptive ?? ''].join(' '));
  return [...byTie]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, stated]) => inOne(stated.toSorted((a, b) => (a.source.lastRead > b.source.lastRead ? -1 : 1)), today));
}

/** A tie without a direction stands one way round, whoever stated it. */
function sided(relationship: RelationshipToDraw): RelationshipToDraw {
  const { from, to, kind } = relationship;
  return MUTUAL.has(kind) && from > to ? { ...relationship, from: to, to: from } : relationship;
}

const MUTUAL: ReadonlySet<RelationshipKind> = new Set(['partner', 'sibling', 'half-sibling', 'step-sibling', 'household']);

function inOne(stated: RelationshipToDraw[], today: string): Statement {
  const { from, to, kind, adoptive } = stated[0]!;
  return { from, to, kind, adoptive: adoptive ?? false, couple: coupleIn(stated, today), sources: sourcesOf(stated.map(({ source }) => source)) };
}

function coupleIn(stated: RelationshipToDraw[], today: string): Statement['couple'] {
  const says = stated.map(({ couple, until }) => couple ?? (until !== undefined && until <= today ? 'separated' : undefined));
  return says.find((state) => state !== undefined) ?? 'not stated';
}

/** Each system once, by when it last said so. */
export function sourcesOf(all: WhereRead[]): WhereRead[] {
  const latest = new Map<string, WhereRead>();
  for (const { system, lastRead } of all) if (lastRead > (latest.get(system)?.lastRead ?? '')) latest.set(system, { system, lastRead });
  return [...latest.values()].toSorted((a, b) => (a.system < b.system ? -1 : 1));
}
