/** How many things a figure counts, and how many of them are as they should be. */
export interface Counted {
  all: number;
  met: number;
}

/** Fewer than this could point to one child. */
export const SMALLEST = 5;

/**
 * What of a row of counts may leave the school: null for each that is hidden. Hidden is every count with a part under
 * 5, and as many more, the smallest first, as it takes for none of them to follow from the total and the others; where
 * that cannot be had, the total is hidden too.
 */
export function suppressed(row: Counted[]): { row: (Counted | null)[]; total: Counted | null } {
  const hidden = new Set(row.flatMap((each, at) => (isSafe(each) ? [] : [at])));
  const total = sum(row);
  const shown = () => ({ row: row.map((each, at) => (hidden.has(at) ? null : each)), total });
  if (hidden.size === 0) return shown();
  const others = [...row.keys()].filter((at) => !hidden.has(at) && row[at]!.all > 0).toSorted((a, b) => row[a]!.all - row[b]!.all);
  while (!isHiding([...hidden].map((at) => row[at]!))) {
    const next = others.shift();
    if (next === undefined) return { ...shown(), total: null };
    hidden.add(next);
  }
  return shown();
}

export const sum = (counts: Counted[]): Counted => counts.reduce((all, { all: some, met }) => ({ all: all.all + some, met: all.met + met }), { all: 0, met: 0 });

const isSafe = ({ all, met }: Counted): boolean => [all, met, all - met].every((part) => part === 0 || part >= SMALLEST);

/** Several, whose sum tells of no small number either. */
const isHiding = (hidden: Counted[]): boolean => hidden.length > 1 && isSafe(sum(hidden));
