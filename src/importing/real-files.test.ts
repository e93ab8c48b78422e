import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Reading } from '../record/reading.ts';
import { inspect, type Inspection } from './inspect.ts';
import type { Problem } from './problem.ts';
import { readFile } from './read-file.ts';

const FOLDER = join(import.meta.dirname, '../../tests/files');
const ABOUT = { system: 'somewhere', agency: 'school', readAt: '2026-03-12T09:00:00Z' };

async function read(name: string): Promise<{ found: Inspection; readings: Reading[]; problems: string[] }> {
  const file = new File([readFileSync(join(FOLDER, name))], name);
  const found = await inspect(file);
  const readings: Reading[] = [];
  const problems: Problem[] = [];
  for await (const batch of readFile(file, found, ABOUT)) {
    readings.push(...batch.readings);
    problems.push(...batch.problems);
  }
  for (const reading of readings) Reading.parse(reading);
  return { found, readings, problems: problems.map(({ row, sheet, column, value, why }) => [sheet, `row ${row}`, column, value, why].filter(Boolean).join(' | ')) };
}

const tables = (found: Inspection) => ('tables' in found ? found.tables.map(({ headerRow, mapping }) => `${mapping.kind} from row ${headerRow}`) : []);
const dropped = (found: Inspection) => ('tables' in found ? found.tables.flatMap(({ mapping }) => mapping.columns.flatMap((use) => ('dropped' in use ? [`${use.header}: ${use.dropped}`] : []))) : []);
const names = ({ people }: Reading) => people.map(({ given, family }) => [given, family].filter(Boolean).join(' '));

test("a nursery's register in Windows-1252, with titles above its headers", async () => {
  const { found, readings, problems } = await read('nursery-register.csv');
  expect(found).toMatchObject({ format: 'delimited', encoding: 'windows-1252', delimiter: ',' });
  expect(tables(found)).toEqual(['nursery-register from row 4']);
  expect(dropped(found)).toEqual(['PrimaryParentMobile: not-needed', 'Room: not-needed', 'Allergies: not-needed', 'Notes: narrative']);
  expect(readings.map(names)).toEqual([['Zoë Ashdown', 'Kerry Ashdown'], ['Jack Hartley', 'Dawn Hartley', 'Callum Hartley'], ['Imogen O’Brien', 'Siobhán O’Brien', 'Conor O’Brien']]);
  expect(readings[0]!.people[0]).toMatchObject({ born: '2023-09-14', nhsNumber: '9990000018', addresses: [{ line: 'Flat 2, 14 Cromwell Rd, Harrowmere', postcode: 'HM4 7QZ' }], number: 'LA-0117' });
  expect(readings[0]!.relationships).toEqual([{ from: 'parent-1', to: 'child', kind: 'parent' }]);
  expect(problems).toEqual(['row 6 | DateOfBirth | 31/02/2022 | not-a-date', 'row 6 | NhsNumber | 9990000027 | not-an-identifier']);
  expect(readings[1]!.gaps).toEqual([{ of: 'born', person: 'child', why: 'not readable' }]);
  expect(JSON.stringify(readings)).not.toMatch(/Settled|Line one|07700/);
});

test("a school's contacts as Excel saves Unicode text", async () => {
  const { found, readings, problems } = await read('contacts-unicode.txt');
  expect(found).toMatchObject({ format: 'delimited', encoding: 'utf-16le', delimiter: '\t' });
  expect(tables(found)).toEqual(['contact-list from row 1']);
  expect(readings.map(names)).toEqual([['Rowan Ashdown', 'Kerry Ashdown'], ['Rowan Ashdown', 'Joel Pemberton'], ['Rowan Ashdown'], ['Łukasz Wójcik', 'Agnieszka Wójcik'], ['Tom Reed', 'Sam Reed']]);
  expect(readings[1]!.relationships).toEqual([{ from: 'contact-1', to: 'child', kind: 'parent', parentalResponsibility: true, restrictions: 'yes' }]);
  expect(readings[1]!.people[1]).toMatchObject({ livesElsewhere: true });
  expect(problems).toEqual(["row 6 | Relationship | Godmother's cat | relationship-unknown", 'row 6 | Parental responsibility (T/F) | maybe | not-yes-or-no']);
  expect(JSON.stringify(readings)).not.toMatch(/Ring before|Non-molestation/);
});

test('pupils parted by semicolons, with the line in which Excel says so', async () => {
  const { found, readings, problems } = await read('pupils-semicolons.csv');
  expect(found).toMatchObject({ format: 'delimited', delimiter: ';' });
  expect(tables(found)).toEqual(['pupil-register from row 2']);
  expect(readings[1]!.people).toEqual([{ ref: 'child', kind: 'child', given: 'Anne-Marie', family: 'McGregor-Smith', born: '2015-08-07', sex: 'female', schoolClass: '5B', upn: 'W87399992400A', formerUpn: 'Z873999924002' }]);
  expect(problems).toEqual(['row 5 | DOB | 2015-13-40 | not-a-date', 'row 5 | Gender | X | not-a-sex', 'row 5 | UPN | B207000016049 | not-an-identifier']);
});

test.each(['chronology.csv', 'chronology.xlsx'])('%s, with days that are not certain', async (name) => {
  const { found, readings } = await read(name);
  expect(tables(found)[0]).toMatch(/^chronology/);
  const entries = readings.flatMap((reading) => reading.entries.map(({ kind, on, about, heading }) => ({ kind, on, heading, who: about.map((ref) => reading.people.find((person) => person.ref === ref)!.given) })));
  expect(entries[0]).toEqual({ kind: 'note', on: '2026-03-12', heading: 'School: Tired and hungry – Referral made', who: ['Rowan'] });
  expect(entries[1]).toMatchObject({ on: '2024-01-01', heading: expect.stringMatching(/^\((?:spring|about Easter) 2024\) Health visitor: Missed two-year check$/) });
  expect(readings.every(({ partial }) => partial)).toBe(true);
});

test('an event of several children, one without a name, and a formula written into a delimited file', async () => {
  const { readings, problems } = await read('chronology.csv');
  expect(readings[2]!.entries).toMatchObject([{ on: '2025-03-01', about: ['child', 'child-2'], heading: '(March 2025) Police: Called to the home – Report shared' }]);
  expect(readings[3]!.entries[0]!.heading).toBe('Nursery: =HYPERLINK("http://x.example","see")');
  expect(problems).toEqual(['row 6 | nobody-named']);
});

test('of a formula its last result; an error in a cell is told', async () => {
  const { readings, problems } = await read('chronology.xlsx');
  expect(names(readings[2]!)).toEqual(['Posy Ashdown']);
  expect(problems).toEqual(['Chronology | row 4 | Event | error-in-cell']);
});

test('Annex A: each list by its headers, hidden sheets and adopters left out', async () => {
  const { found, readings, problems } = await read('annex-a.xlsx');
  expect(tables(found)).toEqual(['annex-a-children-in-need from row 3', 'annex-a-child-protection from row 1', 'annex-a-adoption from row 1']);
  expect(readings).toHaveLength(4);
  expect(readings[0]!.entries).toMatchObject([{ kind: 'plan', type: 'CIN', on: '2025-12-20' }, { kind: 'seen', on: '2026-03-02', who: ['child'] }]);
  expect(readings[3]!.entries).toMatchObject([{ kind: 'plan', type: 'CP', started: '2026-01-29', reviews: ['2026-03-20'] }, { kind: 'visit', on: '2026-03-04', alone: true }]);
  expect(problems).toEqual(['List 6 CIN | row 5 | Date Child Was Last Seen | formula-without-result', 'List 6 CIN | row 6 | CIN Start Date | soon | not-a-date']);
});

test('the children in need census', async () => {
  const { found, readings, problems } = await read('cin-census.xml');
  expect(found).toEqual({ format: 'cin-census', encoding: 'utf-8' });
  expect(readings[0]!.people).toEqual([{ ref: 'child', kind: 'child', born: '2017-10-02', sex: 'male', upn: 'K873999924001', number: '40017' }]);
  expect(readings[0]!.entries.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['referral 2025-11-03', 'assessment 2025-11-05', 'plan 2025-12-20', 'enquiry 2026-01-12', 'plan 2026-01-29']);
  expect(readings[1]!.people).toMatchObject([{ kind: 'unborn', born: { due: '2026-06-01' } }]);
  expect(readings[2]!.people).toMatchObject([{ number: '40050', sealed: true }]);
  expect(problems).toEqual(['row 2 | CINreferralDate | 2026-02-30 | not-a-date']);
});

test('a death whose day is none is told of, and is a death', async () => {
  const child = (death: string) => `<Child><ChildIdentifiers><LAchildID>1</LAchildID><PersonBirthDate>2020-05-04</PersonBirthDate><PersonDeathDate>${death}</PersonDeathDate></ChildIdentifiers></Child>`;
  const file = new File([`<Message><Header><CollectionDetails><Collection>CIN</Collection></CollectionDetails></Header><Children>${child('2026-02-30')}${child('2026-02-01')}${child('')}${child('1900-01-01')}</Children></Message>`], 'cin.xml');
  const deaths: unknown[] = [];
  const problems: Problem[] = [];
  for await (const batch of readFile(file, await inspect(file), ABOUT)) {
    deaths.push(...batch.readings.map(({ people: [one] }) => one!.died));
    problems.push(...batch.problems);
  }
  expect(deaths).toEqual([true, '2026-02-01', undefined, undefined]);
  expect(problems).toEqual([{ row: 1, column: 'PersonDeathDate', value: '2026-02-30', why: 'not-a-date' }]);
});

test('lists of plans that have no place for visits leave them unknown', async () => {
  const visits = ({ readings }: { readings: Reading[] }) => readings.map(({ entries, gaps }) => [entries.filter(({ kind }) => kind === 'plan').length, gaps.some(({ of }) => of === 'visit')]);
  // The last is in list 7, which has the last statutory visit.
  expect(visits(await read('annex-a.xlsx'))).toEqual([[1, true], [1, true], [0, false], [1, false]]);
  // Of the unborn and the adopted child there is no plan.
  expect(visits(await read('cin-census.xml'))).toEqual([[2, true], [0, false], [0, false]]);
});

test('a Common Transfer File: contacts are family, professionals are not', async () => {
  const { found, readings, problems } = await read('common-transfer-file.xml');
  expect(found).toEqual({ format: 'common-transfer-file', encoding: 'utf-8' });
  expect(readings.map(names)).toEqual([['Rowan Ashdown', 'Kerry Ashdown', 'Dean Reeves'], ['Ella Hartley']]);
  expect(readings[0]!.relationships).toEqual([
    { from: 'contact-1', to: 'child', kind: 'parent', parentalResponsibility: true },
    { from: 'contact-2', to: 'child', kind: 'step-parent', parentalResponsibility: false },
  ]);
  expect(readings[0]!.entries).toEqual([{ kind: 'plan', type: 'CLA', on: '2026-03-10', about: ['child'] }]);
  expect(readings[1]!.people[0]).toMatchObject({ upn: 'Z873999924002', addresses: [{ line: '27 Mill Lane, Harrowmere', postcode: 'HM2 6TD' }] });
  expect(problems).toEqual(['row 2 | DOB | 2016-02-30 | not-a-date', 'row 3 | nobody-named']);
});

test('a surname that is preferred in one is another', async () => {
  const pupil = '<Pupil><UPN>K873999924001</UPN><Surname>Hartley</Surname><Forename>Mia</Forename><DOB>2018-05-04</DOB><BasicDetails><PreferredSurname>Brown</PreferredSurname></BasicDetails></Pupil>';
  const file = new File([`<CTfile><Header></Header><CTFpupilData>${pupil}</CTFpupilData></CTfile>`], 'ctf.xml');
  for await (const batch of readFile(file, await inspect(file), ABOUT)) expect(batch.readings[0]!.people[0]!.former).toEqual([{ family: 'Brown' }]);
});

test('and nobody is called N/A in one', async () => {
  const pupil = '<Pupil><UPN>K873999924001</UPN><Surname>Hartley</Surname><Forename>Mia</Forename><DOB>2018-05-04</DOB><BasicDetails><FormerSurname>None</FormerSurname><PreferredForename>N/A</PreferredForename></BasicDetails></Pupil>';
  const file = new File([`<CTfile><Header></Header><CTFpupilData>${pupil}</CTFpupilData></CTfile>`], 'ctf.xml');
  for await (const batch of readFile(file, await inspect(file), ABOUT)) expect(batch.readings[0]!.people).toEqual([{ ref: 'child', kind: 'child', given: 'Mia', family: 'Hartley', born: '2018-05-04', upn: 'K873999924001' }]);
});

test.each(['nursery-register.csv', 'contacts-unicode.txt', 'chronology.csv', 'chronology.xlsx', 'annex-a.xlsx', 'cin-census.xml', 'common-transfer-file.xml'])('%s reads the same at every reading', async (name) => {
  expect((await read(name)).readings).toEqual((await read(name)).readings);
});
