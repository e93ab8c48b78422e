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
  ['Sister', { kind: 'sibling' }],
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
