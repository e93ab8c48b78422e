/** A student in the school's safeguarding log. */
export interface Student {
  id: number;
  given: string;
  family: string;
  born: string;
  className: string;
  incidents: Incident[];
  agencyContacts: AgencyContact[];
}

export interface Incident {
  ref: string;
  on: string;
  heading: string;
  category: string;
  status: 'Open' | 'Closed' | 'Monitoring';
  action?: string;
  outcome?: string;
  /** Left out: nobody wrote down whether the parents know. */
  parentsInformed?: ParentsInformed;
  linked: number[];
  narrative: string;
}

export interface AgencyContact {
  ref: string;
  on: string;
  agency: string;
  method: 'Telephone' | 'Email' | 'In writing';
  recordedAs: string;
  spokeTo: string;
  agreedActions?: string;
  confirmedInWriting?: string;
  parentsInformed?: ParentsInformed;
}

export type ParentsInformed = { yes: true; on: string; by: string } | { yes: false; reason: string };
