import { expect, test } from 'vitest';
import { yearGroup } from './year-group.ts';

test.each([
  ['2021-08-31', '2026-03-12', 0],
  ['2021-09-01', '2026-03-12', 'pre-school'],
  ['2021-09-01', '2026-09-01', 0],
  ['2018-05', '2026-03-12', 3],
  ['2008-05-04', '2026-03-12', 13],
  ['2007-05-04', '2026-03-12', 'unknown'],
  ['2018', '2026-03-12', 'unknown'],
  [{ due: '2026-06-01' }, '2026-03-12', 'unborn'],
  [{ due: '2025-06-01' }, '2026-03-12', 'pre-school'],
  [undefined, '2026-03-12', 'unknown'],
] as const)('born %j, on %s: %s', (born, today, year) => {
  expect(yearGroup(born, today)).toBe(year);
});
