import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, daysIn, isNoDay, withoutDays } from './uk-date.ts';

const READ_AT = '2026-03-12T09:00:00Z';
const day = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)).filter((iso) => iso !== CLOCK_ZERO);

/** The first of some clocks, which stands for no day. */
const CLOCK_ZERO = '1970-01-01';

const write = (iso: string, options: Intl.DateTimeFormatOptions, locale = 'en-GB') =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${iso}T00:00:00Z`));

const slashes = (iso: string) => iso.split('-').toReversed().join('/');

/** The forms in which systems write a day, and over what years they can be told apart. */
const FORMS: Record<string, (iso: string) => string> = {
  '12/03/2026': slashes,
  '12.03.2026': (iso) => slashes(iso).replaceAll('/', '.'),
  '12 / 03 / 2026': (iso) => slashes(iso).replaceAll('/', ' / '),
  '12 - 03 - 2026': (iso) => slashes(iso).replaceAll('/', ' - '),
  'three boxes': (iso) => slashes(iso).replaceAll('/', '\n'),
  'three boxes with labels': (iso) => slashes(iso).replace(/(.*)\/(.*)\/(.*)/, 'Day\n$1\nMonth\n$2\nYear\n$3'),
  '12-03-2026': (iso) => slashes(iso).replaceAll('/', '-'),
  '12/03/2026 14:05': (iso) => `${slashes(iso)} 14:05`,
  '12/03/2026 (a remark)': (iso) => `${slashes(iso)} (a remark)`,
  '2026-03-12': (iso) => iso,
  '2026-03-12 14:05:09': (iso) => `${iso} 14:05:09`,
  '2026-03-12T12:05:00Z': (iso) => `${iso}T12:05:00Z`,
  '12 Mar 2026': (iso) => write(iso, { day: 'numeric', month: 'short', year: 'numeric' }),
  '12-Mar-2026': (iso) => write(iso, { day: '2-digit', month: 'short', year: 'numeric' }).replaceAll(' ', '-'),
  '12 MAR 2026': (iso) => write(iso, { day: 'numeric', month: 'short', year: 'numeric' }).toUpperCase(),
  '12 March 2026 at 2:05 pm': (iso) => `${write(iso, { day: 'numeric', month: 'long', year: 'numeric' })} at 2:05 pm`,
  'Thursday 12 March 2026': (iso) => write(iso, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  'Thu, 12 Mar 2026, 14:05': (iso) => `${write(iso, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })}, 14:05`,
  'January 29 2020': (iso) => write(iso, { month: 'long', day: 'numeric', year: 'numeric' }, 'en-US').replace(',', ''),
  'January 29, 2020': (iso) => write(iso, { month: 'long', day: 'numeric', year: 'numeric' }, 'en-US'),
  'Wed Jan 29 2020': (iso) => new Date(`${iso}T12:00:00Z`).toDateString(),
};

test.each(Object.entries(FORMS))('what is written as %s is read as it was', (_, form) => {
  fc.assert(
    fc.property(day('1926-01-01', '2060-01-01'), (iso) => {
      expect(dayOf(form(iso), READ_AT)).toBe(iso);
    }),
  );
});

test('two figures for a year look back a life long and forward ten years', () => {
  fc.assert(
    fc.property(day('1937-01-01', '2036-12-31'), (iso) => {
      expect(dayOf(slashes(iso).replace(/\/\d\d(\d\d)$/, '/$1'), READ_AT)).toBe(iso);
    }),
  );
  expect(dayOf('3-Apr-85', READ_AT)).toBe('1985-04-03');
});

test.each(['', 'soon', '31/02/2026', '12/13/2026', '12/03', 'May 2018', '12/03/2026 and 13/03/2026', 'see the notes of 12/03/2026', '192.168.10.12', '12 13 2026', '1 12 03 2026', '12/03/2026/7'])(
  '%j is no day',
  (text) => expect(dayOf(text, READ_AT)).toBeUndefined(),
);

test('a late moment in UTC falls on the next day in London in summer', () => {
  expect(dayOf('2026-07-01T23:30:00Z', READ_AT)).toBe('2026-07-02');
  expect(dayOf('2026-01-01T23:30:00Z', READ_AT)).toBe('2026-01-01');
});

test('days within a text, and the text without them', () => {
  expect(daysIn('Reviewed 12/03/2026, 1 Apr 2026 and 2026-05-02', READ_AT)).toEqual(['2026-03-12', '2026-04-01', '2026-05-02']);
  expect(withoutDays('by 12/03/2026, told', READ_AT)).toBe('by , told');
});

test.each(['01/01/1900', '1900-01-01T00:00:00', '00/01/1900', '30/12/1899', '01/01/0001 00:00:00', '0001-01-01', '31/12/9999', '9999-12-31', '01/01/1970', '0000-00-00', '__/__/____', 'dd/mm/yyyy', '0'])(
  '%j stands where there is no day',
  (text) => {
    expect(isNoDay(text, READ_AT)).toBe(true);
    expect(dayOf(text, READ_AT)).toBeUndefined();
    expect(daysIn(text, READ_AT)).toEqual([]);
  },
);

test.each(['12/03/2026', '01/01/2000', '31/02/2026', 'soon', '01/01/1900 and 12/03/2026', 'in 1900'])('%j is not written for want of a day', (text) => {
  expect(isNoDay(text, READ_AT)).toBe(false);
});

test('never fails, whatever is written', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void dayOf(text, READ_AT)));
});
