import fc from 'fast-check';
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

test('a yes is a yes and a no a no, in any case and with a stop; what is blank is neither', () => {
  fc.assert(
    fc.property(fc.constantFrom<[string, boolean]>(['yes', true], ['no', false], ['true', true], ['false', false], ['y', true], ['n', false]), fc.boolean(), fc.constantFrom('', '.', ' '), ([word, answer], shout, end) => {
      expect(yesOrNo((shout ? word.toUpperCase() : word) + end)).toBe(answer);
    }),
  );
  fc.assert(fc.property(fc.stringMatching(/^[\s\u00a0-]*$/), (blank) => yesOrNo(blank) === undefined));
});
