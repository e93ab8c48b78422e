import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from './saved-page.ts';

// Pages of a site that no profile knows: what common labels give of a child, and nothing of a page that shows none.

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const generic = { ...SystemProfile.parse(JSON.parse(readFileSync('extension/systems/generic/profile.json', 'utf8'))), sites: ['http://records.localhost/*'] };

async function childOn(body: string, { path = '/page/7', title = 'Records', change = '' } = {}) {
  const { reading, error } = await reader.read({ url: `http://records.localhost${path}`, html: `<!doctype html><title>${title}</title><body>${body}` }, generic, '2026-11-26T09:00:00Z', change);
  expect(error).toBeUndefined();
  return reading?.people[0] ?? null;
}

const ELLA = { given: 'Ella', family: 'Hartley', born: '2018-05-04', kind: 'child' };

describe('a child is read', () => {
  test.each([
    ['from label and value in a table', '<table><tr><th>Full name</th><td>HARTLEY, Ella</td></tr><tr><th>Date of birth</th><td>04/05/2018</td></tr></table>'],
    ['from boxes that cannot be typed in', '<form><label>Forename <input readonly value="Ella"></label> <label>Surname <input readonly value="Hartley"></label> <label>Date of birth <input disabled value="04/05/2018"></label></form>'],
    ['from a heading and a line', '<h1>Ella Hartley</h1><p>DOB: 4 May 2018 | Class: 3B</p>'],
    ['though a box to search by stands above', '<form><input name=q> <button>Search</button></form><h1>Ella Hartley</h1><dl><dt>DOB<dd>04/05/2018</dl>'],
    ['though a contact has a name too', '<h1>Ella Hartley</h1><p><b>DOB</b> 04/05/2018</p><h2>Contact 1</h2><p><b>Name</b> Carol Hartley</p><h2>Contact 2</h2><p><b>Name</b> Des Quill</p>'],
    ['though others stand in a list', '<p><b>Name</b> Ella Hartley<br><b>DOB</b> 04/05/2018</p><table><tr><th>Name<th>DOB<th>Class<tr><td>Amy Frost<td>01/10/2017<td>3B<tr><td>Tom Frost<td>09/09/2018<td>3B</table>'],
  ])('%s', async (_, body) => {
    expect(await childOn(body)).toMatchObject(ELLA);
  });

  test('whose address is marked as hidden is sealed, and the address is not read', async () => {
    const child = await childOn('<p>Full name: Ella Hartley<br>Date of birth: 04/05/2018<br>Confidential address: Yes<br>Address: 8 Weir Street</p>');
    expect(child).toMatchObject({ ...ELLA, sealed: true });
    expect(child).not.toHaveProperty('addresses');
  });

  test('in an open shadow root, when it has come', async () => {
    const change = 'document.getElementById("app").attachShadow({ mode: "open" }).innerHTML = "<h1>Records</h1><dl><dt>Pupil name<dd>Ella Hartley<dt>Date of birth<dd>04/05/2018</dl>"';
    expect(await childOn('<div id=app></div>', { change })).toMatchObject(ELLA);
  });
});

describe('nothing is read', () => {
  test.each([
    ['of a page to log in', '<h1>Log in</h1><form><label>User name <input value="e.hartley"></label> <label>Password <input type=password></label> <button>Log in</button></form>'],
    ['of an empty search', '<form><label>Name <input></label> <label>Date of birth <input></label> <button>Search</button></form>'],
    ['of a search that is filled in', '<form><label>Forename <input value="Ella"></label> <label>Surname <input value="Hartley"></label> <label>Date of birth <input value="04/05/2018"></label> <button>Go</button></form>'],
    ['of many results', '<table><tr><th>Name<th>Date of birth<tr><td>Ella Hartley<td>04/05/2018<tr><td>Amy Frost<td>01/10/2017</table>'],
    ['of one result', '<table><tr><th>Name<th>Date of birth<th>Class<tr><td>Ella Hartley<td>04/05/2018<td>3B</table>'],
    ['of results in cards', '<div><b>Name</b> Ella Hartley <b>DOB</b> 04/05/2018</div><div><b>Name</b> Amy Frost <b>DOB</b> 01/10/2017</div>'],
    ['of a member of staff', '<p>Full name: Carol Hartley<br>Date of birth: 12/01/1988<br>Post: Teacher</p>'],
    ['of a birthday without a name', '<h1>Student Profile</h1><p>Date of birth: 04/05/2018</p>'],
    ['of a name without a birthday', '<h1>Ella Hartley</h1><p>Class: 3B</p>'],
    ['of a school', '<h1>Mill Lane Primary</h1><p>Head: Ann Poole<br>Born: 4 May 2018</p>'],
    ['of two names', '<p>Full name: Ella Hartley<br>Full name: Amy Frost<br>Date of birth: 04/05/2018</p>'],
    ['of a story', '<h1>Ella Hartley</h1><p>Born on 4 May 2018 in Harrowmere, she won the race.</p>'],
    ['in a script', '<script>var page = "Full name: Ella Hartley, Date of birth: 04/05/2018"</script>'],
  ])('%s', async (_, body) => {
    expect(await childOn(body)).toBeNull();
  });

  test('of what was found, by the page’s own word', async () => {
    const found = '<p>Full name: Ella Hartley<br>Date of birth: 04/05/2018</p>';
    expect(await childOn(found, { title: 'Search results' })).toBeNull();
    expect(await childOn(found, { path: '/pupil-search/1' })).toBeNull();
    expect(await childOn(`<h1>1 result</h1>${found}`)).toBeNull();
    expect(await childOn(found)).toMatchObject(ELLA);
  });
});
