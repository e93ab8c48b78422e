import type { FigureFact, FigureName } from '../../src/record/figure-fact.ts';
import { type Counted, suppressed } from './suppress.ts';

/** A figure over a period: its facts by month, as counts, and as counts that may leave the school. */
export interface Figure {
  name: FigureName;
  facts: FigureFact[];
  months: string[];
  counts: Counted[];
  total: Counted;
  leaving: { row: (Counted | null)[]; total: Counted | null };
  /** The middle of the days it took, where it took any; null when nothing says. */
  days: number | null;
}

/** @param months the first days of the months of the period. */
export function figureOf(name: FigureName, all: FigureFact[], months: string[]): Figure {
  const inPeriod = new Set(months.map((month) => month.slice(0, 7)));
  const facts = all.filter(({ figure, on }) => figure === name && inPeriod.has(on.slice(0, 7))).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const counts = months.map((month) => count(facts.filter(({ on }) => on.startsWith(month.slice(0, 7)))));
  return { name, facts, months, counts, total: count(facts), leaving: suppressed(counts), days: median(facts.flatMap(({ met, days }) => (met && days !== undefined ? [days] : []))) };
}

/** How often each reason was given, as it may leave the school beside. */
export function reasonsIn(facts: FigureFact[]): { reason: string; count: number; leaving: Counted | null }[] {
  const counts = new Map<string, number>();
  for (const { reason } of facts) if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { row } = suppressed(reasons.map(([, all]) => ({ all, met: all })));
  return reasons.map(([reason, count], at) => ({ reason, count, leaving: row[at]! }));
}

const count = (facts: FigureFact[]): Counted => ({ all: facts.length, met: facts.filter(({ met }) => met).length });

function median(days: number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
