import { html, type Html } from '../html.ts';
import { layout, ukDate } from './layout.ts';
import type { Student } from './student.ts';

export function listPage(students: Student[]): Html {
  const rows = students.map(
    (student) => html`
<tr>
<td><a href="/students/${student.id}">${student.given} ${student.family}</a></td>
<td>${student.className}</td>
<td>${ukDate(student.born)}</td>
<td>${student.incidents.length}</td>
</tr>`,
  );
  return layout(
    'Students',
    html`<h1>Students</h1>
<table class="list">
<thead><tr><th>Student</th><th>Class</th><th>DOB</th><th>Incidents</th></tr></thead>
<tbody>${rows}
</tbody>
</table>`,
  );
}
