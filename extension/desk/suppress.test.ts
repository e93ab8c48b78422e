import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Counted, SMALLEST, sum, suppressed } from './suppress.ts';

const counted = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })).map(([met, unmet]): Counted => ({ all: met + unmet, met }));
const rows = fc.array(counted, { minLength: 1, maxLength: 14 });
const parts = ({ all, met }: Counted): number[] => [all, met, all - met];
const isSmall = (part: number): boolean => part > 0 && part < SMALLEST;

test('no number under five is shown', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const { row: shown, total } = suppressed(row);
      for (const each of [...shown, total]) expect(each ? parts(each).filter(isSmall) : []).toEqual([]);
    }),
  );
});

test('what is hidden follows from nothing that is shown: it is several that sum to no small number, or the total is hidden too', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const { row: shown, total } = suppressed(row);
      const hidden = row.filter((_, at) => shown[at] === null);
      if (hidden.length === 0 || total === null) return;
      expect(hidden.length).toBeGreaterThan(1);
      expect(parts(sum(hidden)).filter(isSmall)).toEqual([]);
    }),
  );
});

test('where nothing is small, all of it is shown', () => {
  const row = [{ all: 12, met: 6 }, { all: 0, met: 0 }, { all: 5, met: 5 }];
  expect(suppressed(row)).toEqual({ row, total: { all: 17, met: 11 } });
});

test('one small number takes the next smallest with it', () => {
  expect(suppressed([{ all: 3, met: 3 }, { all: 20, met: 20 }, { all: 8, met: 8 }])).toEqual({ row: [null, { all: 20, met: 20 }, null], total: { all: 31, met: 31 } });
});
