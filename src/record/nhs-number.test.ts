import { expect, test } from 'vitest';
import { nhsNumber } from './nhs-number.ts';

test.each(['9434765919', '6541003238', '9990000018', '9990000026', '9990000034', '9990000042', '9990000050'])('%s is valid', (number) => {
  expect(nhsNumber(number)).toBe(number);
});

test.each([
  ['a wrong check digit', '9990000019'],
  ['a check digit that would be 10', '9990000000'],
  ['a learner number', '9276308686'],
  ['too short', '943476591'],
  ['too long', '94347659190'],
  ['a letter', '943476591O'],
  ['nothing', ''],
])('%s is not', (_, number) => {
  expect(nhsNumber(number)).toBeNull();
});

test('a remainder of nought gives the check digit 0', () => {
  expect(nhsNumber('9990000050')).toBe('9990000050');
  expect(nhsNumber('9990000051')).toBeNull();
});

test('is kept without blanks and hyphens', () => {
  expect(nhsNumber('943 476 5919')).toBe('9434765919');
  expect(nhsNumber('943-476-5919')).toBe('9434765919');
});

test('two digits side by side that changed places are noticed', () => {
  expect(nhsNumber('9437465919')).toBeNull();
});
