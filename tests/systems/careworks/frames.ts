import { html, type Html } from '../html.ts';
import type { Case } from './case.ts';
import { oldPage } from './old-page.ts';
import { fileName, grid, panel, shortDate } from './tables.ts';

/** The window: banner above, menu at the left, and the frame where the work is done. Its address stays as one goes about. */
export function frames(title: string, main: string): Html {
  return html`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${title}</title>
</head>
<frameset rows="44,*" border="1">
<frame name="banner" src="/Banner.aspx" scrolling="no" noresize>
<frameset cols="190,*" border="1">
<frame name="menu" src="/Menu.aspx">
<frame name="main" src="${main}">
</frameset>
<noframes><body>CareWorks needs a browser that shows frames.</body></noframes>
</frameset>
</html>
`;
}

export function banner(): Html {
  return oldPage(
    'Banner',
    html`<table width="100%" border="0" cellspacing="0" cellpadding="4" bgcolor="#003366">
<tr>
<td><font color="#ffffff" size="4"><b>CareWorks</b></font></td>
<td align="right"><font color="#ffffff">Fenmere County Council - Children's Services - Duty team</font></td>
</tr>
</table>`,
  );
}

/** A tree: the cases of each family under its name. */
export function menu(cases: Case[]): Html {
  const families = [...new Set(cases.map((one) => one.family))];
  const branches = families.map(
    (family) => html`
<li>${family.toUpperCase()}
<ul>${cases
      .filter((one) => one.family === family)
      .map(({ number, given }) => html`
<li><a href="/CaseView.aspx?case=${number}" target="main">${number} ${given}</a></li>`)}
</ul>
</li>`,
  );
  return oldPage(
    'Menu',
    html`<p><a href="/Worklist.aspx" target="main"><b>Worklist</b></a></p>
<b>Cases</b>
<ul>${branches}
</ul>`,
  );
}

export function worklist(cases: Case[]): Html {
  const rows = cases.map((one) => [
    html`<a href="/CaseView.aspx?case=${one.number}">${one.number}</a>`,
    fileName(one),
    shortDate(one.born),
    one.status,
  ]);
  return oldPage(
    'Worklist',
    panel('Worklist', grid(['Case no.', 'Name', 'Date of birth', 'Status'], rows, 'No cases allocated')),
  );
}
