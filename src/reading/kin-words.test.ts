import { expect, test } from 'vitest';
import { sexByWord, tieByWord } from './kin-words.ts';

test.each([
  ['Mother', 'female'],
  ['Step-father', 'male'],
  ['Half brother (maternal)', 'male'],
  ['PAM', 'female'],
  ['Grandson', 'male'],
  ['Mother’s boyfriend', 'male'],
  ['Mother’s partner', undefined],
  ['Mother / father', undefined],
  ['Parent', undefined],
  ['Person', undefined],
  [undefined, undefined],
])('%s is %s', (word, sex) => {
  expect(sexByWord(word)).toBe(sex);
});

test.each([
  ['Husband', { couple: 'married' }],
  ['Ex-husband', { couple: 'divorced' }],
  ['ex partner', { couple: 'separated' }],
  ["Mother's wife", { couple: 'married' }],
  ['Cohabitee', { couple: 'living together' }],
  ['Adoptive mother', { adoptive: true }],
  ['Partner', {}],
  ['Mother', {}],
])('%s tells %o', (word, tie) => {
  expect(tieByWord(word)).toEqual(tie);
});
