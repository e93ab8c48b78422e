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

const asked = (...all: RecordToLink[][]): string[] => whoIsWho(all.flat()).possible.map(({ because }) => because);

test.each([
  ['Jia Yi', 'Jia Xin', 'Wang'], ['Maria Denisa', 'Maria Alexia', 'Lacatus'], ['Ana Luisa', 'Ana Clara', 'Silva'], ['Zi Han', 'Zi Xuan', 'Chen'], ['Nana Kofi', 'Nana Yaw', 'Mensah'],
])('a first syllable or name that many share, before another, joins nobody: %s and %s %s', (one, other, family) => {
  expect(people(on('school', { given: one, family }), on('health', { given: other, family }))).toBe(2);
  const twins = [on('school', { ...AT_HOME, given: one, family }), on('health', { ...AT_HOME, given: other, family })];
  expect(people(...twins)).toBe(2);
  expect(asked(...twins)).toEqual(['too little agrees']);
  expect(people(...twins, on('clinic', { ...AT_HOME, given: one.split(' ')[0]!, family }))).toBe(2);
  const identified = { family, nhsNumber: '9434765919' };
  expect(people(on('school', { ...identified, given: one }), on('health', { ...identified, given: other }))).toBe(1);
});

test.each([['Thi Lan', 'Thi Mai', 'Nguyen'], ['Nur Aisyah', 'Nur Alia', 'Ahmad'], ['Noor Fatima', 'Noor Aisha', 'Khan'], ['Van Minh', 'Van Duc', 'Tran']])('what stands before the name of every child of a community is no name to be called by: %s and %s %s', (one, other, family) => {
  expect(people(on('school', { ...AT_HOME, given: one, family }), on('health', { ...AT_HOME, given: other, family }))).toBe(2);
  expect(people(on('school', { ...AT_HOME, given: one, family }), on('health', { ...AT_HOME, given: one.split(' ')[1]!, family }))).toBe(1);
});

test('who is called Noor and no more is Noor', () => {
  expect(people(on('school', { ...AT_HOME, given: 'Noor' }), on('health', { ...AT_HOME, given: 'Nur' }))).toBe(1);
});

test.each<[string, Partial<PersonAsRead>, Partial<PersonAsRead>]>([
  ['no number at all', { given: 'Jack', family: 'Smith', born: '2016-05-04', number: '0' }, { given: 'Jack', family: 'Brown', born: '2010-02-01', number: '0' }],
  ['a birthday nearly the same, and another family', { given: 'Jack', family: 'Smith', born: '2016-05-04', number: 'NULL' }, { given: 'Jack', family: 'Brown', born: '2010-05-14', number: 'NULL' }],
  ['the number of a family', { given: 'Ella', born: '2016-05-04', number: 'EH-77' }, { given: 'Lily', born: '2018-02-01', number: 'EH-77' }],
  ['the number of a family, with a child to be born', { given: 'Ella', number: 'EH-77' }, { kind: 'unborn', given: 'Unborn', born: { due: '2026-06-01' }, number: 'EH-77' }],
  ['two names alike', { given: 'Harjit', born: '2016-05-04', number: 'EH-77' }, { given: 'Harjot', born: '2018-02-01', number: 'EH-77' }],
])('one number of a system joins nobody whom name and birthday tell apart: %s', (_, one, other) => {
  expect(people(on('mis', one), on('mis', other))).toBe(2);
});

test.each<[string, Partial<PersonAsRead>, Partial<PersonAsRead>]>([
  ['a name changed', { given: 'Ella', family: 'Smith' }, { given: 'Eleanor', family: 'Brown' }],
  ['another name, on one birthday', { given: 'Ella' }, { given: 'Rosalind' }],
  ['a birthday put right', { given: 'Ella' }, { given: 'Ella', born: '2010-11-23' }],
  ['no birthday in one of them', { given: 'Ella' }, { given: 'Ella', family: 'Brown', born: undefined }],
  ['a child named after the birth', { kind: 'unborn', given: 'Unborn', born: { due: '2018-05-10' } }, { given: 'Ella' }],
])('one number of a system is one person, whatever one of them says: %s', (_, one, other) => {
  expect(people(on('mis', { ...one, number: '4711' }), on('mis', { ...other, number: '4711' }))).toBe(1);
});

const rowOf = (file: string, readAt: string): RecordToLink[] =>
  recordsOf(`r${(count += 1)}`, aReading({ source: { system: 'mis', file }, readAt, subject: 'a', people: [{ ref: 'a', kind: 'child', given: 'Jack', family: 'Smith' }] }));

test('who stands in the rows of one file by name alone is one, and another in a file of that name that came on another day', () => {
  const rows = [rowOf('Chronology.csv', '2026-03-12T09:00:00Z'), rowOf('Chronology.csv', '2026-03-12T09:00:00Z')];
  expect(people(...rows)).toBe(1);
  expect(people(...rows, rowOf('Chronology.csv', '2026-03-13T09:00:00Z'))).toBe(2);
  expect(people(...rows, rowOf('Log.csv', '2026-03-12T09:00:00Z'))).toBe(2);
});

test.each(['NULL', 'Same', 'CIN'])('twins beside whom a system writes %s for the name they prefer are asked about', (preferred) => {
  const twins = [on('school', { ...AT_HOME, given: 'Jack', preferred }), on('health', { ...AT_HOME, given: 'Mia', preferred })];
  expect(people(...twins)).toBe(2);
  expect(asked(...twins)).toEqual(['given name differs']);
});

test.each<[string, Partial<PersonAsRead>, Partial<PersonAsRead>]>([
  ['the name another prefers', { given: 'Margaret', preferred: 'Rosalind' }, { given: 'Rosalind' }],
  ['a former name', { given: 'Margaret', former: [{ given: 'Rosalind' }] }, { given: 'Rosalind' }],
  ['a form of one name, and a name preferred', { given: 'Margaret', preferred: 'Daisy' }, { given: 'Maggie', preferred: 'Daisy' }],
])('who bears one name in both is one: %s', (_, one, other) => {
  expect(people(on('school', { ...AT_HOME, ...one }), on('health', { ...AT_HOME, ...other }))).toBe(1);
});
