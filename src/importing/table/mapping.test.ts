import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS } from './field.ts';
import { type Mapping, mappingAs, mappingFor, rememberedFor, withColumn } from './mapping.ts';

const said = ({ columns }: Mapping) => columns.map((use) => ('field' in use ? use.field : use.dropped));

test.each([
  ['SIMS', 'Forename,Surname,UPN,Year,Reg,Email', 'pupil-register', ['child.given', 'child.family', 'child.upn', 'not-needed', 'child.schoolClass', 'not-needed']],
  ['Arbor', 'First name,Last name,UPN,Year group,Registration form,Email', 'pupil-register', ['child.given', 'child.family', 'child.upn', 'not-needed', 'child.schoolClass', 'not-needed']],
  ['Bromcom', 'FirstName,LastName,UPN,YearGroup,Form,StudentEmail', 'pupil-register', ['child.given', 'child.family', 'child.upn', 'not-needed', 'child.schoolClass', 'not-needed']],
  ['a safeguarding log', 'First Name,Last Name,Gender (M/F),Date of Birth (YYYY-MM-DD),Class Name,UPN or unique code', 'people', ['child.given', 'child.family', 'child.sex', 'child.born', 'child.schoolClass', 'unknown']],
  ['a list of contacts', 'Child Surname,Child Forename,Surname,Forename,Relationship,Lives with Pupil (T/F)', 'contact-list', ['child.family', 'child.given', 'contact-1.family', 'contact-1.given', 'contact-1.relationship', 'contact-1.livesWith']],
])('the headers of %s', async (_, headers, kind, fields) => {
  const mapping = await mappingFor(headers.split(','));
  expect([mapping.kind, said(mapping)]).toEqual([kind, fields]);
});

test('whether the parents were told is not read where no column says what a line is, and that is said', async () => {
  expect(said(await mappingFor(['Date', 'Child', 'Event', 'Parents informed']))).toEqual(['entry.on', 'child.name', 'entry.heading', 'not-needed']);
  expect(said(await mappingFor(['Date', 'Child', 'Event', 'Parents informed', 'Type']))).toEqual(['entry.on', 'child.name', 'entry.heading', 'entry.informed', 'entry.kind']);
});

test("a school's house is no part of an address, a house beside its street is", async () => {
  expect(said(await mappingFor(['Forename', 'Surname', 'UPN', 'House Name', 'Address']))).toEqual(['child.given', 'child.family', 'child.upn', 'not-needed', 'child.address']);
  expect(said(await mappingFor(['Forename', 'Surname', 'UPN', 'House Name', 'Street', 'Postcode']))).toEqual(['child.given', 'child.family', 'child.upn', 'child.address', 'child.address', 'child.postcode']);
});

test('narrative is dropped, and stays so whatever is asked', async () => {
  const mapping = await mappingFor(['Forename', 'Surname', 'Case notes', 'What happened', 'Comments', 'Medical information']);
  expect(said(mapping)).toEqual(['child.given', 'child.family', 'narrative', 'narrative', 'narrative', 'not-needed']);
  expect(said(withColumn(mapping, 2, 'entry.heading'))[2]).toBe('narrative');
});

const header = fc.constantFrom('Forename', 'Surname', 'DOB', 'UPN', 'Notes', 'Colour', 'Mother', 'Date', 'Event', 'Postcode', '');

test('a mapping that a person made comes back for the same headers in another order, and for no others', () =>
  fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(['Forename', 'Surname', 'DOB', 'UPN', 'Notes', 'Colour'], { minLength: 2 }), fc.nat(), fc.constantFrom(...FIELDS), async (headers, at, field) => {
      const made = withColumn(await mappingFor(headers), at % headers.length, field);
      const turned = await mappingFor(headers.toReversed());
      expect(said(rememberedFor(turned, made)!)).toEqual(said(made).toReversed());
      expect(rememberedFor(await mappingFor([...headers, 'More']), made)).toBeNull();
    }),
  ));

test('no field but an address, or a death, is said by two columns, and every column says something or why it does not', () =>
  fc.assert(
    fc.asyncProperty(fc.array(header, { minLength: 1, maxLength: 12 }), async (headers) => {
      const mapping = await mappingFor(headers);
      const fields = mapping.columns.flatMap((use) => ('field' in use && !use.field.endsWith('.address') ? [use.field] : []));
      expect(new Set(fields).size).toBe(fields.length);
      expect(mapping.columns).toHaveLength(headers.length);
    }),
  ));

test('the same columns taken for another kind of table', async () => {
  const mapping = await mappingFor(['Date', 'Event', 'Person']);
  expect(said(mapping)).toEqual(['entry.on', 'entry.heading', 'child.name']);
  expect(said(mappingAs('people', mapping))).toEqual(['unknown', 'unknown', 'child.name']);
});
