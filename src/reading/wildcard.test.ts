import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits } from './wildcard.ts';

test.each([
  ['/students/88', '/students/*', true],
  ['/students', '/students/*', false],
  ['/a/b/c', '/*/c', true],
  ['abab', '*ab', true],
  ['aba', 'ab*ba', false],
  ['', '*', true],
  ['abc', 'abc', true],
  ['abc', 'ab', false],
])('%s by %s', (text, pattern, fit) => {
  expect(fits(text, pattern)).toBe(fit);
});

test('agrees with a regular expression', () => {
  const part = fc.array(fc.constantFrom('a', 'b', '*'), { maxLength: 8 }).map((signs) => signs.join(''));
  const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 12 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, part, (text, pattern) => {
      expect(fits(text, pattern)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
    }),
  );
});
