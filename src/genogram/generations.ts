import { grouped } from '../record/grouped.ts';
import type { FamilyToDraw } from './family-to-draw.ts';
import type { NodeId, Ties } from './tie.ts';

/** How many generations below the subject someone stands; above, it is negative. */
export type Generations = Map<NodeId, number>;

interface Step {
  from: NodeId;
  to: NodeId;
  down: number;
}

/**
 * The generation of everyone: as they are tied to the subject, the surest ties first. Who is tied to nobody stands
 * with the grown-ups or with the children.
 */
export function generationsOf({ members, subject }: FamilyToDraw, ties: Ties): Generations {
  const steps = stepsOf(ties);
  const generations: Generations = new Map();
  const kinds = new Map(members.map(({ id, kind }) => [id, kind]));
  const seeds = [subject, ...members.map(({ id }) => id).toSorted()].filter((id) => kinds.has(id));
  for (const seed of seeds) {
    if (generations.has(seed)) continue;
    spread(seed, generations.size === 0 ? 0 : usualOf(kinds.get(seed) === 'adult', generations, kinds), generations, steps);
  }
  return generations;
}

function spread(seed: NodeId, generation: number, generations: Generations, steps: Step[][]): void {
  generations.set(seed, generation);
  const reached = [seed];
  for (let grown = true; grown; ) {
    grown = false;
    for (const sureness of steps) {
      const step = sureness.length > 0 && nextStep(reached, generations, sureness);
      if (!step) continue;
      generations.set(step.to, step.generation);
      reached.push(step.to);
      grown = true;
      break;
    }
  }
}

function nextStep(reached: NodeId[], generations: Generations, steps: Step[]): { to: NodeId; generation: number } | null {
  for (const from of reached)
    for (const { to, down } of steps.filter((step) => step.from === from))
      if (!generations.has(to)) return { to, generation: generations.get(from)! + down };
  return null;
}

/** Ties by how sure they are of the generation: birth, then a couple, then who brings a child up. */
function stepsOf({ unions, grandparents }: Ties): Step[][] {
  const both = (from: NodeId, to: NodeId, down: number) => [{ from, to, down }, { from: to, to: from, down: -down }];
  const down = (sure: (by: string) => boolean) =>
    unions.flatMap(({ parents, children }) => children.filter(({ by }) => sure(by)).flatMap(({ child }) => parents.flatMap((parent) => both(parent, child, 1))));
  const byId = new Map(unions.map((union) => [union.id, union]));
  return [
    down((by) => by === 'birth' || by === 'adoption'),
    unions.flatMap(({ parents: [one, other] }) => (one !== undefined && other !== undefined ? both(one, other, 0) : [])),
    down((by) => by === 'sibling'),
    unions.flatMap(({ children: [first, ...others] }) => others.flatMap(({ child }) => both(first!.child, child, 0))),
    grandparents.flatMap(({ from, union }) => from.flatMap((each) => byId.get(union)!.parents.flatMap((parent) => both(each, parent, 1)))),
    down(() => true),
  ];
}

function usualOf(grown: boolean, generations: Generations, kinds: Map<NodeId, string>): number {
  const alike = [...generations].filter(([id]) => kinds.has(id) && (kinds.get(id) === 'adult') === grown).map(([, generation]) => generation);
  if (alike.length > 0) return mostOften(alike);
  return mostOften([...generations.values()]) + (grown ? -1 : 1);
}

function mostOften(numbers: number[]): number {
  const counts = [...grouped(numbers, (number) => number)].map(([number, all]) => ({ number, count: all.length }));
  return counts.reduce((most, each) => (each.count > most.count || (each.count === most.count && each.number < most.number) ? each : most)).number;
}
