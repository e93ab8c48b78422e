import { expect, test } from 'vitest';
import { ageOn } from './age.ts';
import type { Born } from './person.ts';

test.each<[string, Born | undefined, unknown]>([
  ['the day before the birthday', '2018-03-13', { in: 'years', from: 7, to: 7 }],
  ['on the birthday', '2018-03-12', { in: 'years', from: 8, to: 8 }],
  ['only the year known', '2018', { in: 'years', from: 7, to: 8 }],
  ['only the month known', '2018-05', { in: 'years', from: 7, to: 7 }],
  ['a baby', '2025-12-20', { in: 'months', count: 2 }],
  ['not yet born', { due: '2026-06-20' }, null],
  ['not known', undefined, null],
  ['born after the day', '2027-01-01', null],
])('%s', (_, born, age) => {
  expect(ageOn(born, '2026-03-12')).toEqual(age);
});

test('of who was born in a month, the last day of it may be the birthday', () => {
  expect(ageOn('2018-05', '2026-05-29')).toEqual({ in: 'years', from: 7, to: 8 });
  expect(ageOn('2018-05', '2026-05-31')).toEqual({ in: 'years', from: 8, to: 8 });
});
