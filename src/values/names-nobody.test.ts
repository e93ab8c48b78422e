import { expect, test } from 'vitest';
import { namesNobody } from './names-nobody.ts';

test.each([
  'Class 3B',
  'Total pupils',
  'Total',
  'Page 1 of 3',
  'Leavers',
  'Year 4',
  'End of report',
  'Mother',
  'Mum',
  'Both',
  'Siblings',
  'Parents',
  'Both parents',
  'SW',
  'Social worker',
  'All children',
  'Whole family',
  'Telephone call from school',
  'Home visit by HV',
  'Home visit',
  'Forename',
  'Y',
  'see above',
  'None known',
])('%s', (text) => {
  expect(namesNobody(text)).toBe(true);
});

test.each(['Mia', 'Paige Hall', 'Nana', 'Page', 'Ma', 'Mia Parent', 'Ally Call', 'Mary-Jo van der Berg', 'Class Jackson', 'Alla', 'Bo', 'maria de la cruz'])('but not: %s', (text) => {
  expect(namesNobody(text)).toBe(false);
});
