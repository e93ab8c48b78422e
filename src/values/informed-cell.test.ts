import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
  ['N/A', undefined],
])('%s', (cell, informed) => {
  expect(informedOf(cell, READ_AT)).toEqual(informed);
});

const NOT_TOLD = { state: 'not-informed' };

describe('a question is answered by what follows it', () => {
  test.each([
    ['Parents informed: No', NOT_TOLD],
    ['Parents informed - no', NOT_TOLD],
    ['Mother informed? No', NOT_TOLD],
    ['Has mum been informed? No', NOT_TOLD],
    ['Informed: No', NOT_TOLD],
    ['Parents informed (no)', NOT_TOLD],
    ['Parents informed: not told', NOT_TOLD],
    ['Parents informed: No – risk of significant harm', { ...NOT_TOLD, reason: 'risk of significant harm' }],
    ['Parents informed? No, by DSL: would put her at risk', { ...NOT_TOLD, by: 'DSL', reason: 'would put her at risk' }],
    ['Parents informed: Yes', { state: 'informed', whom: 'Parents' }],
    ['Has mum been informed? Yes, 12/03/2026 by DSL', { state: 'informed', on: '2026-03-12', by: 'DSL', whom: 'mum' }],
    ['Mother informed, no concerns raised', { state: 'informed', whom: 'Mother' }],
    ['Mum hasn’t been told: risk', { ...NOT_TOLD, reason: 'risk' }],
    ['Mother informed, father not', { state: 'informed', whom: 'Mother' }],
    ['Has the family been informed?', 'absent'],
    ['Parents informed:', 'absent'],
    ['Parents informed: not yet', 'absent'],
    ['Parents informed: pending', 'absent'],
    ['Parents informed: not known', 'absent'],
    ['Parents informed: to be confirmed', 'absent'],
    ['Yes / No', 'absent'],
  ])('%s', (cell, informed) => {
    expect(informedOf(cell, READ_AT)).toEqual(informed);
  });
});

describe('who is still to be told has not been', () => {
  test.each([
    'Parents to be informed',
    'Mother to be informed by SW',
    'Mother to be kept informed',
    'Mum will be told on 23/03/2026',
    'Mum should be told',
    'Mum should have been told',
    'Needs to be told',
    'Need to be told',
    'Plan for parents to be told',
    'Parents have yet to be informed',
    'Parents not yet informed',
    'Mum has not yet been told',
    "Mum hasn't been told yet",
    'Not informed yet',
    'No, not yet',
    'Parents cannot be told – risk',
    'Parents can’t be contacted',
    'Mother refused to be told',
    'Mother can be contacted on her mobile',
    'Yes - to be informed by SW',
    'School to inform parents',
    'Will tell mum',
    'Mum informed 23/03/2026',
    'Yes, 23/03/2026',
    '23/03/2026',
  ])('%s', (cell) => {
    expect(informedOf(cell, READ_AT)).toBe('absent');
  });
});

describe('who has been told, or was not on purpose, is read as before', () => {
  test.each([
    ['Informed', { state: 'informed' }],
    ['Told 12/03/2026', { state: 'informed', on: '2026-03-12' }],
    ['Aware', { state: 'informed' }],
    ['Mum was told', { state: 'informed', whom: 'Mum' }],
    ['Mother has been made aware', { state: 'informed', whom: 'Mother' }],
    ['Will Hartley informed', { state: 'informed', whom: 'Will Hartley' }],
    ['Mother informed of the meeting on 23/03/2026', { state: 'informed', whom: 'Mother' }],
    ['Mother informed 12/03/2026; review 20/04/2026', { state: 'informed', on: '2026-03-12', whom: 'Mother' }],
    ['Parents should not be told as risk of harm', { ...NOT_TOLD, reason: 'risk of harm' }],
    ['Mother not informed: not safe yet', { ...NOT_TOLD, reason: 'not safe yet' }],
    ['No - pending police advice', { ...NOT_TOLD, reason: 'pending police advice' }],
    ['Informed consent not given', undefined],
    ['Discussed with the head', undefined],
  ])('%s', (cell, informed) => {
    expect(informedOf(cell, READ_AT)).toEqual(informed);
  });

  test('and told today is told, though it is still yesterday in UTC', () => {
    expect(informedOf('Yes - 02/07/2026', '2026-07-01T23:30:00Z')).toEqual({ state: 'informed', on: '2026-07-02' });
  });
});

describe('it is the parents who are asked about', () => {
  test.each([
    'SW informed',
    'Police informed',
    'GP informed 12/03/2026',
    'Social worker aware',
    'School nurse told by phone',
    'Mother told staff',
    'Mum told us on 12/03/2026',
    'Parent informed the school',
    'Father informed social worker',
    'No answer',
    'No answer, voicemail left 12/03/2026',
    'No reply',
    'No phone number held',
    'Left voicemail 12/03/2026',
    'Unable to contact',
    'Tried to ring 12/03/2026',
  ])('absent: %s', (cell) => {
    expect(informedOf(cell, READ_AT)).toBe('absent');
  });

  test.each([
    ['SW informed mother 12/03/2026', { state: 'informed', on: '2026-03-12', by: 'SW', whom: 'mother' }],
    ['Class teacher told parents', { state: 'informed', by: 'Class teacher', whom: 'parents' }],
    ['SW and parents informed', { state: 'informed', whom: 'SW and parents' }],
    ['Police informed, mother not told', NOT_TOLD],
    ['Mother told by social worker', { state: 'informed', by: 'social worker', whom: 'Mother' }],
    ['Mother informed, school to ring again', { state: 'informed', whom: 'Mother' }],
    ['Mother informed regarding school visit', { state: 'informed', whom: 'Mother' }],
    ['Mother was told staff would visit', { state: 'informed', whom: 'Mother' }],
    ['No answer, then mother informed 12/03/2026', { state: 'informed', on: '2026-03-12', whom: 'mother' }],
    ['No parents informed', NOT_TOLD],
    ['Not safe to inform', { ...NOT_TOLD, reason: 'Not safe to inform' }],
    ['Unsafe to tell: father in the home', { ...NOT_TOLD, reason: 'Unsafe to tell: father in the home' }],
    ['Mother not informed, not safe to tell', { ...NOT_TOLD, reason: 'not safe to tell' }],
    ['No as it would put her at risk', { ...NOT_TOLD, reason: 'it would put her at risk' }],
    ['No would put her at risk', { ...NOT_TOLD, reason: 'would put her at risk' }],
    ['No concerns', undefined],
    ['No injuries seen', undefined],
  ])('%s', (cell, informed) => {
    expect(informedOf(cell, READ_AT)).toEqual(informed);
  });
});

test('the profile’s own words come first', () => {
  expect(informedOf('Shared', READ_AT, (word) => (word === 'Shared' ? 'informed' : undefined))).toEqual({ state: 'informed' });
});

test('what is written in the usual form is read as it was', () => {
  const by = fc.constantFrom('class teacher', 'DSL', 'Ms Ashdown', 'deputy head');
  const reason = fc.constantFrom('risk of significant harm', 'would warn the father', 'police asked us to wait');
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date(READ_AT), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, by, reason, (on, by, reason) => {
      expect(informedOf(`Yes - ${on.split('-').toReversed().join('/')}, by ${by}`, READ_AT)).toEqual({ state: 'informed', on, by });
      expect(informedOf(`No - ${reason}`, READ_AT)).toEqual({ state: 'not-informed', reason });
    }),
  );
});
