import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/record/reading.ts';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from './saved-page.ts';

// The shapes in which systems list people and entries.

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

async function read(body: string, parts: object): Promise<Reading> {
  const profile = SystemProfile.parse({
    system: 'shapes',
    title: 'Shapes',
    agency: 'school',
    version: 1,
    sites: ['http://shapes.localhost/*'],
    screens: [{ screen: 'pupil', title: 'Pupil', recognise: { address: ['/'] }, subject: { name: { css: 'h1' } }, ...parts }],
  });
  const html = `<!doctype html><body><h1>Ella Hartley</h1>${body}`;
  const { reading, error } = await reader.read({ url: 'http://shapes.localhost/', html }, profile, '2026-03-12T09:00:00Z');
  expect(error).toBeUndefined();
  return reading!;
}

const siblings = (rows: object) => ({
  people: [{ rows, person: { name: { label: 'Name', required: true }, born: { label: ['Date of birth', 'Born'] } }, relationship: { kind: 'sibling' } }],
});

const jackAndRuby = [
  { given: 'Jack', family: 'Hartley', born: '2018-05-04' },
  { given: 'Ruby', family: 'Hartley', born: '2020-01-29' },
];

describe('people are listed', () => {
  test.each([
    ['in a table under a heading', { heading: 'Siblings' }, '<h2>Siblings</h2><table><tr><th>Name<th>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table><h2>Staff</h2><table><tr><th>Name<th>Room<tr><td>Ann Other<td>3</table>'],
    ['in a table with its caption', { heading: 'Siblings' }, '<table><caption>Siblings</caption><tr><th>Name<th>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table>'],
    ['in a section that its heading names', { heading: 'Siblings' }, '<h2 id=s>Siblings</h2><p>Help</p><section aria-labelledby=s><table><tr><th>Name<th>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table></section>'],
    ['in a panel whose title is no heading', { heading: 'Siblings' }, '<div class=panel><div class=title>Siblings</div><div><table><tr><th>Name<th>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table></div></div><div class=panel><div class=title>Staff</div><div><table><tr><th>Name<tr><td>Ann Other</table></div></div>'],
    ['in a table that is known by its columns', {}, '<table><tr><th>Room<th>Date<tr><td>3<td>4</table><table><tr><th>Name<th>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table>'],
    ['under ordinary cells as headers', { table: '#t' }, '<table id=t><tr><td colspan=2>Family</td></tr><tr><td>Name<td>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table>'],
    ['under headers in two rows', { table: '#t' }, '<table id=t><thead><tr><th rowspan=2>No.<th colspan=2>Child<tr><th>Name<th>Born</thead><tr><td>1<td>Jack Hartley<td>04/05/2018<tr><td>2<td>Ruby Hartley<td>29/01/2020</table>'],
    ['under headers that are named by both rows', { table: '#t' }, '<table id=t><thead><tr><th colspan=2>Child<th>Parent<tr><th>Name<th>Born<th>Whole name</thead><tr><td>Jack Hartley<td>04/05/2018<td>X<tr><td>Ruby Hartley<td>29/01/2020<td>X</table>'],
    ['in cells that span rows', { table: '#t' }, '<table id=t><tr><th>School<th>Name<th>Born<tr><td rowspan=2>Lea<td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table>'],
    ['between detail rows and totals', { table: '#t' }, '<table id=t><tr><th>Name<th>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td colspan=2>A long story<tr><td>Ruby Hartley<td>29/01/2020<tfoot><tr><td>2<td>children</tfoot></table>'],
    ['in a table inside a table', { heading: 'Siblings' }, '<table><tr><td bgcolor=navy><b>Siblings</b></td></tr><tr><td><table><tr><th>Name<th>Born<tr><td>Jack Hartley<td>04/05/2018<tr><td>Ruby Hartley<td>29/01/2020</table></td></tr></table>'],
    ['in a grid by role', { heading: 'Siblings' }, '<div role=heading>Siblings</div><div role=grid><div role=row><span role=columnheader>Name</span><span role=columnheader>Born</span></div><div role=row><span role=gridcell>Jack Hartley</span><span role=gridcell>04/05/2018</span></div><div role=row><span role=gridcell>Ruby Hartley</span><span role=gridcell>29/01/2020</span></div></div>'],
    ['in cards', { each: '.card' }, '<div class=card><b>Name</b> Jack Hartley <b>Born</b> 04/05/2018</div><div class=card><b>Name</b> Ruby Hartley <b>Born</b> 29/01/2020</div>'],
    ['in cards under a heading', { heading: 'Siblings', each: '.card' }, '<h3>Siblings</h3><div class=card>Name: Jack Hartley<br>Born: 04/05/2018</div><div class=card>Name: Ruby Hartley<br>Born: 29/01/2020</div><h3>Staff</h3><div class=card>Name: Ann Other</div>'],
    ['in inputs', { table: '#t' }, '<table id=t><tr><th>Name<th>Born<tr><td><input value="Jack Hartley"><td><input type=date value="2018-05-04"><tr><td><input value="Ruby Hartley"><td><input type=date value="2020-01-29"><tr><td><input><td><input></table>'],
  ])('%s', async (_, rows, body) => {
    const { people, relationships, gaps } = await read(body, siblings(rows));
    expect(people.slice(1)).toEqual(jackAndRuby.map((child, at) => ({ ref: `p${at + 1}`, kind: 'child', ...child })));
    expect(relationships).toEqual([1, 2].map((at) => ({ from: `p${at}`, to: 'subject', kind: 'sibling' })));
    expect(gaps).toEqual([]);
    expect(people[0]).not.toHaveProperty('born');
  });

  test('in a list, a line each, with what stands in brackets after them', async () => {
    const { people, relationships } = await read('<h2>Contacts</h2><ul><li>Dawn Hartley (Mother)</li><li>Neil Voss (Step-father)</li></ul>', {
      people: [{ rows: { heading: 'Contacts', each: 'li' }, person: { name: { before: '(' } }, relationship: { kind: { after: '(', before: ')' } } }],
    });
    expect(people.map(({ given, kind }) => [given, kind])).toEqual([['Ella', 'child'], ['Dawn', 'adult'], ['Neil', 'adult']]);
    expect(relationships.map(({ kind }) => kind)).toEqual(['parent', 'step-parent']);
  });
});

test('a household: who is who to whom, who lives there, and what is sealed', async () => {
  const rows = [
    ['HARTLEY, Ella', '19/11/2023', 'Subject child', 'Yes', '4 Mill Lane, CB1 9ZZ', ''],
    ['HARTLEY, Dawn', '', 'Mother (PR)', 'Yes', 'As child', ''],
    ['VOSS, Neil', '03/08/1990', "Mother's partner", 'Yes', '', ''],
    ['HARTLEY, Sam', '', 'Father', 'No', '9 Fen Road, CB4 6ZZ', ''],
    ['HARTLEY, Ruby', '', 'Half sister', 'Dawn Hartley', '', 'Sealed'],
    ['Unborn Hartley', 'EDD 20/11/2026', 'Sibling', 'Yes', '', ''],
    ['PRYCE, Cerys', '', 'Social worker', '', '', ''],
    ['MOSS, Ann', '', 'Blood moon', '', 'Restricted', ''],
  ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  const { people, relationships, gaps } = await read(`<table><tr><th>Name<th>Born<th>Is<th>At home<th>Address<th>Seal</tr>${rows.join('')}</table>`, {
    people: [
      {
        rows: {},
        person: { name: { label: 'Name' }, born: { label: 'Born' }, livesWith: { label: 'At home' }, address: { label: 'Address' }, sealed: { label: 'Seal' } },
        relationship: { kind: { label: 'Is' } },
      },
    ],
  });
  expect(people).toEqual([
    { ref: 'subject', kind: 'child', given: 'Ella', family: 'Hartley', born: '2023-11-19', addresses: [{ line: '4 Mill Lane', postcode: 'CB1 9ZZ' }] },
    { ref: 'p1', kind: 'adult', given: 'Dawn', family: 'Hartley', sex: 'female', livesWith: ['subject'] },
    { ref: 'p2', kind: 'adult', given: 'Neil', family: 'Voss', born: '1990-08-03', livesWith: ['subject'] },
    { ref: 'p3', kind: 'adult', given: 'Sam', family: 'Hartley', sex: 'male', livesElsewhere: ['subject'], addresses: [{ line: '9 Fen Road', postcode: 'CB4 6ZZ' }] },
    { ref: 'p4', kind: 'child', given: 'Ruby', family: 'Hartley', sex: 'female', livesWith: ['p1'], sealed: true },
    { ref: 'p5', kind: 'unborn', family: 'Hartley', born: { due: '2026-11-20' }, livesWith: ['subject'] },
    { ref: 'p6', kind: 'adult', given: 'Ann', family: 'Moss' },
  ]);
  expect(relationships.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
    'p1 parent subject',
    'p2 partner p1',
    'p3 parent subject',
    'p4 half-sibling subject',
    'p5 sibling subject',
    'p6 other subject',
  ]);
  expect(gaps).toEqual([
    { of: 'address', person: 'p6', why: 'not visible to this user' },
    { of: 'relationship', person: 'p6', why: 'not readable' },
  ]);
});

test('who has died, by the name, the word of kin or a field', async () => {
  const rows = [
    ['HARTLEY, Mia (Deceased)', 'Sister', '', true],
    ['HARTLEY, Tom', 'Late brother', '', true],
    ['HARTLEY, Noah', 'Brother', 'Not known', undefined],
    ['HARTLEY, Ruby', 'Sister (deceased)', '12/03/2024', '2024-03-12'],
    ['HARTLEY, Jack', 'Brother', 'No', undefined],
    ['HARTLEY, Isla', 'Sister', '', undefined],
    ['HARTLEY, Ella', 'Sister', 'NULL', undefined],
    ['HARTLEY, Ben', 'Brother', '01/01/1900', undefined],
    ['HARTLEY, Amy', 'Sister', '<a href="#">Record death</a>', undefined],
  ] as const;
  const table = rows.map(([name, kin, died]) => `<tr><td>${name}<td>${kin}<td>${died}`).join('');
  const { people, relationships, gaps } = await read(`<table><tr><th>Name<th>Is<th>Died${table}</table>`, {
    people: [{ rows: {}, person: { name: { label: 'Name' }, died: { label: 'Died' } }, relationship: { kind: { label: 'Is' } } }],
  });
  expect(people.slice(1).map(({ given, died }) => [given, died])).toEqual(rows.map(([name, , , died]) => [/, (\w+)/.exec(name)![1], died]));
  expect(relationships.map(({ kind }) => kind)).toEqual(rows.map(() => 'sibling'));
  // He may have died.
  expect(gaps).toEqual([{ of: 'died', person: people[3]!.ref, why: 'not readable' }]);
});

describe('a birth that is on record outweighs the day on which it was expected', () => {
  test.each([
    ['02/11/2025', '10/11/2025', { kind: 'child', born: '2025-11-02' }, []],
    ['', '20/11/2026', { kind: 'unborn', born: { due: '2026-11-20' } }, []],
    ['Unborn', '20/11/2026', { kind: 'unborn', born: { due: '2026-11-20' } }, []],
    ['0?/11/2025', '10/11/2025', { kind: 'unborn', born: { due: '2025-11-10' } }, ['born']],
  ])('born %s, due %s', async (born, due, person, unread) => {
    const { people, gaps } = await read(`<dl><dt>Born<dd>${born}<dt>Due<dd>${due}</dl>`, { subject: { name: { css: 'h1' }, born: { label: 'Born' }, due: { label: 'Due' } } });
    expect(people[0]).toMatchObject(person);
    expect(gaps.map(({ of }) => of)).toEqual(unread);
  });
});

test('a mother’s screen: she is the parent of those it lists', async () => {
  const { people, relationships } = await read('<h2>Children</h2><ul><li>Jack Hartley - Son<li>Ruby Hartley - Stepdaughter</ul>', {
    subject: { kind: 'adult', name: { css: 'h1' } },
    people: [{ rows: { heading: 'Children', each: 'li' }, person: { name: { before: ' - ' } }, relationship: { kind: { after: ' - ' } } }],
  });
  expect(people.map(({ kind }) => kind)).toEqual(['adult', 'child', 'child']);
  expect(relationships).toEqual([{ from: 'subject', to: 'p1', kind: 'parent' }, { from: 'subject', to: 'p2', kind: 'step-parent' }]);
});

const agreements = {
  entries: [
    {
      kind: 'agreement',
      rows: { heading: 'Agreements', required: true, pages: { css: '.pages' } },
      fields: {
        on: { label: 'Date', required: true },
        recordNumber: { label: 'Ref' },
        reviewDue: { label: 'Review', required: true },
        covers: { label: 'Covers' },
      },
    },
  ],
};

describe('a section', () => {
  test.each([
    ['that says there is none', '<h2>Agreements</h2><p>No agreements recorded</p>', []],
    ['with an empty table', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td colspan=3>No agreements recorded</table>', []],
    ['that is not there', '', [{ of: 'agreement', why: 'not found' }]],
    ['that is still loading', '<h2>Agreements</h2><p>Loading…</p>', [{ of: 'agreement', why: 'not found' }]],
    ['that is hidden from this user', '<h2>Agreements</h2><p>You do not have permission to view this section.</p>', [{ of: 'agreement', why: 'not visible to this user' }]],
    ['of which a row is hidden', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td colspan=3>Restricted</table>', [{ of: 'agreement', why: 'not visible to this user' }]],
    ['without a column that is required', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<tr><td>01/03/2026<td>A1</table>', [{ of: 'reviewDue', why: 'not found', entry: 'A1' }]],
    ['with a value that is none', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td>01/03/2026<td>A1<td>soon</table>', [{ of: 'reviewDue', why: 'not readable', entry: 'A1' }]],
    ['with a value that is hidden', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td>01/03/2026<td>A1<td>Restricted</table>', [{ of: 'reviewDue', why: 'not visible to this user', entry: 'A1' }]],
    ['with an entry that has no day', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td>last week<td>A1<td></table>', [{ of: 'on', why: 'not readable', entry: 'A1' }]],
    ['with an entry whose day is blank', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td><td>A1<td></table>', [{ of: 'agreement', why: 'not readable', entry: 'A1' }]],
    ['with nothing written where a review would be', '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td>01/03/2026<td>A1<td></table>', []],
  ])('%s', async (_, body, gaps) => {
    expect((await read(body, agreements)).gaps).toEqual(gaps);
  });

  test('of which this is one page of four', async () => {
    const table = '<h2>Agreements</h2><table><tr><th>Date<th>Ref<th>Review<tr><td>01/03/2026<td>A1<td></table>';
    expect((await read(`${table}<p class=pages>Page 1 of 4</p>`, agreements)).partial).toBe(true);
    expect(await read(`${table}<p class=pages>Page 1 of 1</p>`, agreements)).not.toHaveProperty('partial');
    expect((await read(`${table}<p class=pages>Showing 1 to 10 of 37 entries</p>`, agreements)).partial).toBe(true);
  });

  test.each([
    ['with the pages beneath', (table: string) => `<div>${table}</div><div class=pager>Page 1 of 4</div>`, true],
    ['with the pages above', (table: string) => `<p>Showing 1 to 2 of 37</p>${table}`, true],
    ['that counts more rows than it has drawn', (table: string) => table.replace('<table>', '<table role=grid aria-rowcount=120>'), true],
    ['that counts the rows that are there', (table: string) => table.replace('<table>', '<table role=grid aria-rowcount=2>'), undefined],
    ['beside the last page of one', (table: string) => `${table}<p>Page 1 of 1</p>`, undefined],
    ['before a table that has pages', (table: string) => `${table}<h2>Letters</h2><table><tr><td>x</table><p>Page 1 of 4</p>`, undefined],
  ])('whose profile says nothing of pages: a table %s', async (_, put, partial) => {
    const { pages: _pages, ...rows } = agreements.entries[0]!.rows;
    const table = '<table><tr><th>Date<th>Ref<th>Review<tr><td>01/03/2026<td>A1<td></table>';
    const said = await read(`<h2>Agreements</h2>${put(table)}`, { entries: [{ ...agreements.entries[0], rows }] });
    expect(said.entries).toHaveLength(1);
    expect(said.partial).toBe(partial);
  });
});

describe('an entry in fields of its own', () => {
  const last = {
    entries: [
      { kind: 'seen', fields: { on: { label: 'Last seen', required: true }, by: { label: 'Seen by' } } },
      { kind: 'agreement', fields: { on: { label: 'Agreed' }, form: { fixed: 'verbal' }, parties: { label: 'Agreed with' } } },
    ],
  };

  test.each([
    ['of which nothing is written', '<dl><dt>Last seen<dd><dt>Seen by<dd><dt>Agreed<dd><dt>Agreed with<dd></dl>', []],
    ['that say by whom, and not when', '<dl><dt>Last seen<dd><dt>Seen by<dd>Health visitor<dt>Agreed<dd><dt>Agreed with<dd></dl>', [{ of: 'seen', why: 'not readable' }]],
    ['of which one has gone', '<dl><dt>Seen by<dd><dt>Agreed<dd><dt>Agreed with<dd></dl>', [{ of: 'on', why: 'not found' }]],
  ])('%s', async (_, body, gaps) => {
    expect(await read(body, last)).toMatchObject({ entries: [], gaps });
  });
});

describe('a field in parts', () => {
  const concerns = {
    entries: [{ kind: 'concern', rows: { heading: 'Concerns' }, fields: { on: { label: 'Date' }, 'informed.state': { label: 'Parents told' }, 'informed.on': { label: 'Told on' } } }],
  };
  const table = (told: string, on: string) => `<h2>Concerns</h2><table><tr><th>Date<th>Parents told<th>Told on<tr><td>01/03/2026<td>${told}<td>${on}</table>`;

  test.each([
    ['Yes', '12/03/2026', { state: 'informed', on: '2026-03-12' }],
    ['', '12/03/2026', { state: 'informed', on: '2026-03-12' }],
    ['No', '', { state: 'not-informed' }],
    ['To be informed', '02/03/2026', undefined],
    ['', '23/03/2026', undefined],
    ['Yes', '23/03/2026', undefined],
  ])('parents told: %s, on %s', async (told, on, informed) => {
    const { entries, gaps } = await read(table(told, on), concerns);
    expect(entries.map((entry) => (entry as { informed?: unknown }).informed)).toEqual([informed]);
    expect(gaps).toEqual([]);
  });

  const referrals = {
    entries: [{ kind: 'referral', rows: { heading: 'Referrals' }, fields: { on: { label: 'Date' }, 'decision.outcome': { label: 'Decision' }, 'decision.on': { label: 'Decided' } } }],
  };

  test.each([
    ['Accepted', '12/03/2026', { outcome: 'Accepted', on: '2026-03-12' }],
    ['No further action', '', { outcome: 'No further action' }],
    ['Pending', '', undefined],
    ['Awaiting decision', '12/03/2026', undefined],
  ])('decided: %s, on %s', async (decision, on, known) => {
    const { entries, gaps } = await read(`<h2>Referrals</h2><table><tr><th>Date<th>Decision<th>Decided<tr><td>01/03/2026<td>${decision}<td>${on}</table>`, referrals);
    expect(entries.map((entry) => (entry as { decision?: unknown }).decision)).toEqual([known]);
    expect(gaps).toEqual([]);
  });
});

test('whoever an entry is about was seen where a visit says yes', async () => {
  const { entries } = await read('<h2>Visits</h2><table><tr><th>Date<th>Child<th>Seen<tr><td>01/03/2026<td>Ruby Hartley<td>Yes<tr><td>02/03/2026<td>Ruby Hartley<td>No<tr><td>03/03/2026<td><td>Yes</table>', {
    entries: [{ kind: 'visit', rows: { heading: 'Visits' }, fields: { on: { label: 'Date' }, about: { label: 'Child' }, seen: { label: 'Seen' } } }],
  });
  expect(entries).toMatchObject([{ about: ['p1'], seen: ['p1'] }, { about: ['p1'], seen: [] }, { about: ['subject'], seen: ['subject'] }]);
});
