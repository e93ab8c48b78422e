import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from './saved-page.ts';

// Pages made like those of systems that schools run, and what a profile that is data alone reads from them.

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

async function read(body: string, screen: object, { path = '/', change = '' } = {}) {
  const profile = SystemProfile.parse({
    system: 'shapes',
    title: 'Shapes',
    agency: 'school',
    version: 1,
    sites: ['http://shapes.localhost/*'],
    screens: [{ screen: 'pupil', title: 'Pupil', ...screen }],
  });
  const page = { url: `http://shapes.localhost${path}`, html: `<!doctype html><body>${body}` };
  const read = await reader.read(page, profile, '2026-11-09T09:00:00Z', change);
  expect(read.error).toBeUndefined();
  return read;
}

describe('in the manner of RosarioSIS', () => {
  const path = '/Modules.php?modname=Students/Student.php&student_id=102&category_id=1';
  const screen = {
    recognise: { address: ['/Modules.php?modname=Students/Student.php&*student_id=*'], has: ['form[name=student] td.header2'] },
    within: '#body',
    subject: {
      name: { css: 'form[name=student] td.header2', before: ' - ', required: true },
      number: { css: 'form[name=student] td.header2', after: ' - ' },
      born: { label: 'Birthdate', required: true },
      address: { label: 'Address' },
      postcode: { label: 'Zip' },
    },
    people: [
      {
        rows: { each: "td.contact:has(a[href*='person_id='])" },
        person: { name: { css: "a[href*='person_id=']:not(.arrow)" }, number: { css: "a[href*='person_id=']", attribute: 'href', after: 'person_id=', before: '&' } },
        relationship: { kind: { after: '(', before: ')' } },
      },
    ],
  };
  const header = '<form name=student><table class=header><tr><td class=header2>Keeley Ann Marsden - 102</td></tr></table>';
  const contact = '<table><tr><td class=contact><a href="Modules.php?person_id=7&x=1">Dawn Marsden</a> (Mother)<script>tip="Neil Voss"</script></td></tr></table>';

  test.each([
    [
      'where one may edit, the label after the value',
      `<div id=body>${header}<table><tr><td><div class="onclick"><span class="uld">January 29 2020</span><br><span class="legend-gray">Birthdate</span></div></td>
       <td><script>var x="<input value=\\"9\\"><span class=legend-gray>Birthdate</span>"</script><input type=hidden disabled value=""><input value="Flat 2, 14 Cromwell Road"><br><span class="legend-gray">Address</span></td>
       <td><input type=hidden disabled value=""><input value="HM4 7QZ"><br><span class="legend-gray">Zip</span></td></tr></table>${contact}</form></div>`,
    ],
    [
      'where one may only read, bare texts',
      `<div id=body>${header}<table><tr><td><!-- 2020-01-29 --><span class="proper-date">January 29 2020</span><br><span class="legend-gray">Birthdate</span></td>
       <td>Flat 2, 14 Cromwell Road<br><span class="legend-gray">Address</span></td><td>HM4 7QZ<br><span class="legend-gray">Zip</span></td>
       <td>-<br><span class="legend-gray">City</span></td></tr></table>${contact}</form></div>`,
    ],
  ])('%s', async (_, body) => {
    const { reading } = await read(body, screen, { path });
    expect(reading?.people).toEqual([
      {
        ref: 'subject',
        kind: 'child',
        given: 'Keeley Ann',
        family: 'Marsden',
        born: '2020-01-29',
        number: '102',
        addresses: [{ line: 'Flat 2, 14 Cromwell Road', postcode: 'HM4 7QZ' }],
      },
      { ref: 'p1', kind: 'adult', given: 'Dawn', family: 'Marsden', sex: 'female', number: '7' },
    ]);
    expect(reading?.gaps).toEqual([]);
  });
});

describe('in the manner of Gibbon', () => {
  const cell = (label: string, value: string) => `<td><span style="font-size: 115%; font-weight: bold">${label}</span><br>${value}</td>`;

  test('the family: adults each under a heading, siblings as links', async () => {
    const body = `<div id=content><nav aria-label=breadcrumb><a>Students</a> <span class=last>Keeley</span></nav>
      <h4>Adult 1</h4><table class=smallIntBorder><tr>${cell('Name', 'Ms Dawn Marsden')}${cell('Relationship', 'Mother')}${cell('Contact By Phone', 'Y')}</tr></table>
      <h4>Adult 2</h4><table class=smallIntBorder><tr>${cell('Name', 'Mr Neil Voss')}${cell('Relationship', 'Step-Father')}${cell('Contact By Phone', '')}</tr></table>
      <h4>Siblings</h4><table class=smallIntBorder><tr><td><a href="index.php?gibbonPersonID=0000009103">Ruby Marsden</a><br>Status: Expected</td><td><a href="index.php?gibbonPersonID=0000009104">Jack Marsden</a><br>Status: Full</td></tr></table></div>`;
    const path = '/index.php?q=%2Fmodules%2FStudents%2Fstudent_view_details.php&gibbonPersonID=0000009102&subpage=Family';
    const { screen, reading } = await read(
      body,
      {
        recognise: { address: ['/index.php?q=/modules/Students/student_view_details.php&*subpage=Family*'], has: ['#content nav[aria-label=breadcrumb]'] },
        within: '#content',
        subject: { name: { css: 'nav[aria-label=breadcrumb] .last' }, number: { address: true, after: 'gibbonPersonID=', before: '&' } },
        people: [
          ...['Adult 1', 'Adult 2'].map((heading) => ({
            person: { name: { label: 'Name', heading } },
            relationship: { kind: { label: 'Relationship', heading } },
          })),
          {
            rows: { heading: 'Siblings', each: "a[href*='gibbonPersonID=']" },
            person: { kind: 'child', name: {}, number: { css: ':scope', attribute: 'href', after: 'gibbonPersonID=', before: '&' } },
            relationship: { kind: 'sibling' },
          },
        ],
      },
      { path },
    );
    expect(screen).toBe('pupil');
    expect(reading?.gaps).toEqual([]);
    expect(reading?.people).toEqual([
      { ref: 'subject', kind: 'child', given: 'Keeley', number: '0000009102' },
      { ref: 'p1', kind: 'adult', given: 'Dawn', family: 'Marsden', sex: 'female' },
      { ref: 'p2', kind: 'adult', given: 'Neil', family: 'Voss', sex: 'male' },
      { ref: 'p3', kind: 'child', given: 'Ruby', family: 'Marsden', number: '0000009103' },
      { ref: 'p4', kind: 'child', given: 'Jack', family: 'Marsden', number: '0000009104' },
    ]);
    expect(reading?.relationships.map(({ kind }) => kind)).toEqual(['parent', 'step-parent', 'sibling', 'sibling']);
  });

  test('the person: spans that are labels and spans that are values', async () => {
    const pair = (label: string, value: string) => `<div><span class="block text-sm font-bold mb-1">${label}</span> <span>${value}</span></div>`;
    const body = `<h4>Basic Information</h4><div>${pair('Official Name', 'Keeley Ann Marsden')}${pair('Preferred Name', 'Keeley')}${pair('Date of Birth', '29/01/2020')}${pair('Email', '')}</div>`;
    const { reading } = await read(body, {
      recognise: {},
      subject: { name: { label: 'Official Name' }, preferred: { label: 'Preferred Name' }, born: { label: 'Date of Birth' }, number: { label: 'Email' } },
    });
    expect(reading?.people).toEqual([{ ref: 'subject', kind: 'child', given: 'Keeley Ann', family: 'Marsden', preferred: 'Keeley', born: '2020-01-29' }]);
  });
});

describe('in the manner of Request Tracker', () => {
  test('custom fields, and links that are shown twice', async () => {
    const field = (label: string, value: string) =>
      `<div class="form-row custom-field"><div class="label col-3">${label}:</div><div class="value col-9"><span class="current-value">${value}</span></div></div>`;
    const link = '<ul class="ticket-info-links"><li><a href="/Ticket/Display.html?id=3">#3: MARSDEN, Ruby</a></li></ul>';
    const { reading } = await read(`<h1>#2: MARSDEN, Keeley Ann</h1>${field('Date of birth', 'Wed Jan 29 2020')}${field('Parents informed', '(no value)')}${link}<div>${link}</div>`, {
      recognise: { address: ['/Ticket/Display.html?id=*'] },
      subject: { name: { css: 'h1', after: ': ' }, born: { label: 'Date of birth' } },
      people: [
        {
          rows: { each: ".ticket-info-links a[href*='Display.html?id=']" },
          person: { kind: 'child', name: { after: ': ' }, number: { css: ':scope', attribute: 'href', after: 'id=' } },
          relationship: { kind: 'sibling' },
        },
      ],
    }, { path: '/Ticket/Display.html?id=2' });
    expect(reading?.people).toEqual([
      { ref: 'subject', kind: 'child', given: 'Keeley Ann', family: 'Marsden', born: '2020-01-29' },
      { ref: 'p1', kind: 'child', given: 'Ruby', family: 'Marsden', number: '3' },
    ]);
    expect(reading?.relationships).toEqual([{ from: 'p1', to: 'subject', kind: 'sibling' }]);
  });
});

describe('in the manner of Tryton', () => {
  test('values that are nowhere in the HTML, labels in the cell before', async () => {
    const body = '<table><tr><td><label for="x-71">Name</label></td><td><input id="x-71"></td><td><label for="x-72">Date of birth</label></td><td><div><input id="x-72"><button>…</button></div></td></tr></table>';
    const change = "document.getElementById('x-71').value = 'Keeley Marsden'; document.getElementById('x-72').value = '29/01/2020'";
    const { reading } = await read(body, { recognise: { address: ['/#*'] }, subject: { name: { label: 'Name' }, born: { label: 'Date of birth' } } }, { path: '/#tryton/model/party/2', change });
    expect(reading?.people).toEqual([{ ref: 'subject', kind: 'child', given: 'Keeley', family: 'Marsden', born: '2020-01-29' }]);
  });
});

describe('a screen that changes bit by bit', () => {
  const screen = {
    recognise: { address: ['/'] },
    arrives: { without: ['Loading…'], named: [{ css: 'h1' }] },
    subject: { name: { label: 'Legal name', required: true }, born: { label: 'Date of birth', required: true } },
  };
  const page = (name: string, legal: string, more = '') => `<h1>${name}</h1><dl><dt>Legal name<dd>${legal}<dt>Date of birth<dd>29/01/2020</dl>${more}`;

  test('has arrived when all of it is there', async () => {
    expect((await read(page('Ella Hartley', 'HARTLEY, Ella'), screen)).arrived).toBe(true);
    expect((await read(page('Ella Hartley', 'HARTLEY, Ella', '<p>Loading…</p>'), screen)).arrived).toBe(false);
    expect((await read('<h1>Ella Hartley</h1>', screen)).arrived).toBe(false);
  });

  test('is not believed while its header names another child than its sections', async () => {
    const { arrived, reading } = await read(page('Ella Hartley', 'HARTLEY, Jack'), screen);
    expect(arrived).toBe(false);
    expect(reading?.people).toEqual([{ ref: 'subject', kind: 'child' }]);
    expect(reading?.gaps).toEqual([{ of: 'name', person: 'subject', why: 'not readable' }]);
  });
});

describe('what a profile may say besides', () => {
  const recognise = { address: ['/*'] };

  test('a value is its cell without the small print', async () => {
    const body = '<table><tr><td><b>Name</b><br>Ms Dawn Marsden<i> (Expected)</i><div style="font-style: italic">Mother</div></td></tr></table>';
    const { reading } = await read(body, { recognise, subject: { kind: 'adult', name: { label: 'Name', without: 'i, div' } } });
    expect(reading?.people).toEqual([{ ref: 'subject', kind: 'adult', given: 'Dawn', family: 'Marsden' }]);
  });

  test('what somebody is called and the name in law', async () => {
    const { reading } = await read('<h1>Kay Marsden</h1><p>Official name: Keeley Ann Marsden</p>', { recognise, subject: { name: { label: 'Official name' }, called: { css: 'h1' } } });
    expect(reading?.people).toEqual([{ ref: 'subject', kind: 'child', given: 'Keeley Ann', family: 'Marsden', preferred: 'Kay' }]);
  });

  test('that more stands elsewhere', async () => {
    const rows = { each: 'li', elsewhere: 'a.other' };
    const people = [{ rows, person: { kind: 'child', name: {} }, relationship: { kind: 'sibling' } }];
    const body = '<h1>Keeley Marsden</h1><ul><li>Ruby Marsden</ul>';
    expect((await read(body, { recognise, subject: { name: { css: 'h1' } }, people })).reading?.partial).toBeUndefined();
    expect((await read(`${body}<a class=other>Second home</a>`, { recognise, subject: { name: { css: 'h1' } }, people })).reading?.partial).toBe(true);
  });

  test('an address that is ahead of its page is not believed', async () => {
    const screen = {
      recognise,
      arrives: { numbered: [{ css: 'a', attribute: 'href', after: 'person=' }] },
      subject: { name: { css: 'h1' }, number: { address: true, after: 'person=' } },
    };
    const page = (number: string) => `<h1>Keeley Marsden</h1><a href="/?person=${number}">Family</a>`;
    const path = '/?person=102';
    expect((await read(page('102'), screen, { path })).arrived).toBe(true);
    expect((await read('<h1>Keeley Marsden</h1>', screen, { path })).arrived).toBe(true);
    const { arrived, reading } = await read(page('103'), screen, { path });
    expect(arrived).toBe(false);
    expect(reading?.people).toEqual([{ ref: 'subject', kind: 'child' }]);
  });
});

describe('a page that is no case screen', () => {
  test.each([
    ['another site', { address: ['/'] }, 'http://elsewhere.localhost/'],
    ['another address', { address: ['/pupil/*'] }, 'http://shapes.localhost/staff/1'],
    ['another heading', { heading: ['Pupil: *'] }, 'http://shapes.localhost/'],
    ['without a landmark', { has: ['.pupil'] }, 'http://shapes.localhost/'],
  ])('%s', async (_, recognise, url) => {
    const profile = SystemProfile.parse({ system: 'shapes', title: 'Shapes', agency: 'school', version: 1, sites: ['http://shapes.localhost/*'], screens: [{ screen: 'pupil', title: 'Pupil', recognise, subject: {} }] });
    expect((await reader.read({ url, html: '<h1>Staff: Ann Other</h1>' }, profile, '2026-11-09T09:00:00Z')).screen).toBeNull();
  });
});
