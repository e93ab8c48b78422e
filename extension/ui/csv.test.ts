import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('fields with commas, quotes and line ends are quoted', () => {
  expect(csv([['When', 'Who'], ['2026-03-12', 'O’Neil, "Kit"\nsecond']])).toBe('When,Who\r\n2026-03-12,"O’Neil, ""Kit""\nsecond"\r\n');
});

test.each(['=1+1', '+44', '-x', '@SUM(A1)', '\tx'])('a spreadsheet takes %j for text, not for a formula', (text) => {
  expect(csv([[text]]).startsWith("'")).toBe(true);
});
