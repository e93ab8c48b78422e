import fc from 'fast-check';
import { expect, test } from 'vitest';
import { informedOf } from './informed-cell.ts';

const READ_AT = '2026-03-12T09:00:00Z';

test.each([
  ['Yes - 12/03/2026, by class teacher', { state: 'informed', on: '2026-03-12', by: 'class teacher' }],
  ['Yes', { state: 'informed' }],
  ['Y 12/03/2026 (by DSL)', { state: 'informed', on: '2026-03-12', by: 'DSL' }],
  ['12/03/2026', { state: 'informed', on: '2026-03-12' }],
  ['Yes, mother, 12 Mar 2026 by DSL', { state: 'informed', on: '2026-03-12', by: 'DSL', whom: 'mother' }],
  ['Mother informed 12/03/2026 by phone', { state: 'informed', on: '2026-03-12', whom: 'Mother' }],
  ['Parents told by DSL on 12/03/2026', { state: 'informed', on: '2026-03-12', by: 'DSL', whom: 'Parents' }],
  ['No - risk of significant harm', { state: 'not-informed', reason: 'risk of significant harm' }],
  ['No, 12/03/2026, by DSL: would put her at risk', { state: 'not-informed', on: '2026-03-12', by: 'DSL', reason: 'would put her at risk' }],
  ['Parents not informed because it would warn him', { state: 'not-informed', reason: 'it would warn him' }],
  ['Nobody told', { state: 'not-informed' }],
  ['N', { state: 'not-informed' }],
  ['Not yet', 'absent'],
  ['To be informed', 'absent'],
  ['\u2610', 'absent'],
  ['See notes', undefined],
  ['Not known', undefined],
])('%s', (cell, informed) => {
  expect(informedOf(cell, READ_AT)).toEqual(informed);
});

test('the profile’s own words come first', () => {
  expect(informedOf('Shared', READ_AT, (word) => (word === 'Shared' ? 'informed' : undefined))).toEqual({ state: 'informed' });
});

test('what is written in the usual form is read as it was', () => {
  const by = fc.constantFrom('class teacher', 'DSL', 'Ms Ashdown', 'deputy head');
  const reason = fc.constantFrom('risk of significant harm', 'would warn the father', 'police asked us to wait');
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, by, reason, (on, by, reason) => {
      expect(informedOf(`Yes - ${on.split('-').toReversed().join('/')}, by ${by}`, READ_AT)).toEqual({ state: 'informed', on, by });
      expect(informedOf(`No - ${reason}`, READ_AT)).toEqual({ state: 'not-informed', reason });
    }),
  );
});
