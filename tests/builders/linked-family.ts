import type { Reading } from '../../src/record/reading.ts';
import { aReading } from './a-reading.ts';

/** A pupil's screen with a mother, of a family like no other. */
export const linkedFamily = (at: number): Reading =>
  aReading({
    source: { screen: `pupil ${at}` },
    subject: 'a',
    people: [
      { ref: 'a', kind: 'child', given: `Given${word(at)}`, family: `Family${word(at)}`, born: `2015-0${1 + (at % 9)}-1${at % 10}`, addresses: [{ line: `${at + 1} Long Road`, postcode: `Z${at % 9} ${at}AA` }] },
      { ref: 'm', kind: 'adult', given: `Mother${word(at)}`, family: `Family${word(at)}` },
    ],
    relationships: [{ from: 'm', to: 'a', kind: 'parent' }],
  });

/** Letters alone, no two alike. */
const word = (at: number): string => [...String(at)].map((digit) => 'bcdfghjklm'[Number(digit)]! + 'aeiou'[Number(digit) % 5]!).join('');
