import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonAsRead } from '../record/person.ts';
import { compareRecords } from './compare-records.ts';
import { explain, explainPeople, explainPerson } from './explain.ts';
import { type RecordToLink, recordId } from './person-record.ts';

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
  expect(explainPeople([school], [far, near])).toEqual(explain(school, near));
  expect(explainPeople([school], [])).toBeNull();
});

test('two whom one reading names are two by that reading, whatever others say', () => {
  const brother = { ...record('school', { ref: 'q', given: 'Callum' }), id: recordId('school', 'q') };
  const near = record('health', {});
  expect(explainPeople([school], [near, brother])).toEqual(explain(school, brother));
  expect(explainPeople([school], [near, brother])).toMatchObject({ is: 'apart', because: 'one reading', otherwise: 'twin' });
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
