import { expect, test } from 'vitest';
import type { FamilyEntryOf } from '../../record/family.ts';
import { agencyOf, cameFromProfessional, namesAgency } from './agencies.ts';

const from = (said: string) => cameFromProfessional({ from: said } as FamilyEntryOf<'referral'>);

test.each([
  'Public Health Nurse',
  'Specialist community public health nurse',
  'Family Support Worker',
  'Family doctor',
  'Family Centre',
  'Parent support adviser',
  'Parent and Family Support Adviser',
  'Children and Family Court Advisory and Support Service',
  'Mother and baby unit',
  'Other legal agency – including courts, probation and prison',
  'Health services - GP',
  'DSL',
  'Beechwood Primary',
  'school',
])('someone whose work it is: %s', (said) => {
  expect(from(said)).toBe(true);
});

test.each([
  'Anonymous',
  'anonymous caller',
  'Member of the public (by telephone)',
  'public',
  'Mother',
  "Mum's friend",
  'Step-father',
  'Parents',
  'maternal grandmother',
  'grandparent',
  'A concerned neighbour',
  'Family',
  'family member',
  'Individual - Family member/relative/carer',
  'Acquaintance (including neighbours and child minders)',
  'Self-referral',
  'the child',
  'Unknown',
  'Not known',
  '(Father)',
  '',
])('the family, a neighbour or nobody by name: %s', (said) => {
  expect(from(said)).toBe(false);
});

test.each([
  ["Children's Social Care", 'csc'],
  ['Childrens social care, north team', 'csc'],
  ['Social worker', 'csc'],
  ['Harrowmere MASH', 'csc'],
  ['csc', 'csc'],
  ['School nurse', 'health'],
  ['Health visitor', 'health'],
  ['GP practice', 'health'],
  ['GP practice', 'gp'],
  ['health', 'gp'],
  ['Health visitor', 'health-visiting'],
  ['Police (school liaison)', 'police'],
  ["St Anne's C of E School", 'school'],
  ['Beechwood Primary', 'school'],
  ['Little Acorns Nursery School', 'nursery'],
  ['Early Help Hub', 'early-help'],
  ['CAFCASS', 'cafcass'],
])('%s names %s', (said, agency) => {
  expect(namesAgency(said, agency)).toBe(true);
});

test.each(['Adult social care', 'Sam Okafor', 'Anna Nurse', 'Barnardos', undefined])('%s is no social care of children, nor any health', (said) => {
  expect([namesAgency(said, 'csc'), namesAgency(said, 'health')]).toEqual([false, false]);
});

test('a person, or a word of no agency, speaks for the agency of the record; an agency for itself', () => {
  const source = { agency: 'csc' };
  expect(['Sam Okafor', undefined, 'csc', 'Social worker', 'Health visitor', 'health'].map((said) => agencyOf(said, source))).toEqual(['csc', 'csc', 'csc', 'csc', 'health-visiting', 'health']);
  expect(agencyOf('gp', { agency: 'gp' })).toBe('gp');
});

test('a health visitor is no GP practice', () => {
  expect([namesAgency('Health visitor', 'gp'), namesAgency('The surgery', 'health-visiting')]).toEqual([false, false]);
});
