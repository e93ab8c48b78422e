import { drawGenogram } from '../../src/genogram/draw-genogram.ts';
import type { FamilyToDraw } from '../../src/genogram/family-to-draw.ts';
import { largeFamily } from '../builders/drawn-families.ts';
import { measured, ms } from './median.ts';

const RUNS = 15;

/** How long a family takes to lay out, beside the floor: one copy of it as it comes from the worker, which no page is spared. */
export async function benchGenogram(): Promise<void> {
  for (const size of [12, 40]) {
    const family = largeFamily(size);
    const layout = await timed(() => drawGenogram(family, (person) => (person ? [person.given ?? '', person.family ?? ''] : [])));
    const floor = await timed(() => received(family));
    console.log(`genogram of ${size} people: ${ms(layout)}, ${Math.round(layout / floor)} times the floor of receiving the family (${floor.toFixed(3)} ms)`);
  }
}

const received = (family: FamilyToDraw): FamilyToDraw => structuredClone(family);

async function timed(work: () => unknown): Promise<number> {
  work();
  const { median } = await measured(RUNS, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median;
}
