import { expect, test } from 'vitest';
import { bornOf } from './born-text.ts';

test.each([
  ['12/03/2018', '2018-03-12'],
  ['12/03/2018 (7 years 11 months)', '2018-03-12'],
  ['04/05/2018 Age 7', '2018-05-04'],
  ['04/05/2018, aged 7', '2018-05-04'],
  ['DOB: 04/05/2018', '2018-05-04'],
  ['Wed Jan 29 2020', '2020-01-29'],
  ['May 2018', '2018-05'],
  ['05/2018', '2018-05'],
  ['2018-05', '2018-05'],
  ['2018', '2018'],
  ['c. 2018', '2018'],
  ['about May 2018', '2018'],
  ['04/05/2018 (estimated)', '2018-05'],
  ['EDD 20/11/2026', { due: '2026-11-20' }],
  ['20/11/2026 (expected)', { due: '2026-11-20' }],
  ['Unborn, due 20 Nov 2026', { due: '2026-11-20' }],
  ['7 years', undefined],
  ['13/2018', undefined],
  ['unborn', undefined],
  ['', undefined],
])('%j', (text, born) => {
  expect(bornOf(text, '2026-03-12T09:00:00Z')).toEqual(born);
});
