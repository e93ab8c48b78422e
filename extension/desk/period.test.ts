import { expect, test } from 'vitest';
import { monthsOf, PERIODS } from './period.ts';

test.each([
  ['last-12-months', '2026-03-12', '2025-04-01', '2026-03-01', 12],
  ['last-3-months', '2026-01-31', '2025-11-01', '2026-01-01', 3],
  ['this-school-year', '2026-03-12', '2025-09-01', '2026-03-01', 7],
  ['this-school-year', '2026-09-01', '2026-09-01', '2026-09-01', 1],
  ['last-school-year', '2026-03-12', '2024-09-01', '2025-08-01', 12],
] as const)('%s on %s', (period, today, first, last, count) => {
  const months = monthsOf(period, today);
  expect([months[0], months.at(-1), months.length]).toEqual([first, last, count]);
});

test('no period reaches further back than the figures do', () => {
  for (const period of PERIODS) expect(monthsOf(period, '2026-08-31')[0]! > '2024-08-31').toBe(true);
});
