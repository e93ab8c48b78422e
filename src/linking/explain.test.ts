import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonAsRead } from '../record/person.ts';
import { compareRecords } from './compare-records.ts';
import { aReading } from '../../tests/builders/a-reading.ts';
import { explain, explainPeople, explainPerson, namingOnly } from './explain.ts';
import { recordsOf, type RecordToLink, recordId } from './person-record.ts';
import { whoIsWho } from './who-is-who.ts';

const HOME = { line: '14 Cromwell Road', postcode: 'HM4 7QZ' };
const record = (system: string, person: Partial<PersonAsRead>): RecordToLink => ({
  id: recordId(system, 'p'),
  reading: system,
  system,
  person: { ref: 'p', kind: 'child', given: 'Rowan', family: 'Denholm', born: '2016-05-04', sex: 'male', addresses: [HOME], ...person },
  kin: [],
});
const school = record('school', {});

test('a home that brothers share says little, and the explanation says so', () => {
  const told = explain(school, record('health', { given: 'Callum', born: '2018-09-21' }));
  expect(told).toMatchObject({ is: 'apart', otherwise: 'family' });
  expect(told.reasons.find(({ field }) => field === 'home')).toMatchObject({ values: ['14 Cromwell Road, HM4 7QZ', '14 Cromwell Road, HM4 7QZ'], compare: 'same', says: 'little', sharedWith: 'family' });
  expect(told.reasons.find(({ field }) => field === 'given')).toMatchObject({ compare: 'different', says: 'much against' });
});

test.each([
  ['joined', record('health', { given: 'Rowen' })],
  ['asked about', record('health', { given: 'Rowan', family: 'Marlow', born: undefined, sex: undefined })],
  ['kept apart', record('health', { given: 'Iris', born: '2011-01-30', sex: 'female' })],
])('who is %s is so for the reason that decided', (_, other) => {
  const { is, because } = compareRecords(school, other);
  expect(explain(school, other)).toMatchObject({ is, because });
});

test('two people are compared by those of their records that say most for one', () => {
  const far = record('clinic', { given: 'Iris', born: '2011-01-30', addresses: [] });
  const near = record('health', { born: '2016-05-05', addresses: [] });
  expect(explainPeople([school], [far, near], false)).toEqual(explain(school, near));
  expect(explainPeople([school], [], false)).toBeNull();
});

test('two whom one reading names are two by that reading, whatever others say', () => {
  const brother = { ...record('school', { ref: 'q', given: 'Callum' }), id: recordId('school', 'q') };
  const near = record('health', {});
  expect(explainPeople([school], [near, brother], false)).toEqual(explain(school, brother));
  expect(explainPeople([school], [near, brother], false)).toMatchObject({ is: 'apart', because: 'one reading', otherwise: 'twin' });
});

test('why two are asked about is told by the records that raise the question, though one reading names both', () => {
  const [jack, callum] = recordsOf('page', aReading({ people: [school.person, { ...school.person, ref: 'q', given: 'Callum' }] }));
  const [atHealth, atClinic] = [record('health', { nhsNumber: '9434765919' }), record('clinic', { given: 'Callum', nhsNumber: '9434765919' })];
  const asked = whoIsWho([jack!, callum!, atHealth, atClinic]).possible.filter(({ settled }) => !settled);
  expect(asked).toHaveLength(1);
  expect(explainPeople([jack!, atHealth], [callum!, atClinic], true)).toMatchObject({ is: 'possible', because: asked[0]!.because });
  expect(explainPeople([jack!, atHealth], [callum!, atClinic], false)).toMatchObject({ because: 'one reading' });
});

test('the records of one person are told two at a time, each by the one that says most for it', () => {
  const clinic = record('clinic', { addresses: [], family: 'Marlow', sex: undefined });
  const health = record('health', { family: 'Marlow' });
  const told = explainPerson([school, clinic, health]);
  expect(told.map(({ records }) => records)).toEqual([[school.id, health.id], [health.id, clinic.id]]);
  expect(told[0]).toEqual({ ...explain(school, health), records: [school.id, health.id] });
});

test('what a system holds under one number needs no telling', () => {
  const again = (reading: string): RecordToLink => ({ ...record('school', { number: '4411' }), id: recordId(reading, 'p'), reading });
  expect(explainPerson([again('first'), again('second')])).toEqual([]);
  expect(explainPerson([again('first'), again('second'), record('health', {})])).toHaveLength(1);
});

test('records under one number that would not be joined by it are told', () => {
  const again: RecordToLink = { ...record('school', { number: '4411', given: 'Iris', born: '2011-01-30' }), id: recordId('second', 'p'), reading: 'second' };
  const told = explainPerson([record('school', { number: '4411' }), again]);
  expect(told).toHaveLength(1);
  expect(told[0]!.is).not.toBe('same');
});

test('two who were joined are told before two who say more for it and were stopped', () => {
  const health = record('health', { addresses: [] });
  const first = record('school', { number: '4411', nhsNumber: '9434765919' });
  const again: RecordToLink = { ...record('school', { number: '4412', nhsNumber: '9434765919' }), id: recordId('second', 'p'), reading: 'second' };
  expect(compareRecords(first, again)).toMatchObject({ is: 'possible', because: 'two numbers of one system' });
  expect(compareRecords(first, again).bits).toBeGreaterThan(compareRecords(health, again).bits);
  const told = explainPerson([first, again, health]);
  expect(told.map(({ records, is }) => [...records, is])).toEqual([[first.id, health.id, 'same'], [health.id, again.id, 'same']]);
});

test('of kin who are not shown no reason tells', () => {
  const mother = (system: string): RecordToLink =>
    recordsOf(system, aReading({
      source: { system },
      people: [{ ref: 'm', kind: 'adult', given: 'Dawn', family: 'Hartley' }, { ref: 'c', kind: 'child', given: 'Rosalind', family: 'Hartley', born: '2018-05-04' }],
      relationships: [{ from: 'm', to: 'c', kind: 'parent' }],
    }))[0]!;
  const both = [mother('school'), mother('health')];
  const tellsOfKin = (records: RecordToLink[]): boolean => explainPerson(records).some(({ because, reasons }) => because === 'name and kin' || reasons.some(({ field }) => field === 'kin'));
  expect(tellsOfKin(both.map((record) => namingOnly(record, () => true)))).toBe(true);
  expect(tellsOfKin(both.map((record) => namingOnly(record, (id) => !id.endsWith('#c'))))).toBe(false);
});

test('of any number of records each is told of once, by one told of before', () => {
  const systems = ['school', 'health', 'clinic', 'court', 'nursery'];
  fc.assert(
    fc.property(fc.shuffledSubarray(systems, { minLength: 1 }), (some) => {
      const told = explainPerson(some.map((system) => record(system, { born: system === 'court' ? undefined : '2016-05-04' })));
      const seen = [recordId(some[0]!, 'p')];
      for (const { records: [one, other] } of told) {
        expect(seen).toContain(one);
        expect(seen).not.toContain(other);
        seen.push(other);
      }
      expect(seen).toHaveLength(some.length);
    }),
  );
});
