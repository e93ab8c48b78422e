import { expect, test } from 'vitest';
import { upn } from './upn.ts';

test.each([
  'A950000178301', 'H243278544154', 'B801200005001', 'R674123101121', 'K873999924001', 'Z873999924002', 'F873999921003', 'P207000016049',
  'W87399992400A',
])('%s is valid', (number) => {
  expect(upn(number)).toBe(number);
});

test.each([
  ['a wrong check letter', 'B207000016049'],
  ['the wrong answer of two help pages', 'Q207000016049'],
  ['a temporary number with a wrong check letter', 'X87399992400A'],
  ['a letter that is never used, at the front', 'I950000178301'],
  ['a letter that is never used, at the end', 'W87399992400O'],
  ['too short', 'A95000017830'],
  ['too long', 'A9500001783011'],
  ['a letter in the middle', 'A95000A178301'],
  ['nothing', ''],
])('%s is not', (_, number) => {
  expect(upn(number)).toBeNull();
});

test('is kept in capitals and without blanks', () => {
  expect(upn(' a950 0001 78 301 ')).toBe('A950000178301');
});

test('every single wrong digit is noticed', () => {
  const number = 'A950000178301';
  for (let at = 1; at < number.length; at++)
    for (const digit of '0123456789') {
      const changed = number.slice(0, at) + digit + number.slice(at + 1);
      expect(upn(changed)).toBe(changed === number ? number : null);
    }
});
