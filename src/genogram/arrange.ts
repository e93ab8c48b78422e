import { type Arrangement, COST, Weighing } from './arrangement.ts';
import { inBirthOrder } from './birth-order.ts';
import type { FamilyToDraw } from './family-to-draw.ts';
import type { Rows } from './rows.ts';
import type { NodeId } from './tie.ts';

/** So many neighbours are moved together: a couple, or in a row that is not long a couple and a former partner. */
const blockIn = (row: number): number => (row > LONG_ROW ? 2 : 3);
const LONG_ROW = 12;

/**
 * Everyone from left to right. A general minimiser of crossings knows nothing of birth order or of couples, so this
 * weighs whole arrangements against all conventions at once and moves people until no move betters it.
 */
export function arrange(family: FamilyToDraw, rows: Rows): Arrangement {
  const ids = rows.rows.flat().toSorted();
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const weighing = new Weighing(rows, family, (id) => numbers.get(id)!);
  const settle = (arrangement: Arrangement) => settled(withBirthOrder(arrangement, family, rows).map((row) => row.map((id) => numbers.get(id)!)), weighing);
  const named = ({ arrangement }: Weighed): Arrangement => arrangement.map((row) => row.map((number) => ids[number]!));
  let best = startsFor(family, rows).map(settle).reduce(cheaper);
  for (let before: Weighed | null = null; before !== best; ) {
    before = best;
    for (const turned of turnsOf(named(best))) best = cheaper(best, settle(turned));
    const isSmall = pairsOfOrders(best.arrangement) <= (best.cost < COST.crossing ? MOST_PAIRS : MOST_PAIRS_WHERE_CROSSED);
    if (isSmall) return named(cheaper(best, leastOfAll(best.arrangement, weighing)));
    if (best.cost >= COST.crossing) best = shaken(best, weighing);
  }
  return named(best);
}

/** In a small family every order of a row is weighed with every order of the next; where lines cross, in a larger one too. */
const MOST_PAIRS = 20_000;
const MOST_PAIRS_WHERE_CROSSED = 600_000;

function pairsOfOrders(rows: number[][]): number {
  const orders = rows.map(({ length }) => factorial(length));
  return orders.reduce((sum, order, at) => sum + order * (orders[at + 1] ?? 0), 0);
}

const factorial = (number: number): number => (number < 2 ? 1 : number * factorial(number - 1));

/** The cheapest of all arrangements: from the top, what each order of a row costs at least with all above it. */
function leastOfAll(rows: number[][], weighing: Weighing): Weighed {
  let so: Weighed[] = ordersOf(rows[0]!).map((row) => ({ arrangement: [row], cost: 0 }));
  for (const [at, row] of rows.slice(1).entries())
    so = ordersOf(row).flatMap((lower) => {
      const best = so.map(({ arrangement, cost }) => ({ arrangement, cost: cost + weighing.costBelow(at, arrangement[at]!, lower) })).reduce(cheaper);
      return best.cost < Infinity ? [{ arrangement: [...best.arrangement, lower], cost: best.cost }] : [];
    });
  return so.map(({ arrangement }) => ({ arrangement, cost: weighing.cost(arrangement) })).reduce(cheaper, { arrangement: rows, cost: weighing.cost(rows) });
}

function ordersOf(row: number[]): number[][] {
  return row.length < 2 ? [row] : row.flatMap((first) => ordersOf(row.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

/** A larger family with lines that cross is not shaken: its picture would be waited for. */
const LARGEST_SHAKEN = 14;

/** Lines cross: each move is tried once more with each that it may call for in the next row, and all that follows. */
function shaken(crossed: Weighed, weighing: Weighing): Weighed {
  let best = crossed;
  if (crossed.arrangement.flat().length > LARGEST_SHAKEN) return best;
  for (let row = 0; row < crossed.arrangement.length; row += 1)
    for (const moved of movesOf(() => crossed.arrangement[row]!, 2)) {
      const start = crossed.arrangement.with(row, moved);
      best = cheaper(best, settled(start, weighing));
      for (const below of start[row + 1] ? movesOf(() => start[row + 1]!, 2) : []) {
        const arrangement = start.with(row + 1, below);
        const cost = weighing.cost(arrangement);
        if (cost < best.cost - TINY) best = settled(arrangement, weighing);
      }
      if (best.cost < COST.crossing) return best;
    }
  return best;
}

/** An arrangement of people by number. */
interface Weighed {
  arrangement: number[][];
  cost: number;
}

const TINY = 1e-9;

const cheaper = (one: Weighed, other: Weighed): Weighed => (other.cost < one.cost - TINY ? other : one);

/** Each row turned about, and each with all above it: what no single move can reach. */
function* turnsOf(arrangement: Arrangement): Iterable<Arrangement> {
  for (let row = 0; row < arrangement.length; row += 1) {
    yield arrangement.with(row, arrangement[row]!.toReversed());
    yield arrangement.map((each, at) => (at <= row ? each.toReversed() : each));
  }
}

function settled(start: number[][], weighing: Weighing): Weighed {
  let best: Weighed = { arrangement: start, cost: weighing.cost(start) };
  for (;;) {
    const better = bettered(best, weighing);
    if (better === best) return best;
    best = better;
  }
}

/** Takes each move that betters what there is, row by row. */
function bettered(before: Weighed, weighing: Weighing): Weighed {
  let best = before;
  for (let row = 0; row < before.arrangement.length; row += 1)
    for (const moved of movesOf(() => best.arrangement[row]!)) {
      const arrangement = best.arrangement.with(row, moved);
      const cost = weighing.cost(arrangement);
      if (cost < best.cost - TINY) best = { arrangement, cost };
    }
  return best;
}

/** Each block of neighbours to each other place in the row, as it stands and turned about. */
function* movesOf(now: () => number[], longest = blockIn(now().length)): Iterable<number[]> {
  const { length } = now();
  for (let size = 1; size <= Math.min(longest, length); size += 1)
    for (let at = 0; at + size <= length; at += 1)
      for (let to = 0; to + size <= length; to += 1) {
        const row = now();
        const block = row.slice(at, at + size);
        const rest = [...row.slice(0, at), ...row.slice(at + size)];
        if (to !== at) yield [...rest.slice(0, to), ...block, ...rest.slice(to)];
        if (size > 1) yield [...rest.slice(0, to), ...block.toReversed(), ...rest.slice(to)];
      }
}

/** Two ways through the family, from the subject on: each row in the order in which they come to its people. */
function startsFor(family: FamilyToDraw, rows: Rows): Arrangement[] {
  return [false, true].map((turned) => {
    const order = new Map(walk(family, rows, turned).map((id, at) => [id, at]));
    return rows.rows.map((row) => row.toSorted((a, b) => order.get(a)! - order.get(b)!));
  });
}

function walk({ subject, members }: FamilyToDraw, { unions, rows }: Rows, turned: boolean): NodeId[] {
  const visited = new Set<NodeId>();
  const visit = (id: NodeId): void => {
    if (visited.has(id)) return;
    visited.add(id);
    const own = unions.filter(({ parents, children }) => parents.includes(id) || children.some(({ child }) => child === id));
    for (const { parents, children } of turned ? own.toReversed() : own) for (const other of [...parents, ...children.map(({ child }) => child)]) visit(other);
  };
  for (const id of [subject, ...inBirthOrder(members).map((member) => member.id), ...rows.flat().toSorted()]) if (rows.some((row) => row.includes(id))) visit(id);
  return [...visited];
}

/** Brothers and sisters change places among themselves until the eldest stands left. */
function withBirthOrder(arrangement: Arrangement, { members }: FamilyToDraw, { unions }: Rows): Arrangement {
  const byBirth = inBirthOrder(members).map(({ id }) => id);
  const siblings = siblingGroups(unions.map(({ children }) => children.map(({ child }) => child)));
  return arrangement.map((row) => {
    const sorted = [...row];
    for (const group of siblings) {
      const inOrder = byBirth.filter((id) => group.has(id) && row.includes(id));
      const places = sorted.flatMap((id, at) => (inOrder.includes(id) ? [at] : []));
      places.forEach((place, at) => (sorted[place] = inOrder[at]!));
    }
    return sorted;
  });
}

/** A child of two unions, of birth and of a foster home, makes one group of both. */
function siblingGroups(unions: NodeId[][]): Set<NodeId>[] {
  return unions.reduce<Set<NodeId>[]>((groups, children) => {
    const meeting = groups.filter((group) => children.some((child) => group.has(child)));
    return [...groups.filter((group) => !meeting.includes(group)), new Set([...meeting.flatMap((group) => [...group]), ...children])];
  }, []);
}
