import { html, type Html } from '../html.ts';
import { layout, ukDate } from './layout.ts';
import type { AgencyContact, Incident, ParentsInformed, Student } from './student.ts';

/** A student's log: who it is, the chronology newest first, and what was said with other agencies. */
export function logPage(student: Student, students: Student[]): Html {
  const name = `${student.given} ${student.family}`;
  return layout(
    name,
    html`<div class="student">
<h1>${name}</h1>
<dl>
<dt>DOB</dt><dd>${ukDate(student.born)}</dd>
<dt>Class</dt><dd>${student.className}</dd>
</dl>
</div>

<h2>Chronology</h2>
${incidentTable(student.incidents, students)}

<h2>Outside agency contacts</h2>
${agencyTable(student.agencyContacts)}`,
  );
}

function incidentTable(incidents: Incident[], students: Student[]): Html {
  if (incidents.length === 0) return html`<p>No incidents recorded for this student.</p>`;
  return html`<table class="log">
<thead>
<tr>
<th>Ref</th><th>Date</th><th>Incident</th><th>Category</th><th>Status</th>
<th>Action taken</th><th>Outcome</th><th>Parents informed</th><th>Linked students</th>
</tr>
</thead>
<tbody>${newestFirst(incidents).map((incident) => incidentRows(incident, students))}
</tbody>
</table>`;
}

/** An incident takes two rows: the line of the chronology, and under it what was written. */
function incidentRows(incident: Incident, students: Student[]): Html {
  const linked = students.filter((student) => incident.linked.includes(student.id));
  return html`
<tr class="${incident.status === 'Open' ? 'incident alert' : 'incident'}">
<td>${incident.ref}</td>
<td>${ukDate(incident.on)}</td>
<td>${incident.heading}</td>
<td><span class="lozenge">${incident.category}</span></td>
<td>${incident.status}</td>
<td>${incident.action}</td>
<td>${incident.outcome}</td>
<td>${parentsInformed(incident.parentsInformed)}</td>
<td>${linked.map((student) => html`<div><a href="/students/${student.id}">${student.given} ${student.family}</a></div>`)}</td>
</tr>
<tr class="details">
<td colspan="9"><p>${incident.narrative}</p></td>
</tr>`;
}

function agencyTable(contacts: AgencyContact[]): Html {
  if (contacts.length === 0) return html`<p>No contacts with outside agencies recorded.</p>`;
  return html`<table class="log">
<thead>
<tr>
<th>Ref</th><th>Date</th><th>Agency</th><th>Method</th><th>Recorded as</th>
<th>Spoke to</th><th>Agreed actions</th><th>Confirmed in writing</th><th>Parents informed</th>
</tr>
</thead>
<tbody>${newestFirst(contacts).map(agencyRow)}
</tbody>
</table>`;
}

function agencyRow(contact: AgencyContact): Html {
  return html`
<tr>
<td>${contact.ref}</td>
<td>${ukDate(contact.on)}</td>
<td>${contact.agency}</td>
<td>${contact.method}</td>
<td>${contact.recordedAs}</td>
<td>${contact.spokeTo}</td>
<td>${contact.agreedActions}</td>
<td>${contact.confirmedInWriting && ukDate(contact.confirmedInWriting)}</td>
<td>${parentsInformed(contact.parentsInformed)}</td>
</tr>`;
}

function parentsInformed(informed: ParentsInformed | undefined): string {
  if (!informed) return '';
  return informed.yes ? `Yes - ${ukDate(informed.on)}, by ${informed.by}` : `No - ${informed.reason}`;
}

function newestFirst<Dated extends { on: string }>(entries: Dated[]): Dated[] {
  return entries.toSorted((a, b) => b.on.localeCompare(a.on));
}
