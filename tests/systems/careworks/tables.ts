import { html, Html, type Content } from '../html.ts';

/** What an empty cell of such systems holds. */
export const blank = new Html('&nbsp;');

/** A titled box: a table whose second row holds another. */
export function panel(title: string, content: Html): Html {
  return html`
<table width="100%" border="0" cellspacing="0" cellpadding="3">
<tr><td bgcolor="#003366"><font color="#ffffff"><b>${title}</b></font></td></tr>
<tr><td bgcolor="#f4f4ec">${content}</td></tr>
</table>
<br>`;
}

/** Labels and values, two pairs to a row. */
export function pairs(all: [label: string, value: Content][]): Html {
  const rows = all.filter((_, i) => i % 2 === 0).map((first, i) => [first, all[i * 2 + 1]] as const);
  return html`<table width="100%" border="0" cellspacing="1" cellpadding="3">${rows.map(
    ([first, second]) => html`
<tr>${pair(first)}${second && pair(second)}</tr>`,
  )}
</table>`;
}

function pair([label, value]: [string, Content]): Html {
  return html`<td width="18%" bgcolor="#dcdccc">${label}</td><td width="32%" bgcolor="#ffffff">${orBlank(value)}</td>`;
}

/** A list. Where there is nothing to list, one row says so. */
export function grid(columns: string[], rows: Content[][], none: string): Html {
  const head = columns.map((column) => html`<th bgcolor="#dcdccc" align="left">${column}</th>`);
  const body = rows.map(
    (cells) => html`
<tr bgcolor="#ffffff" valign="top">${cells.map((cell) => html`<td>${orBlank(cell)}</td>`)}</tr>`,
  );
  const nothing = html`
<tr bgcolor="#ffffff"><td colspan="${columns.length}">${none}</td></tr>`;
  return html`<table width="100%" border="1" cellspacing="0" cellpadding="3" rules="all">
<tr>${head}</tr>${rows.length > 0 ? body : nothing}
</table>`;
}

function orBlank(value: Content): Content {
  return value === undefined || value === '' ? blank : value;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026-03-12 as 12-Mar-2026. */
export function shortDate(day: string | undefined): string {
  if (day === undefined) return '';
  const [year, month, date] = day.split('-');
  return `${date}-${months[Number(month) - 1]}-${year}`;
}

/** Yes and No in full, and nothing where the question was not answered. */
export function answered(answer: boolean | undefined): string {
  return answer === undefined ? '' : answer ? 'Yes' : 'No';
}

export function fileName({ family, given }: { family: string; given: string }): string {
  return `${family.toUpperCase()}, ${given}`;
}
