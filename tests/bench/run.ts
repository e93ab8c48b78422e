import type { Family, FamilyEntry } from '../../src/record/family.ts';
import type { PracticePack } from '../../src/record/practice-pack.ts';
import { warningsFor } from '../../src/warnings/warnings-for.ts';
import { aFamilyOf, TODAY } from './families.ts';

/** Figures are ratios to a floor measured in the same run, so that a slow machine does not change what they say. */
const large = [aFamilyOf(12, 2000)];
const small = Array.from({ length: 10_000 }, () => aFamilyOf(4, 6));

const PRACTICE: PracticePack = { authority: 'Bench', agreementsUsed: true, limits: {} };
const warn = (family: Family): number =>
  warningsFor({ family, open: { system: 'careworks', agency: 'csc', subject: 'p0' }, today: TODAY, practice: PRACTICE }).length;

/** The floor: each entry looked at once. One cost an entry for both, measured over all of them in one pass. */
const pass = (entries: FamilyEntry[]): number => entries.reduce((sum, { kind, on, about }) => sum + kind.length + on.length + about.length, 0);

const all = [...large, ...small].flatMap(({ entries }) => entries);
const floorOfOne = median(50, () => pass(all)) / all.length;

report('one family of 12 with 2,000 entries', large, 25);
report('10,000 families of 4 with 6 entries', small, 5);

function report(what: string, families: Family[], runs: number): void {
  const time = median(runs, () => families.forEach(warn));
  const floor = floorOfOne * families.reduce((sum, { entries }) => sum + entries.length, 0);
  console.log(`warnings, ${what}: ${time.toFixed(1)} ms, ${Math.round(time / floor)} times the floor of one pass over the same entries (${floor.toFixed(3)} ms)`);
}

function median(runs: number, work: () => void): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!;
}
