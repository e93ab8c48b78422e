import { describe, expect, test } from 'vitest';
import { isBlank, isHidden, saysNoName, saysNoneHere, saysNothing } from './nothing-said.ts';

const profile = { blankWords: ['Nowt'], hiddenWords: ['Sealed file'] };

describe('blank', () => {
  test.each(['', ' ', '-', '\u2014', '\u00a0', 'Not recorded', 'None recorded', 'Not yet recorded', 'Please select\u2026', '-- Select --', '(no value)', 'nowt'])('%j is', (text) => {
    expect(isBlank(text, profile)).toBe(true);
  });
  test.each(['No', '0', 'None', 'Unknown', 'Not informed'])('%j is not', (text) => {
    expect(isBlank(text, profile)).toBe(false);
  });
});

test('words that say that there is nothing', () => {
  for (const text of ['None', 'None known', 'No siblings', 'n/a', 'N/K', 'Not known', 'NULL', '(null)']) expect(saysNothing(text), text).toBe(true);
  for (const text of ['No', 'Nones', 'Unknown male', 'Null']) expect(saysNothing(text), text).toBe(false);
});

test('words that stand where a name would', () => {
  for (const text of ['Same', 'As above', 'see above', 'No', 'None known', 'No siblings', 'Not disclosed', 'Name withheld', 'N/A', 'NULL', 'Y']) expect(saysNoName(text), text).toBe(true);
  for (const text of ['Noah', 'Nora Same', 'Yasmin', 'Null']) expect(saysNoName(text), text).toBe(false);
});

describe('hidden', () => {
  test.each(['Restricted', 'Name withheld', 'Not disclosed', 'Access denied', '****', '\u2022\u2022\u2022\u2022', 'You do not have permission to view this section.', 'sealed file'])('%j is', (text) => {
    expect(isHidden(text, profile)).toBe(true);
  });
  test.each(['Court Order Restricted Access', 'No', '**', 'Restricted diet', 'You do not have any siblings'])('%j is not', (text) => {
    expect(isHidden(text, profile)).toBe(false);
  });
});

test('a section that says there is none', () => {
  for (const text of ['No siblings on roll', 'None', 'There are no records', 'Nothing to show']) expect(saysNoneHere(text), text).toBe(true);
  for (const text of ['Loading…', 'Notes', 'North road']) expect(saysNoneHere(text), text).toBe(false);
});
