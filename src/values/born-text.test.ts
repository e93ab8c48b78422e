import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bornOf } from './born-text.ts';

test.each([
  ['12/03/2018', '2018-03-12'],
  ['12/03/2018 (7 years 11 months)', '2018-03-12'],
  ['04/05/2018 Age 7', '2018-05-04'],
  ['04/05/2018, aged 7', '2018-05-04'],
  ['DOB: 04/05/2018', '2018-05-04'],
  ['Day 4Month 5Year 2018', '2018-05-04'],
  ['Wed Jan 29 2020', '2020-01-29'],
  ['May 2018', '2018-05'],
  ['05/2018', '2018-05'],
  ['2018-05', '2018-05'],
  ['2018', '2018'],
  ['c. 2018', '2018'],
  ['about May 2018', '2018'],
  ['04/05/2018 (estimated)', '2018-05'],
  ['12/06/35', '1935-06-12'],
  ['3 Apr 27', '1927-04-03'],
  ['29/02/28', '1928-02-29'],
  ['c. 12/06/35', '1935-06'],
  ['12/06/2035', '2035-06-12'],
  ['05/03/26', '2026-03-05'],
  // A birth that is expected stands in the same column, where nobody says so.
  ['12/06/26', '2026-06-12'],
  ['12/01/27', '1927-01-12'],
  ['EDD 20/11/26', { due: '2026-11-20' }],
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

const READ_AT = '2026-03-12T09:00:00Z';
const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)).filter((iso) => iso !== '1970-01-01');
const written = (iso: string) => iso.split('-').toReversed().join('/');
const monthName = (iso: string, month: 'short' | 'long') => new Intl.DateTimeFormat('en-GB', { month, year: 'numeric', timeZone: 'UTC' }).format(new Date(iso));

test('a birthday is read back as well as it is written, and no better', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 99 }), (iso, age) => {
      const [year, month] = [iso.slice(0, 4), iso.slice(0, 7)];
      for (const whole of [iso, written(iso), `${written(iso)} (${age} years)`, `${written(iso)} (age ${age})`, `Born ${written(iso)}`, `DOB: ${written(iso)}`]) expect(bornOf(whole, READ_AT), whole).toBe(iso);
      for (const part of [monthName(iso, 'short'), monthName(iso, 'long'), `${month.slice(5)}/${year}`, `c. ${written(iso)}`, `${written(iso)} (est.)`, `${written(iso)}?`]) expect(bornOf(part, READ_AT), part).toBe(month);
      for (const part of [year, `c${year}`, `about ${monthName(iso, 'long')}`, `${monthName(iso, 'short')} (estimated)`]) expect(bornOf(part, READ_AT), part).toBe(year);
      for (const due of [`EDD ${written(iso)}`, `Unborn - due ${written(iso)}`, `${iso} (expected)`]) expect(bornOf(due, READ_AT), due).toEqual({ due: iso });
    }),
  );
});

test('never fails, whatever is written', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void bornOf(text, READ_AT)));
});
