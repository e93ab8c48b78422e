import { html, type Html } from '../html.ts';
import type { Case } from './case.ts';
import { oldPage } from './old-page.ts';
import { viewState } from './post-back.ts';
import { fileName, shortDate } from './tables.ts';
import { tabs, type Tab } from './tabs.ts';

/** A case in the main frame: who it is, the tabs, and what the open tab shows. */
export function casePage(shown: Case, open: Tab): Html {
  return oldPage(
    `Case ${shown.number}`,
    html`<form name="aspnetForm" method="post" action="CaseView.aspx?case=${shown.number}">
<input type="hidden" name="__EVENTTARGET" value="">
<input type="hidden" name="__EVENTARGUMENT" value="">
<input type="hidden" name="__VIEWSTATE" value="${viewState(shown, open)}">
${identityBar(shown)}
<table border="0" cellspacing="2" cellpadding="4">
<tr>${tabs.map((tab) => tabCell(tab, tab === open))}</tr>
</table>
${open.sections.map((section) => section(shown))}
</form>`,
    script,
  );
}

function identityBar(shown: Case): Html {
  return html`<table width="100%" border="0" cellspacing="0" cellpadding="5" bgcolor="#ffffcc">
<tr>
<td><b>Person</b></td><td>${fileName(shown)}</td>
<td><b>CSSR case no.</b></td><td>${shown.number}</td>
<td><b>Date of birth</b></td><td>${shortDate(shown.born)}</td>
<td><b>Case status</b></td><td>${shown.status}</td>
</tr>
</table>
<br>`;
}

function tabCell({ name, title }: Tab, open: boolean): Html {
  if (open) return html`<td bgcolor="#003366"><font color="#ffffff"><b>${title}</b></font></td>`;
  return html`<td bgcolor="#c0c0c0"><a href="javascript:__doPostBack('tabCase','${name}')">${title}</a></td>`;
}

const script = html`
function __doPostBack(target, argument) {
  var form = document.aspnetForm;
  form.__EVENTTARGET.value = target;
  form.__EVENTARGUMENT.value = argument;
  form.submit();
}
function openForm(address) {
  window.open(address, "form", "width=680,height=560,resizable=yes,scrollbars=yes");
}
`;
