import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareRecords } from '../../src/linking/compare-records.ts';
import { recordId } from '../../src/linking/person-record.ts';
import type { PersonAsRead } from '../../src/record/person.ts';
import { answer, hardPairsOf } from './hard-pairs.ts';
import { inventedHouseholds } from './invented-households.ts';
import { measure } from './measure.ts';

test.each(hardPairsOf(join(import.meta.dirname, 'hard-pairs.json')).map((pair) => [pair.id, pair] as const))('hard pair: %s', (_, pair) => {
  const { answer: said, passed } = answer(pair);
  expect(passed, `${said} where ${pair.accept.join(' or ')} is right: ${pair.why}`).toBe(true);
});

test.each([
  ['as people err', { errors: 4, twins: 15 }, 0.92],
  ['worse, with many twins', { errors: 8, twins: 60 }, 0.82],
])('households that were not there when the weights were set, %s', (_, rates, recall) => {
  const { joined, proposed, wrong } = measure(inventedHouseholds(3, 1000, rates));
  expect(wrong).toMatchObject({ sibling: 0, couple: 0, 'parent and child': 0 });
  expect(joined.precision).toBeGreaterThan(0.999);
  expect(joined.recall).toBeGreaterThan(recall);
  expect(proposed.recall).toBeGreaterThan(0.97);
  expect(proposed.precision).toBeGreaterThan(0.98);
});

const HOME = { line: '14 Cromwell Road', postcode: 'HM4 7QZ' };
const told = (system: string, person: Partial<PersonAsRead>, as?: 'parent' | 'sibling') => ({
  id: recordId(system, 'p'),
  reading: system,
  system,
  person: { ref: 'p', kind: 'adult' as const, given: 'Callum', family: 'Denholm', addresses: [HOME], ...person },
  kin: as ? [{ as, child: { ref: 'c', kind: 'child' as const, given: 'Rowan', family: 'Denholm' } }] : [],
});

test('a grown-up whose birthday one system lacks is one in one home, but not beside another role', () => {
  expect(compareRecords(told('school', { sex: 'male' }), told('health', { sex: 'male', born: '1990-05-04' }))).toMatchObject({ is: 'same', because: 'name and home' });
  expect(compareRecords(told('school', { sex: 'male' }, 'parent'), told('health', { sex: 'male', born: '1990-05-04' }, 'sibling')).is).not.toBe('same');
  expect(compareRecords(told('school', { kind: 'child', sex: 'male' }), told('health', { kind: 'child', sex: 'male', born: '2018-05-04' })).is).toBe('possible');
});

const schoolAndHealth = (one: string, other: string) => compareRecords(told('school', { kind: 'child', born: '2016-05-04', given: one }), told('health', { kind: 'child', born: '2016-05-04', given: other }));

test.each([
  ['Abdul Rahman', 'Abdulrahman'],
  ['Abdurrahman', 'Abdul Rahman'],
  ['Abdul Karim', 'Muhammad Abdulkarim'],
])('a name that is written in one word and in two is one: %s and %s', (one, other) => {
  expect(schoolAndHealth(one, other).is).toBe('same');
  expect(schoolAndHealth(other, one).is).toBe('same');
});

test.each([
  ['Kayden', 'Jayden'],
  ['Harry', 'Barry'],
  ['Abdul Rahman', 'Abdulkarim'],
])('%s and %s, born on one day in one home, may be twins: a person is asked', (one, other) => {
  expect(schoolAndHealth(one, other).is).toBe('possible');
  expect(schoolAndHealth(other, one).is).toBe('possible');
});

test.each([
  ['William', 'Wliliam', 'Billy'],
  ['Muhammad', 'Mohamoed', 'Mohammed'],
])('%s: %s beside %s is a slip in another form of the name', (_, slip, form) => {
  expect(schoolAndHealth(slip, form).is).toBe('same');
});
