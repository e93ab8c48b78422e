import type { Family, FamilyEntry } from '../../src/record/family.ts';
import type { PracticePack } from '../../src/record/practice-pack.ts';
import { warningsFor } from '../../src/warnings/warnings-for.ts';
import { aFamilyOf, TODAY } from './families.ts';
import { measured, ms } from './median.ts';

const PRACTICE: PracticePack = { authority: 'Bench', agreementsUsed: true, limits: {} };
const warn = (family: Family): number =>
  warningsFor({ family, open: { system: 'careworks', agency: 'csc', subject: 'p0' }, today: TODAY, practice: PRACTICE }).length;

/** The floor: each entry looked at once. One cost an entry for all, measured over all of them in one pass. */
const pass = (entries: FamilyEntry[]): number => entries.reduce((sum, { kind, on, about }) => sum + kind.length + on.length + about.length, 0);

/** What is missing or late in families of many entries, and in many families. */
export async function benchWarnings(): Promise<void> {
  const large = [aFamilyOf(12, 2000)];
  const small = Array.from({ length: 10_000 }, () => aFamilyOf(4, 6));
  const all = [...large, ...small].flatMap(({ entries }) => entries);
  const floorOfOne = (await timed(50, () => pass(all))) / all.length;
  await report('one family of 12 with 2,000 entries', large, 25, floorOfOne);
  await report('10,000 families of 4 with 6 entries', small, 5, floorOfOne);
}

async function report(what: string, families: Family[], runs: number, floorOfOne: number): Promise<void> {
  const time = await timed(runs, () => families.forEach(warn));
  const floor = floorOfOne * families.reduce((sum, { entries }) => sum + entries.length, 0);
  console.log(`warnings, ${what}: ${ms(time)}, ${Math.round(time / floor)} times the floor of one pass over the same entries (${floor.toFixed(3)} ms)`);
}

async function timed(runs: number, work: () => void): Promise<number> {
  work();
  const { median } = await measured(runs, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median;
}
