import { expect, test } from 'vitest';
import { columnFields } from './column-fields.ts';
import { rowKindOf } from './row-kind.ts';

const NOW = '2026-03-12T09:00:00Z';

/** Headers, each with what the first rows say beneath it. */
const columns = (table: Record<string, string[]>) => Object.entries(table).map(([header, texts]) => ({ header, place: { label: header }, texts }));
const names = ['Jack Hartley', 'HARTLEY, Ella'];
const days = ['12/03/2026', '4 May 2018'];

test.each<[string, Record<string, string[]>, string | null]>([
  ['Siblings', { Name: names, 'Date of birth': days }, 'people'],
  ['Brothers and sisters', { '': names, ' ': days }, 'people'],
  ['Household', { Surname: ['Hartley'], Forename: ['Jack'], DOB: days }, 'people'],
  ['', { Contact: names, Relationship: ['Mother', 'Father'], Telephone: ['07700 900118'] }, 'people'],
  ['In the same class', { Name: names, 'Date of birth': days }, null],
  ['Incidents', { Date: days, Category: ['Neglect', 'Attendance'] }, 'concern'],
  ['Log', { When: days, What: ['a', 'b'], Child: names }, 'concern'],
  ['', { Date: days, Announced: ['Yes'], 'Children seen': names, 'Seen alone': ['No'] }, 'visit'],
  ['', { Type: ['CIN'], Started: days, 'Review due': days, Ended: [''] }, 'plan'],
  ['', { Ref: ['A-1'], Date: days, Form: ['Verbal'], Parties: names, 'Children covered': names, 'Review date': days }, 'agreement'],
  ['Referrals', { Date: days, From: ['School'] }, 'referral'],
  ['Timetable', { Lesson: ['Maths'], Room: ['12'] }, null],
])('rows under “%s” with %j are %s', (heading, table, kind) => {
  expect(rowKindOf(heading, columns(table), NOW)).toBe(kind);
});

test('columns are what their headers say where their values agree, and else what their values say', () => {
  const table = columns({ Who: names, 'Date of birth': days, Link: ['Mother', 'Half-brother'], Born: ['x', 'y'], Postcode: ['HM4 7QZ', 'HM2 6TD'], Room: ['12', '13'] });
  expect(columnFields('people', table, NOW)).toEqual(['name', 'born', 'relationship', null, 'postcode', null]);
});

test('of two columns that may say a field, the one whose header says it best does', () => {
  expect(columnFields('concern', columns({ Created: days, 'Date of incident': days, Date: days }), NOW)).toEqual([null, null, 'on']);
});
