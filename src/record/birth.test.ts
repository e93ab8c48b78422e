import { expect, test } from 'vitest';
import { isUnborn } from './birth.ts';

const TODAY = '2026-03-12';

test('unborn until born, whatever the system still calls the child', () => {
  expect(isUnborn({ kind: 'unborn', born: { due: '2026-03-01' } }, TODAY)).toBe(true);
  expect(isUnborn({ kind: 'child', born: '2026-08-01' }, TODAY)).toBe(true);
  expect(isUnborn({ kind: 'unborn', born: '2026-03-01' }, TODAY)).toBe(false);
});

test('born by four weeks after the day on which the birth was expected, whatever was read since', () => {
  const due = { kind: 'unborn', born: { due: '2026-02-12' } } as const;
  expect([isUnborn(due, '2026-03-12'), isUnborn(due, '2026-03-13')]).toEqual([true, false]);
});

test('where no day tells, as the system says', () => {
  expect(isUnborn({ kind: 'unborn' }, '2044-03-12')).toBe(true);
  expect(isUnborn({ kind: 'child' }, TODAY)).toBe(false);
});
