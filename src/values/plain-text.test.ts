import { expect, test } from 'vitest';
import { asLabel } from './plain-text.ts';

test.each([
  ['* Date of birth (required):', 'date of birth'],
  ['Is the parent/carer aware of the referral?', 'is the parent/carer aware of the referral'],
  ['\n  Post\u00a0code \n', 'post code'],
  ['Mother\u2019s partner', "mother's partner"],
  ['Siblings (on roll)', 'siblings (on roll)'],
  ['Loading\u2026', 'loading'],
  ['Class: ****', 'class: ****'],
])('%j', (text, label) => {
  expect(asLabel(text)).toBe(label);
});
