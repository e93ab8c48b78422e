import type { Family } from '../../src/record/family.ts';
import { warningsFor } from '../../src/warnings/warnings-for.ts';
import { aFamilyOf, TODAY } from './families.ts';

/** Figures are ratios to a floor measured in the same run, so that a slow machine does not change what they say. */
const warn = (family: Family): number =>
  warningsFor({
    family,
    open: { system: 'careworks', agency: 'csc', subject: 'p0' },
    today: TODAY,
    practice: { authority: 'Bench', agreementsUsed: true, limits: {} },
  }).length;

/** The floor: each entry looked at once. */
const pass = (family: Family): number => family.entries.reduce((sum, { kind, on, about }) => sum + kind.length + on.length + about.length, 0);

report('one family of 12 with 2,000 entries', [aFamilyOf(12, 2000)], 15);
report('10,000 families of 4 with 6 entries', Array.from({ length: 10_000 }, () => aFamilyOf(4, 6)), 3);

function report(what: string, families: Family[], runs: number): void {
  const floor = median(runs * 3, () => families.forEach(pass));
  const time = median(runs, () => families.forEach(warn));
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
