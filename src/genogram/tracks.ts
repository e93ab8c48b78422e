/** A horizontal line between two rows: from where it is reached from above, to where it is left below. */
export interface Bar {
  id: string;
  from: number[];
  to: number[];
}

const NEAR = 6;

/** How deep each bar lies, so that none lies on another and as few lines as can be cross; 0 is the highest. */
export function tracksOf(bars: Bar[]): Map<string, number> {
  const depth = new Map<string, number>();
  const open = bars.toSorted((a, b) => start(a) - start(b) || (a.id < b.id ? -1 : 1));
  while (open.length > 0) {
    const at = open.findIndex((bar) => open.every((other) => other === bar || !meets(bar, other) || crossings(bar, other) <= crossings(other, bar)));
    const [bar] = open.splice(Math.max(at, 0), 1);
    const above = bars.filter((other) => depth.has(other.id) && meets(bar!, other)).map((other) => depth.get(other.id)!);
    depth.set(bar!.id, Math.max(-1, ...above) + 1);
  }
  return depth;
}

const start = ({ from, to }: Bar): number => Math.min(...from, ...to);
const end = ({ from, to }: Bar): number => Math.max(...from, ...to);

const meets = (one: Bar, other: Bar): boolean => start(one) <= end(other) + NEAR && start(other) <= end(one) + NEAR;

/** How many lines cross when the one lies above the other. A line that would run along another counts twice. */
function crossings(above: Bar, below: Bar): number {
  const within = (x: number, bar: Bar) => x > start(bar) && x < end(bar);
  const shared = above.to.filter((x) => below.from.some((other) => Math.abs(x - other) < 1)).length;
  return above.to.filter((x) => within(x, below)).length + below.from.filter((x) => within(x, above)).length + 2 * shared;
}
