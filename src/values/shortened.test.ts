import { expect, test } from 'vitest';
import { LONGEST_HEADING } from '../record/entry.ts';
import { shortened } from './shortened.ts';

test('a text is one line, and no longer than a heading may be', () => {
  expect(shortened(' a\n b  c ')).toBe('a b c');
  expect(shortened('x'.repeat(1000))).toHaveLength(LONGEST_HEADING);
});
