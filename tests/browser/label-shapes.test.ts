import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from './saved-page.ts';

// Every shape in which systems put a label to a value. The field is `number`, its label "Class".

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const profile = SystemProfile.parse({
  system: 'shapes',
  title: 'Shapes',
  agency: 'school',
  version: 1,
  sites: ['http://shapes.localhost/*'],
  screens: [
    {
      screen: 'pupil',
      title: 'Pupil',
      recognise: { address: ['/'] },
      subject: { name: { css: 'h1' }, number: { label: ['Class', 'Form group'], required: true }, preferred: { label: 'Known as' }, born: { label: 'Born' } },
    },
  ],
});

async function classOn(body: string, change = ''): Promise<string | undefined> {
  const { reading, error } = await reader.read(
    { url: 'http://shapes.localhost/', html: `<!doctype html><body><h1>Ella Hartley</h1>${body}` },
    profile,
    '2026-03-12T09:00:00Z',
    change,
  );
  expect(error).toBeUndefined();
  const gap = reading?.gaps.find(({ of }) => of === 'number');
  return gap ? gap.why : (reading?.people[0]?.number ?? 'blank');
}

describe('a value is found', () => {
  test.each([
    ['in the next cell', '<table><tr><td>Class</td><td>3B</td></tr></table>'],
    ['in the next cell but one', '<table><tr><td>Class</td><td>:</td><td>3B</td></tr></table>'],
    ['in a row of several pairs', '<table><tr><td>Known as</td><td>El</td><td>Class</td><td>3B</td><td>Born</td><td>2018</td></tr></table>'],
    ['beside a header cell', '<table><tr><th>Known as</th><td>El</td></tr><tr><th scope=row>Class *</th><td>3B</td></tr></table>'],
    ['under a header cell with one row', '<table><tr><th>Known as</th><th>Class</th></tr><tr><td>El</td><td>3B</td></tr></table>'],
    ['under a heading row', '<table><tr><td colspan=1><b>Class</b></td></tr><tr><td>3B</td></tr></table>'],
    ['beside a cell with a help button', '<table><tr><td>Class <button>?</button></td><td>3B</td></tr></table>'],
    ['beside a broken label', '<table><tr><td>Form<br>group</td><td>3B</td></tr></table>'],
    ['in a definition list', '<dl><dt>Known as</dt><dd>El</dd><dt>Class</dt><dd>3B</dd></dl>'],
    ['in a definition list of divs', '<dl><div><dt>Class:</dt><dd>3B</dd></div></dl>'],
    ['in a labelled input', '<label for=c>Class</label> <input id=c value="3B">'],
    ['in an input inside its label', '<label>Class <input value="3B"></label>'],
    ['in a select', '<label for=c>Class</label><select id=c><option value="">Choose<option value=1>3A<option value=2 selected>3B</select>'],
    ['in an input in the next cell', '<table><tr><td>Class</td><td><input type=hidden value=7><input value="3B"></td></tr></table>'],
    ['in an input that is labelled by id', '<span id=l>Class</span><div><p>…</p><input aria-labelledby="x l" value="3B"></div>'],
    ['in an input with a label of its own', '<input aria-label="Class" value="3B">'],
    ['after a bold label', '<p><b>Class:</b> 3B</p>'],
    ['after a bold label, before the next', '<p><b>Known as</b> El <b>Class</b> 3B <b>Born</b> 2018</p>'],
    ['in the next span', '<p><span class=l>Class</span><span class=v>3B</span></p>'],
    ['in the next span of the same make', '<p><span>Class</span><span>3B</span><span>Born</span><span>2018</span></p>'],
    ['in the next block of the same make', '<div class=row><div class="col-6">Class</div><div class="col-6">3B</div></div>'],
    ['after a label and a break', '<td><span style="font-weight:bold">Class</span><br>3B</td>'],
    ['beside what holds the label alone', '<div class=field><div class=label><span>Class</span></div><div class=value>3B</div></div>'],
    ['after "Class:" in one text', '<p>Class: 3B</p>'],
    ['between others in one text', '<p>Known as: El | Class: 3B · Born: 2018</p>'],
    ['a line each', '<p>Known as: El<br>Class: 3B<br>Born: 2018</p>'],
    ['under a heading', '<h3>Class</h3><p>3B</p>'],
    ['under a heading with an edit button', '<section><header><h3>Class</h3><button>Edit</button></header><div>3B</div></section>'],
    ['above its label, as a bare text', '<table><tr><td>El<br><span class=g>Known as</span></td><td>3B<br><span class=g>Class</span></td></tr></table>'],
    ['above its label, in elements', '<td><div class="onclick"><span class="uld">3B</span><br><span class="legend-gray">Class</span></div></td>'],
    ['above its label, several in a cell', '<p>El<br><small>Known as</small><br>3B<br><small>Class</small></p>'],
    ['above its label, with a comment and a script', '<p><!-- 3A --><script>var a="Class 4C"</script><span>3B</span><br><small>Class</small></p>'],
    ['written with other blanks and capitals', '<table><tr><td>\n   CLASS&nbsp;:  </td><td>\n 3B </td></tr></table>'],
    ['by a synonym', '<p><b>Form group:</b> 3B</p>'],
    ['said twice alike', '<p>Class: 3B</p><dl><dt>Class</dt><dd>3b</dd></dl>'],
    ['said once and left blank once', '<p>Class: 3B</p><dl><dt>Class</dt><dd></dd></dl>'],
    ['though a column of another table is called so', '<p>Class: 3B</p><table><tr><th>Date</th><th>Class</th></tr><tr><td>1</td><td>5C</td></tr></table>'],
    ['in a radio group', '<table><tr><td>Class</td><td><label><input type=radio name=c> 3A</label> <label><input type=radio name=c checked> 3B</label></td></tr></table>'],
    ['in a radio group without labels', '<table><tr><td>Class</td><td><input type=radio name=c> 3A <input type=radio name=c checked> 3B <input type=radio name=c> 3C</td></tr></table>'],
    ['though hidden on a narrow window', '<div style="display:none"><b>Class</b> 3B</div>'],
    ['in cells by role', '<div role=table><div role=row><span role=rowheader>Class</span><span role=cell>3B</span></div></div>'],
  ])('%s', async (_, body) => {
    expect(await classOn(body)).toBe('3B');
  });

  test('in what a script typed', async () => {
    expect(await classOn('<label for=c>Class</label><input id=c>', 'document.getElementById("c").value = "3B"')).toBe('3B');
  });

  test('in open shadow roots', async () => {
    const change = 'document.getElementById("host").attachShadow({ mode: "open" }).innerHTML = "<b>Class:</b> 3B"';
    expect(await classOn('<div id=host></div>', change)).toBe('3B');
  });
});

describe('a day in three boxes', () => {
  test.each([
    ['in a cell', '<table><tr><td>Born</td><td><input size=2 value="04"> / <input size=2 value="05"> / <input size=4 value="2018"></td></tr></table>'],
    ['under a legend', '<fieldset><legend>Born</legend><label>Day <input value="4"></label><label>Month <input value="5"></label><label>Year <input value="2018"></label></fieldset>'],
    [
      'under a legend and a hint',
      '<fieldset><legend><h2>Born</h2></legend><div>For example, 27 3 2007</div><div><div><label for=d>Day</label><input id=d value="4"></div><div><label for=m>Month</label><input id=m value="5"></div><div><label for=y>Year</label><input id=y value="2018"></div></div></fieldset>',
    ],
  ])('%s', async (_, body) => {
    const { reading } = await reader.read({ url: 'http://shapes.localhost/', html: `<!doctype html><body><h1>Ella Hartley</h1><p>Class: 3B</p>${body}` }, profile, '2026-03-12T09:00:00Z');
    expect(reading?.people[0]?.born).toBe('2018-05-04');
  });
});

describe('nothing is recorded', () => {
  test.each([
    ['before another field on the next line', '<p>Class: <br>House: Red</p>'],
    ['before another field on the next line but one', '<p>Class: <br><br>House: Red<br>Born: 2018</p>'],
    ['in an empty cell', '<table><tr><td>Class</td><td>&nbsp;</td><td>Born</td><td>2018</td></tr></table>'],
    ['in a cell with a dash', '<table><tr><td>Class</td><td>-</td></tr></table>'],
    ['in an empty input', '<label for=c>Class</label><input id=c>'],
    ['in a select that chose nothing', '<label for=c>Class</label><select id=c><option value="">Please select<option>3A</select>'],
    ['in an empty span, the next field after it', '<div><div class=f><span class=l>Class</span><span></span></div><div class=f><span class=l>Born</span><span>2018</span></div></div>'],
    ['between a bold label and the next', '<p><b>Class</b><br><b>Born</b> 2018</p>'],
    ['after a label at the end', '<p><b>Born</b> 2018<br><b>Class</b></p>'],
    ['in a definition', '<dl><dt>Class</dt><dd></dd><dt>Born</dt><dd>2018</dd></dl>'],
    ['in words', '<dl><dt>Class</dt><dd>Not recorded</dd></dl>'],
    ['in a radio group', '<table><tr><td>Class</td><td><label><input type=radio name=c> 3A</label></td></tr></table>'],
  ])('%s', async (_, body) => {
    expect(await classOn(body)).toBe('blank');
  });
});

describe('what cannot be said is a gap', () => {
  test.each([
    ['no such label', '<p>Classroom: 3B</p>', 'not found'],
    ['the label in a script', '<script>"Class: 3B"</script>', 'not found'],
    ['the label in a template', '<template><p>Class: 3B</p></template>', 'not found'],
    ['a column of many rows', '<table><tr><th>Class</th></tr><tr><td>3A</td></tr><tr><td>3B</td></tr></table>', 'not found'],
    ['a word in a menu', '<nav><a>Class</a><a>Attendance</a></nav><p><a href="#">Class</a> <a>Home</a></p>', 'not found'],
    ['a choice in a list', '<select><option>Class<option>Born</select>', 'not found'],
    ['two that differ', '<p>Class: 3A</p><p>Class: 3B</p>', 'not readable'],
    ['hidden from this user', '<p>Class: Restricted</p>', 'not visible to this user'],
    ['masked', '<p>Class: ****</p>', 'not visible to this user'],
    ['refused', '<dl><dt>Class</dt><dd>You do not have permission to view this.</dd></dl>', 'not visible to this user'],
  ])('%s', async (_, body, why) => {
    expect(await classOn(body)).toBe(why);
  });
});
