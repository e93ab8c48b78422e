import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyToDraw } from '../../tests/builders/drawn-families.ts';
import { arrange } from './arrange.ts';
import { type Arrangement, Weighing } from './arrangement.ts';
import type { FamilyToDraw } from './family-to-draw.ts';
import { generationsOf } from './generations.ts';
import { inRows, type Rows } from './rows.ts';
import { tiesOf } from './ties.ts';

const GROWN_UPS = ['dawn', 'lee', 'sam', 'ria'];
const CHILDREN = ['jack', 'ella', 'tom', 'mia'];

/** Up to four grown-ups and four children, with any parents and partners among them. */
const smallFamily: fc.Arbitrary<FamilyToDraw> = fc
  .record({
    parents: fc.array(fc.tuple(fc.constantFrom(...GROWN_UPS), fc.constantFrom(...CHILDREN)), { minLength: 1, maxLength: 8 }),
    partners: fc.array(fc.tuple(fc.constantFrom(...GROWN_UPS), fc.constantFrom(...GROWN_UPS)), { maxLength: 3 }),
    years: fc.array(fc.integer({ min: 2008, max: 2025 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ parents, partners, years }) =>
    familyToDraw(
      {
        ...Object.fromEntries(CHILDREN.map((id, at) => [id, { name: id, born: `${years[at]}` }])),
        ...Object.fromEntries(GROWN_UPS.map((id, at) => [id, { name: id, kind: 'adult' as const, sex: at % 2 ? ('male' as const) : ('female' as const) }])),
      },
      [...parents.map(([from, to]): [string, string, string] => [from, 'parent', to]), ...partners.filter(([one, other]) => one !== other).map(([one, other]): [string, string, string] => [one, 'partner', other])],
    ),
  );

test('no arrangement of a small family has fewer crossings', () => {
  fc.assert(
    fc.property(smallFamily, (family) => {
      const ties = tiesOf(family);
      const rows = inRows(ties, generationsOf(family, ties));
      fc.pre(rows.rows.every((row) => row.length <= 6) && rows.rows.length <= 3);
      const numbers = new Map(rows.rows.flat().map((id, at) => [id, at]));
      const weighing = new Weighing(rows, family, (id) => numbers.get(id)!);
      const crossings = (arrangement: Arrangement) => weighing.crossings(numbered(arrangement, numbers));
      const fewest = Math.min(...allArrangements(rows).filter((each) => weighing.cost(numbered(each, numbers)) < Infinity).map(crossings));
      expect(crossings(arrange(family, rows))).toBe(fewest);
    }),
    { numRuns: 15 },
  );
});

const numbered = (arrangement: Arrangement, numbers: Map<string, number>): number[][] => arrangement.map((row) => row.map((id) => numbers.get(id)!));

const allArrangements = ({ rows }: Rows): Arrangement[] => rows.reduce<Arrangement[]>((so, row) => so.flatMap((above) => permutations(row).map((each) => [...above, each])), [[]]);

function permutations(all: string[]): string[][] {
  return all.length < 2 ? [all] : all.flatMap((first) => permutations(all.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}
