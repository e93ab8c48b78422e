import { expect, test } from 'vitest';
import type { Gap } from '../record/reading.ts';
import { Screen } from '../record/system-profile.ts';
import { fieldsRead } from './fields-read.ts';

const screen = Screen.parse({
  screen: 'pupil',
  title: 'Pupil',
  recognise: {},
  subject: { kind: 'child', name: { label: 'Name' }, born: { label: 'Born' } },
  people: [
    { rows: { heading: 'Family' }, person: { name: { label: 'Name' } }, relationship: { kind: { label: 'Relationship' }, parentalResponsibility: { label: 'PR' } } },
    { rows: { heading: 'Siblings' }, person: { kind: 'child', name: { label: 'Name' } }, relationship: { kind: 'sibling' } },
  ],
  entries: [{ kind: 'concern', rows: { heading: 'Log' }, fields: { on: { label: 'Date' }, 'informed.state': { label: 'Told' }, 'informed.on': { label: 'Told on' }, category: { fixed: 'Neglect' } } }],
});

const read = (...gaps: Gap[]) => fieldsRead(screen, { subject: 'subject', gaps });

test('counts what is looked for, once however often it stands, and nothing that is fixed', () => {
  expect(read()).toEqual({ read: 9, asked: 9 });
});

test.each<[string, Gap[], number]>([
  ['a field of the subject', [{ of: 'born', person: 'subject', why: 'not found' }], 8],
  ['the same of a relative is another', [{ of: 'name', person: 'subject', why: 'not found' }, { of: 'name', person: 'p1', why: 'not readable' }], 7],
  ['one field in two rows', [{ of: 'relationship', person: 'p1', why: 'not readable' }, { of: 'relationship', person: 'p2', why: 'not readable' }], 8],
  ['a section', [{ of: 'people', why: 'not found' }], 8],
  ['a field of an entry, with its number or without', [{ of: 'on', entry: 'C-1', why: 'not readable' }, { of: 'informed', why: 'not readable' }], 7],
  ['what nobody asked for', [{ of: 'sex', person: 'subject', why: 'not found' }], 9],
])('%s is missing', (_, gaps, left) => {
  expect(read(...gaps)).toEqual({ read: left, asked: 9 });
});
