import { expect, test } from 'vitest';
import { yesOrNo } from './yes-or-no.ts';

test.each([
  ['Yes', true],
  ['y', true],
  ['TRUE', true],
  ['\u2713', true],
  ['No', false],
  ['N.', false],
  ['\u2610', false],
  ['Maybe', undefined],
  ['', undefined],
])('%j', (text, answer) => {
  expect(yesOrNo(text)).toBe(answer);
});
