import { expect, test } from 'vitest';
import { isPartOfMore } from './pages-text.ts';

test.each([
  ['Page 1 of 4', true],
  ['Page 1 of 1', false],
  ['Showing 1 to 10 of 37 entries', true],
  ['1 - 7 of 7', false],
  ['11\u201320 of 20', true],
  ['7 records', undefined],
])('%s', (text, part) => {
  expect(isPartOfMore(text)).toBe(part);
});
