import fc from 'fast-check';
import { expect, test } from 'vitest';
import { relationOf } from './relationship-words.ts';

test.each([
  ['Mother', { kind: 'parent' }],
  ['FATHER (PR)', { kind: 'parent' }],
  ['Birth father', { kind: 'parent' }],
  ['PAM', { kind: 'parent' }],
  ['STF', { kind: 'step-parent' }],
  ['FOM', { kind: 'foster-carer' }],
  ['CAR', { kind: 'carer' }],
  ['Step-father', { kind: 'step-parent' }],
  ['step mother', { kind: 'step-parent' }],
  ['Foster Carer', { kind: 'foster-carer' }],
  ['Maternal grandmother', { kind: 'grandparent' }],
  ['Late brother', { kind: 'sibling' }],
  ['Late elder brother', { kind: 'sibling' }],
  ['Deceased sibling', { kind: 'sibling' }],
  ['Mother deceased', { kind: 'parent' }],
  ['Sister', { kind: 'sibling' }],
  ['Adopted brother', { kind: 'sibling' }],
  ['Unborn sibling', { kind: 'sibling' }],
  ['Sibling placed elsewhere', { kind: 'sibling' }],
  ['Older half sister in care', { kind: 'half-sibling' }],
  ['Paternal step brother', { kind: 'step-sibling' }],
  ['Sister (adopted)', { kind: 'sibling' }],
  ['Mother’s brother', undefined],
  ['Sister-in-law', undefined],
  ['Sister of mother', undefined],
  ['Foster sibling placed elsewhere', { kind: 'other' }],
  ['Half-brother', { kind: 'half-sibling' }],
  ['Brother (half)', { kind: 'half-sibling' }],
  ['Stepsister', { kind: 'step-sibling' }],
  ['Mother / carer', { kind: 'parent' }],
  ['Mother’s partner', { kind: 'partner', of: 'mother' }],
  ["Mum's new partner", { kind: 'partner', of: 'mother' }],
  ["Father's girlfriend", { kind: 'partner', of: 'father' }],
  ['Partner', { kind: 'partner' }],
  ['Son', { kind: 'parent', turned: true }],
  ['Stepdaughter', { kind: 'step-parent', turned: true }],
  ['Great aunt', { kind: 'other' }],
  ['Subject child', 'self'],
  ['Social worker', 'nobody'],
  ['DOC', 'nobody'],
  // An ethnicity's code, no mother.
  ['MOTH', undefined],
  ['', undefined],
])('%s', (word, relation) => {
  expect(relationOf(word)).toEqual(relation);
});

const WORDS: [string, object | string][] = [
  ['mother', { kind: 'parent' }],
  ['step-father', { kind: 'step-parent' }],
  ['half-sister', { kind: 'half-sibling' }],
  ['brother', { kind: 'sibling' }],
  ['grandmother', { kind: 'grandparent' }],
  ['foster carer', { kind: 'foster-carer' }],
  ['aunt', { kind: 'other' }],
  ['social worker', 'nobody'],
];
const CASES: ((word: string) => string)[] = [(word) => word, (word) => word.toUpperCase(), (word) => word.charAt(0).toUpperCase() + word.slice(1), (word) => word.replaceAll('-', ' '), (word) => word.replaceAll('-', '')];

test('a word says the same however it is written, with a remark in brackets or another word after it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WORDS), fc.constantFrom(...CASES), fc.constantFrom('', ' (PR)', ' (main contact)', ' / carer', ', emergency contact', ' '), ([word, relation], write, after) => {
      expect(relationOf(write(word) + after)).toEqual(relation);
    }),
  );
});

test('never fails, whatever is written', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void relationOf(text)));
});
