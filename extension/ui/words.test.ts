import { expect, test } from 'vitest';
import { dateWords, listWords } from './words.ts';

test.each([
  ['2026-03-04', '4 March 2026'],
  ['2026-11-23', '23 November 2026'],
  ['2026-06-30T23:30:00Z', '1 July 2026'],
])('%s is %s', (when, said) => {
  expect(dateWords(when)).toBe(said);
});

test.each([
  [[], ''],
  [['one'], 'one'],
  [['one', 'two'], 'one and two'],
  [['one', 'two', 'three'], 'one, two and three'],
])('%j is "%s"', (parts, said) => {
  expect(listWords(parts)).toBe(said);
});
