import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from './saved-page.ts';

// A profile is data from somewhere: whatever it asks for, and whatever the page holds, reading ends soon and says why.

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const profileOf = (screen: object) => ({
  system: 'hostile',
  title: 'Hostile',
  agency: 'school',
  version: 1,
  sites: ['http://hostile.localhost/*'],
  screens: [{ screen: 'pupil', title: 'Pupil', recognise: { address: ['/'] }, subject: { name: { css: 'h1' } }, ...screen }],
});

async function read(html: string, screen: object, change = '') {
  return reader.read({ url: 'http://hostile.localhost/', html }, SystemProfile.parse(profileOf(screen)), '2026-03-12T09:00:00Z', change);
}

/** What does not end takes minutes; the slowest here takes 2 seconds on a quiet machine, and a busy one is given its time. */
const SOON_MS = 20_000;

const paragraphs = (many: number): string => `document.body.insertAdjacentHTML("beforeend", "<p><i>x</i></p>".repeat(${many}))`;

describe('stops and names the fault', () => {
  test.each([
    ['a selector that is none', '', { subject: { name: { css: 'h1[' } } }, 'h1[ is no selector'],
    ['a selector that finds the whole page', paragraphs(6_000), { subject: { name: { css: '*' } } }, '* finds more than 5,000 elements'],
    ['rows without end', paragraphs(6_000), { people: [{ rows: { each: 'p' }, person: { name: {} } }] }, 'p finds more than 5,000 elements'],
    [
      'a table without end',
      'const t = document.body.appendChild(document.createElement("table")); t.innerHTML = "<tr><th>Name<th>Born" + "<tr><td>A B<td>1".repeat(6000)',
      { people: [{ rows: { table: 'table' }, person: { name: { label: 'Name' } } }] },
      'a table has more than 5,000 rows',
    ],
  ])('%s', async (_, change, screen, problem) => {
    const { error, took } = await read('<!doctype html><h1>Ella Hartley</h1>', screen, change);
    expect(error).toBe(`ProfileFault: hostile, screen pupil: ${problem}`);
    expect(took).toBeLessThan(SOON_MS);
  });
});

describe('ends soon', () => {
  test.each([
    ['cells that span everything', '<table><tr><th>Name<th>Born</tr>' + '<tr><td rowspan=65534 colspan=1000>A B</td></tr>'.repeat(2000) + '</table>', { people: [{ rows: { table: 'table' }, person: { name: { label: 'Name' } } }] }],
    ['blanks without end', `<p>Name:${' '.repeat(1e6)}</p><b>Name</b>${'<br>'.repeat(50_000)}`, { subject: { name: { label: 'Name' } } }],
    ['a text without end', `<b>Name</b> <span>${'a, '.repeat(1e6)}</span>`, { subject: { name: { label: 'Name' } } }],
    ['a label a thousand times', '<p><b>Name</b> Ella Hartley</p>'.repeat(4000), { subject: { name: { label: 'Name' } } }],
    ['parts within parts', `${'<div>'.repeat(500)}<b>Name</b> Ella Hartley`, { subject: { name: { label: 'Name' } } }],
    ['many stars in an address', '<h1>Ella</h1>', { recognise: { address: ['*a*a*a*a*a*a*a*a*a*b', '/'] } }],
  ])('%s', async (_, html, screen) => {
    const { error, took, recognised } = await read(`<!doctype html>${html}`, screen);
    expect(error ?? '').toMatch(/^(ProfileFault: .*)?$/);
    expect(took + recognised).toBeLessThan(SOON_MS);
  });

  test.each(['* * * * * * * * p', 'p ~ p > i', 'div:has(i) p i', '* > * > * > * > * > * > * i', 'body :not(:not(:not(p i)))', 'p + p + p + p + p + p + p i b'])(
    'the slowest selectors that a profile may hold: %s',
    async (css) => {
      const { took } = await read('<!doctype html><h1>Ella Hartley</h1>', { subject: { name: { css } } }, paragraphs(100_000));
      expect(took).toBeLessThan(SOON_MS);
    },
  );
});

test('selectors that a page could make slow are not taken', () => {
  const slow = ['a '.repeat(150), '* * * * * * * * * *', 'a ~ b ~ c', ':has(a) :has(b)', ':has(a) ~ b'];
  for (const css of slow) expect(SystemProfile.safeParse(profileOf({ subject: { name: { css } } })).success, css).toBe(false);
});

test('what a profile puts where no field is, is named', () => {
  const said = (screen: object) => SystemProfile.safeParse(profileOf(screen)).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  expect(said({ entries: [{ kind: 'agreement', fields: { narrative: { label: 'Notes' } } }] })).toEqual(['screens.0.entries.0.fields.narrative: is no field of agreement']);
  expect(said({ entries: [{ kind: 'concern', fields: { 'informed.script': { label: 'Notes' } } }] })).toEqual(['screens.0.entries.0.fields.informed.script: is no field of concern']);
  expect(said({ subject: { name: { regex: '(a+)+$' } } })?.[0]).toContain('screens.0.subject.name');
});
