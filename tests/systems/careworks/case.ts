/** A child's case in children's social care. */
export interface Case {
  number: string;
  given: string;
  family: string;
  born: string;
  sex: 'Male' | 'Female';
  nhsNumber: string;
  address: string;
  postcode: string;
  education: string;
  status: 'Open' | 'Closed';
  team: string;
  household: Relation[];
  referrals: Referral[];
  consultations: Consultation[];
  agreements: Agreement[];
  visits: Visit[];
  plans: Plan[];
  arrangements: ContactArrangement[];
  notes: CaseNote[];
}

export interface Relation {
  given: string;
  family: string;
  born?: string;
  /** What this person is to the child: Mother, Brother, Mother's partner. */
  relationship: string;
  sameAddress: boolean;
  since?: string;
  parentalResponsibility: boolean;
  caseNumber?: string;
}

export interface Referral {
  ref: string;
  received: string;
  from: string;
  how: string;
  /** Left out: the question was not answered. */
  parentsAware?: boolean;
  referrerAsked?: boolean;
  acknowledged?: string;
  decision?: string;
  decided?: string;
  closed?: string;
  reason: string;
}

export interface Consultation {
  ref: string;
  on: string;
  with: string;
  kind: 'Consultation' | 'Contact';
  status?: string;
  agreedActions?: string;
  confirmedInWriting?: string;
}

export interface Agreement {
  ref: string;
  on: string;
  form: 'Verbal' | 'Written';
  parties: string[];
  covers: string[];
  sharedWith?: string;
  reviewDue?: string;
  reviewed?: string;
  contingency?: string;
  ended?: string;
}

export interface Visit {
  on: string;
  announced: boolean;
  seen: string[];
  seenAlone: boolean;
  by: string;
}

export interface Plan {
  type: string;
  started: string;
  reviewDue?: string;
  ended?: string;
}

export interface ContactArrangement {
  with: string;
  form: 'Direct' | 'Supervised' | 'Indirect' | 'None';
  since: string;
}

export interface CaseNote {
  on: string;
  time: string;
  by: string;
  text: string;
}
