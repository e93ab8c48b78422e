import { page, type Asked, type Site } from '../site.ts';
import { casePage } from './case-page.ts';
import type { Case } from './case.ts';
import { banner, frames, menu, worklist } from './frames.ts';
import { tabAsked } from './post-back.ts';
import { referralForm } from './referral-form.ts';
import { tabNamed } from './tabs.ts';

/** A legacy case system of children's social care: frames, post-backs and pop-up forms. */
export function careworks(cases: Case[]): Site {
  return (asked) => {
    const { method, path, query } = asked;
    if (path === '/CaseView.aspx') return caseView(asked, cases);
    if (method !== 'GET') return undefined;
    if (path === '/') return page(frames('CareWorks', '/Worklist.aspx'));
    if (path === '/Banner.aspx') return page(banner());
    if (path === '/Menu.aspx') return page(menu(cases));
    if (path === '/Worklist.aspx') return page(worklist(cases));

    if (path === '/ReferralForm.aspx') {
      const chosen = numbered(query.get('case'), cases);
      const referral = chosen?.referrals.find(({ ref }) => ref === query.get('ref'));
      return chosen && referral && page(referralForm(chosen, referral));
    }

    const chosen = numbered(/^\/case\/(\d+)$/.exec(path)?.[1], cases);
    const tab = tabNamed(query.get('tab'));
    return chosen && page(frames(`CareWorks - Case ${chosen.number}`, `/CaseView.aspx?case=${chosen.number}&tab=${tab.name}`));
  };
}

/** The main frame. Reached by address it shows the tab that the address names; posted back, the tab pressed. */
function caseView({ method, query, form }: Asked, cases: Case[]) {
  const chosen = numbered(query.get('case'), cases);
  if (!chosen) return undefined;
  const tab = method === 'POST' ? tabAsked(form, chosen) : tabNamed(query.get('tab'));
  return tab && page(casePage(chosen, tab));
}

function numbered(number: string | null | undefined, cases: Case[]): Case | undefined {
  return cases.find((one) => one.number === number);
}
