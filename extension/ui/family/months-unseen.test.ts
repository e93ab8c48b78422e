import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryShown } from '../../messages/panel-view.ts';
import { monthsUnseen } from './months-unseen.ts';

const SOURCE = { system: 'careworks', agency: 'csc', screen: 'case', firstRead: '2026-03-01T09:00:00Z', lastRead: '2026-03-01T09:00:00Z' };
const seen = (on: string, more: Partial<EntryShown> = {}): EntryShown => ({ id: on, kind: 'seen', on, about: ['ella'], seen: ['ella'], uncertain: false, gone: false, source: SOURCE, ...more });
const runs = (entries: EntryShown[]): string[] => monthsUnseen('ella', entries, '2025-09-10', '2026-03-12').map(({ from, to, months }) => `${from} ${to} ${months}`);

test('months without a sighting run on until one has it; the month that runs is not yet one of them', () => {
  expect(runs([seen('2025-11-03')])).toEqual(['2025-09-01 2025-10-01 2', '2025-12-01 2026-02-01 3']);
});

test('an uncertain day, an entry that is gone, and another child’s sighting fill no month', () => {
  expect(runs([seen('2025-11-03', { uncertain: true }), seen('2025-11-04', { gone: true }), seen('2025-11-05', { seen: ['jack'] })])).toEqual(['2025-09-01 2026-02-01 6']);
});

test('every month is either seen or in one run', () => {
  const day = fc.tuple(fc.integer({ min: 2024, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
  fc.assert(
    fc.property(fc.array(day), (days) => {
      const unseen = monthsUnseen('ella', days.map((each) => seen(each)), '2024-01-01', '2027-01-01').reduce((count, { months }) => count + months, 0);
      expect(unseen + new Set(days).size).toBe(36);
    }),
  );
});
