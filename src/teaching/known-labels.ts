import type { RowKind, SubjectField } from '../record/teaching.ts';
import { asLabel } from '../values/plain-text.ts';

/** What record systems call the fields of a child, those that say it best first. Source: public help of the systems in docs and issue reports. */
export const SUBJECT_LABELS: Record<SubjectField, string> = {
  name: 'full name|legal name|official name|name of child|child name|child’s name|pupil name|student name|registered name|display name|client name|patient name|name|pupil|student|child|person|service user|client',
  given: 'legal forename|forename|forenames|forename(s)|first name|first names|first name(s)|given name|given names|given name(s)',
  family: 'legal surname|surname|family name|last name',
  preferred: 'preferred name|common name|preferred forename|preferred first name|known as|likes to be called|chosen name',
  former: 'former name|former names|previous name|previous names|previous name(s)|former surname|previous surname|maiden name|also known as|aka|alias|aliases',
  born: 'date of birth|dob|d.o.b|birth date|birthdate|birthday|born|date of birth (dob)|dob/edd|date of birth/expected|date of birth/expected date of birth|date of birth or expected date',
  due: 'expected date of delivery|estimated date of delivery|expected date of birth|edd|due date',
  died: 'date of death|died|deceased on',
  sex: 'sex|legal sex|gender',
  number:
    // A case may be a family's, a record anything's.
    'admission number|admission no|adno|adm no|student number|student id|pupil number|pupil id|child id|person id|client id|client number|mosaic id|system id|id|cssr case no|case number|case no|case ref|case reference|record number',
  upn: 'upn|unique pupil number|upn number',
  formerUpn: 'former upn|previous upn',
  nhsNumber: 'nhs number|nhs no|nhs',
  address: 'home address|main address|current address|display address|address|where living|lives at|street|street address|address line 1',
  postcode: 'postcode|post code|zip|zip code',
  mother: 'mother|mother’s name|name of mother|mum|birth mother',
  father: 'father|father’s name|name of father|dad|birth father',
};

/** Columns in lists of people. */
export const PEOPLE_LABELS: Record<string, string> = {
  ...pick('name', 'given', 'family', 'born', 'due', 'sex', 'address', 'postcode', 'upn', 'nhsNumber', 'number'),
  name: `${SUBJECT_LABELS.name}|contact|contact name|sibling|sibling name|relative|carer|parent|parent/carer|adult|member`,
  relationship: 'relationship|relationship to child|relationship to pupil|relationship to student|relation|relation to child|relation to pupil|relationship type|role in family|rel',
  parentalResponsibility: 'parental responsibility|pr|has pr|has parental responsibility|legal responsibility',
  restrictions: 'court order|court orders|court order restricted access|restrictions|restricted access|contact restrictions',
  livesWith: 'lives with child|lives with pupil|lives with student|lives with|living with child|lives at same address|same address|same household|in household|lives in household|at same address|at home',
  homeSince: 'at address since|in household since|moved in|resident since',
  since: 'start date|since|from|date from',
  until: 'end date|until|to|date to',
};

const ENTRY: Record<string, string> = {
  on: 'date|date of incident|incident date|date recorded|date added|date raised|date created|date received|date opened|created|created on|date/time|date & time|date and time|when|logged|raised|on',
  recordNumber: 'ref|reference|ref no|reference number|concern id|incident id|incident no|incident number|id|no|number|case ref|record no|record number|log no',
};
const INFORMED =
  'parents informed|parent informed|parents/carers informed|parent/carer informed|parents told|parent told|parents told?|parents aware|parent/carer aware|family informed|family told|home informed|informed parents|is the parent/carer aware of the referral|parent aware of referral|parents contacted';
const CONSIDERED = 'siblings considered|other children considered|children considered|siblings';

/** Columns in lists of entries, by the kind of entry. */
export const ENTRY_LABELS: Record<Exclude<RowKind, 'people'>, Record<string, string>> = {
  concern: {
    ...ENTRY,
    status: 'status|state|concern status|open/closed',
    category: 'category|categories|concern type|incident type|type|nature of concern',
    action: 'action|action taken|actions taken',
    outcome: 'outcome|result',
    informed: INFORMED,
    considered: CONSIDERED,
    alsoAbout: 'linked students|linked pupils|linked children|other pupils|other students|also about|others involved',
  },
  referral: {
    ...ENTRY,
    on: `${ENTRY['on']}|referral date|date of referral|date referral received|referred on`,
    from: 'from|referred by|referrer|source|referral source|made by',
    to: 'to|referred to|agency|service',
    informed: INFORMED,
    referrerAsked: 'referrer asked whether family know|referrer asked|does the family know',
    'decision.outcome': 'decision|outcome|result',
    'decision.on': 'date of decision|decision date|decided|decided on',
    acknowledged: 'acknowledged|date acknowledged',
    inWriting: 'in writing|confirmed in writing|written referral|form sent',
    closed: 'closed|date closed|end date|closed on',
    considered: CONSIDERED,
  },
  contact: { ...ENTRY, from: 'from|source|contact from|made by', to: 'to', informed: INFORMED, closed: 'closed|date closed', considered: CONSIDERED },
  'parent-contact': { ...ENTRY, told: 'told|spoke to|spoken to|who|whom|parent|contact', regarding: 'regarding|about|re|concern', by: 'by|staff|made by|recorded by' },
  conversation: {
    ...ENTRY,
    with: 'with|with (agency)|agency|spoke to|spoken to|professional',
    status: 'status|outcome|recorded as|type',
    actions: 'actions|agreed actions|actions agreed|action agreed',
    confirmedInWriting: 'confirmed in writing|in writing|written confirmation',
    informed: INFORMED,
  },
  agreement: {
    ...ENTRY,
    form: 'form|type|verbal or written|verbal/written',
    parties: 'parties|agreed with|signed by|who',
    covers: 'children covered|covers|children|child|for',
    purpose: 'purpose',
    sharedWith: 'shared with|copied to',
    reviewDue: 'review date|review due|next review|review by',
    reviewed: 'reviewed|reviewed on|last reviewed',
    contingency: 'contingency|if it is broken|contingency plan',
    ended: 'ended|end date|date ended',
  },
  visit: {
    ...ENTRY,
    on: `${ENTRY['on']}|visit date|date of visit|visited|visited on`,
    planned: 'planned|planned for|due',
    announced: 'announced|announced?',
    by: 'by|seen by|visited by|visit by|worker|social worker',
    seen: 'seen|children seen|child seen|who was seen',
    alone: 'seen alone|alone',
  },
  seen: { ...ENTRY, on: `${ENTRY['on']}|last seen|seen|seen on`, who: 'who|child|children|seen', by: 'by|seen by|agency', alone: 'seen alone|alone' },
  plan: {
    ...ENTRY,
    type: 'type|plan|plan type|type of plan',
    started: 'start date|started|start|from|date started',
    ended: 'end date|ended|end|to|date ended',
    reviewDue: 'review date|review due|next review|next review date',
    reviews: 'reviews|reviewed|last review',
  },
  assessment: { ...ENTRY, started: 'start date|started|start', completed: 'completed|date completed|end date|completed on', considers: 'children|considers|children assessed', factors: 'factors' },
  enquiry: { ...ENTRY, strategyDiscussion: 'strategy discussion|strategy meeting|date of strategy discussion', conference: 'conference|icpc|conference date|date of conference' },
  'file-transfer': { ...ENTRY, left: 'left|leaving date|date left', sent: 'sent|date sent|file sent', receipt: 'receipt|received|receipt received|date received' },
  'contact-arrangement': { ...ENTRY, with: 'with|contact with|who', form: 'form|type|type of contact', ended: 'ended|end date' },
  note: ENTRY,
};

/** Our field for a label, and how well the label says it: 0 is best. */
export interface Meaning<Field extends string = string> {
  field: Field;
  rank: number;
}

/** What a label may mean in one of the lists above: the same word can mean several things. */
export function meaningsOf<Field extends string>(label: string, labels: Record<Field, string>): Meaning<Field>[] {
  const said = asLabel(label);
  const meanings = Object.entries<string>(labels).flatMap(([field, words]) => {
    const rank = words.split('|').findIndex((word) => asLabel(word) === said);
    return rank < 0 ? [] : [{ field: field as Field, rank }];
  });
  return meanings.toSorted((a, b) => a.rank - b.rank);
}

/** Every label in one of the lists above, as labels are compared. */
export function wordsOf(labels: Record<string, string>): Set<string> {
  return new Set(Object.values(labels).flatMap((words) => words.split('|').map(asLabel)));
}

function pick(...fields: SubjectField[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, SUBJECT_LABELS[field]]));
}

/** What a column of rows of this kind can be: also who an entry is about, and its heading, which no label proposes. */
export function columnChoices(kind: RowKind): string[] {
  return kind === 'people' ? Object.keys(PEOPLE_LABELS) : [...new Set([...Object.keys(ENTRY_LABELS[kind]), 'about', 'heading'])];
}
