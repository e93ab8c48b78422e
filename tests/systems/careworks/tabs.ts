import type { Html } from '../html.ts';
import type { Case } from './case.ts';
import {
  agreements,
  arrangements,
  caseNotes,
  consultations,
  latestNote,
  personDetails,
  plans,
  referrals,
  relationships,
  visits,
} from './sections.ts';

export interface Tab {
  /** As post-backs and addresses name it. */
  name: string;
  title: string;
  sections: ((shown: Case) => Html)[];
}

const summary: Tab = {
  name: 'Summary',
  title: 'Case summary',
  sections: [
    personDetails,
    relationships,
    referrals,
    consultations,
    agreements,
    visits,
    plans,
    arrangements,
    latestNote,
  ],
};

export const tabs: Tab[] = [
  summary,
  { name: 'Referrals', title: 'Referrals and contacts', sections: [referrals, consultations] },
  { name: 'Agreements', title: 'Agreements and visits', sections: [agreements, visits, plans, arrangements] },
  { name: 'Notes', title: 'Case notes', sections: [caseNotes] },
];

/** The tab of this name; the summary where there is none such. */
export function tabNamed(name: string | null): Tab {
  return tabs.find((tab) => tab.name === name) ?? summary;
}
