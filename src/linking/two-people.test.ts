import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import type { PersonAsRead } from '../record/person.ts';
import { recordsOf, type RecordToLink } from './person-record.ts';
import { whoIsWho } from './who-is-who.ts';

const CHILD: PersonAsRead = { ref: 'a', kind: 'child', family: 'Hartley', born: '2018-05-04', sex: 'female' };
const AT_HOME: Partial<PersonAsRead> = { addresses: [{ line: '8 Weir Street', postcode: 'HM2 6TR' }] };

let count = 0;
const on = (system: string, said: Partial<PersonAsRead>): RecordToLink[] => recordsOf(`r${(count += 1)}`, aReading({ source: { system }, people: [{ ...CHILD, ...said }] }));

const people = (...all: RecordToLink[][]): number => new Set(whoIsWho(all.flat()).who.values()).size;

test.each([
  ['Lily', 'Ella'], ['Mia', 'Amelia'], ['Mia', 'Molly'], ['Hannah', 'Anna'], ['Elsie', 'Ella'], ['Jack', 'John'], ['Luke', 'Lucas'], ['Theo', 'Teddy'],
  ['Jia Yi', 'Jia Xin'], ['Ana-Maria', 'Ana-Sofia'],
])('twins whom two systems each have under a number of their own are two: %s and %s', (one, other) => {
  const twin = (system: string, given: string, number: string) => on(system, { ...AT_HOME, given, number });
  expect(people(twin('school', one, '1'), twin('school', other, '2'), twin('health', one, '91'), twin('health', other, '92'))).toBe(2);
});

test.each([['Lily', 'Ella'], ['Mia', 'Molly'], ['Sean', 'Evan'], ['Theo', 'Teddy'], ['Maximilian', 'Maxwell'], ['Sarah', 'Zahra'], ['Salman', 'Suleman']])(
  'two short forms of one name, or two that come of it, are two names: %s and %s',
  (one, other) => {
    expect(people(on('school', { ...AT_HOME, given: one }), on('health', { ...AT_HOME, given: other }))).toBe(2);
  },
);

test.each([['Elizabeth', 'Lily'], ['Elizabeth', 'Ella'], ['Maria', 'Mia'], ['Margaret', 'Maggie'], ['William', 'Billy'], ['Theodore', 'Theo'], ['Bill', 'Billy'], ['Jan', 'John']])('a name and its short form, or its form elsewhere, are one name: %s and %s', (one, other) => {
  expect(people(on('school', { ...AT_HOME, given: one }), on('health', { ...AT_HOME, given: other }))).toBe(1);
});
