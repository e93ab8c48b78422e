import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, isSameAddress, postcodeOf } from './postal-address.ts';

const letter = fc.constantFrom(...'ABDEFGHJLNPQRSTUWXYZ');
const digit = fc.integer({ min: 0, max: 9 });
const outward = fc.oneof(
  fc.tuple(letter, digit),
  fc.tuple(letter, letter, digit),
  fc.tuple(letter, letter, digit, digit),
  fc.tuple(letter, digit, letter),
).map((signs) => signs.join(''));
const postcode = fc.tuple(outward, digit, letter, letter).map(([first, ...second]) => `${first} ${second.join('')}`);
const line = fc.constantFrom('Flat 2, 14 Cromwell Road, Harrowmere', '4 Mill Lane', 'The Old Barn, Fen Road', '12a Ferry Road');

test('an address is split as it was put together', () => {
  fc.assert(
    fc.property(line, postcode, (line, postcode) => {
      const address = { line, postcode };
      expect(addressOf(`${line}, ${postcode}`)).toEqual(address);
      expect(addressOf(`${line} ${postcode}`)).toEqual(address);
      expect(addressOf(`${line.replaceAll(', ', '\n')}\n${postcode.toLowerCase()}`)).toEqual(address);
      expect(addressOf(`${line}, ${postcode.replace(' ', '')}.`)).toMatchObject({ postcode });
      expect(postcodeOf(postcode.replace(' ', ''))).toBe(postcode);
    }),
  );
});

test('a postcode padded to eight characters', () => {
  expect(addressOf('8 Weir Street, HM2  6TR')).toEqual({ line: '8 Weir Street', postcode: 'HM2 6TR' });
  expect(postcodeOf('M1   1AE')).toBe('M1 1AE');
});

test('without a postcode it is all line; nothing is nothing', () => {
  expect(addressOf('14 Cromwell Road,\nHarrowmere')).toEqual({ line: '14 Cromwell Road, Harrowmere' });
  expect(addressOf('HM4 7QZ')).toEqual({ line: '', postcode: 'HM4 7QZ' });
  expect(addressOf(' , ')).toBeUndefined();
});

test.each([['As child', true], ['same', true], ['Address as pupil', true], ['4 Same Street', false], ['', false]])('%j is the same address: %j', (text, same) => {
  expect(isSameAddress(text)).toBe(same);
});
