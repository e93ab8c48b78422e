import { html, type Html } from '../html.ts';
import type { Case, Referral } from './case.ts';
import { oldPage } from './old-page.ts';
import { answered, pairs, panel, shortDate } from './tables.ts';

/** The form of one referral, in a window of its own. */
export function referralForm(shown: Case, referral: Referral): Html {
  return oldPage(
    'Referral and Information Record',
    html`<font size="3"><b>Referral and Information Record</b></font>
${panel(
  'Child or young person',
  pairs([
    ['CSSR case no.', shown.number],
    ['Date of birth/expected', shortDate(shown.born)],
    ['Family name', shown.family],
    ['Given names', shown.given],
  ]),
)}
${panel(
  'Referral',
  pairs([
    ['Referral ref.', referral.ref],
    ['Date referral received', shortDate(referral.received)],
    ['Referred by (agency)', referral.from],
    ['How received', referral.how],
    ['Is the parent/carer aware of the referral?', answered(referral.parentsAware)],
    ['Referrer asked whether family know', answered(referral.referrerAsked)],
    ['Acknowledged to referrer', shortDate(referral.acknowledged)],
    ['Decision', referral.decision],
    ['Date of decision', shortDate(referral.decided)],
    ['Date closed', shortDate(referral.closed)],
  ]),
)}
${panel('Reason for referral', html`<p>${referral.reason}</p>`)}
<input type="button" value="Close" onclick="window.close()">`,
  );
}
