import type { CalendarDate } from '../../record/calendar-date.ts';
import type { Entry } from '../../record/entry.ts';
import type { PersonAsRead } from '../../record/person.ts';
import { upn } from '../../record/upn.ts';
import { kindByBirth } from '../../values/child-or-adult.ts';
import { compact } from '../../values/compact.ts';
import { shortened } from '../../values/shortened.ts';
import type { About } from '../about.ts';
import type { XmlElement } from '../xml/element.ts';
import { saysAdopted } from './adopted.ts';
import { sexFrom } from './person-from-xml.ts';
import { referralSource } from './referral-source.ts';
import { unsaid } from './unsaid.ts';
import { type ChildRead, XmlValues } from './xml-child.ts';

export const CIN_CENSUS = 'cin-census';

/** One child of a children in need census (DfE): numbers and dates without names, and no word of family. */
export function readCensusChild(element: XmlElement, row: number, about: About, file: string): ChildRead {
  const values = new XmlValues(row, about);
  const child = childOf(element, values, about);
  if (!child) {
    values.problem('nobody-named');
    return { problems: values.problems };
  }
  const entries = element.all('CINdetails').flatMap((details) => episode(details, values, about));
  return {
    reading: {
      source: { system: about.system, agency: about.agency, screen: CIN_CENSUS, file },
      readAt: about.readAt,
      subject: 'child',
      people: [child],
      relationships: [],
      entries,
      gaps: [...values.gaps, ...unsaid(entries, 'child', CARRIED)],
    },
    problems: values.problems,
  };
}

/** Where the census leaves these empty, they have not come to pass. */
const CARRIED = { assessment: ['completed', 'factors'], enquiry: ['conference', 'conferenceNotRequired'], plan: ['reviews'] };

function childOf(element: XmlElement, values: XmlValues, { readAt }: About): PersonAsRead | undefined {
  const known = element.at('ChildIdentifiers') ?? element;
  const number = known.says('LAchildID');
  const pupilNumber = values.identifier('UPN', known.says('UPN'), upn);
  if (number === undefined && pupilNumber === undefined) return undefined;
  const due = values.day('ExpectedPersonBirthDate', known, 'ExpectedPersonBirthDate');
  const born = values.day('PersonBirthDate', known, 'PersonBirthDate') ?? (due ? { due } : undefined);
  const adopted = element.all('CINdetails').some((details) => saysAdopted(details.says('ReasonForClosure') ?? ''));
  return compact({
    ref: 'child',
    kind: typeof born === 'object' ? ('unborn' as const) : (kindByBirth(born, readAt) ?? 'child'),
    born,
    sex: sexFrom(known, 'Sex', 'GenderCurrent', 'PersonGenderCurrent'),
    upn: pupilNumber,
    formerUpn: values.identifier('FormerUPN', known.says('FormerUPN'), upn),
    number: number && shortened(number),
    died: values.died('PersonDeathDate', known, 'PersonDeathDate'),
    sealed: adopted || undefined,
  });
}

function episode(details: XmlElement, values: XmlValues, about: About): Entry[] {
  return [
    ...referral(details, values, about),
    ...details.all('Assessments').flatMap((one) => assessment(one, values)),
    ...details.all('CINPlanDates').flatMap((one) => plan(one, 'CIN', 'CINPlanStartDate', 'CINPlanEndDate', values)),
    ...details.all('Section47').flatMap((one) => enquiry(one, values)),
    ...details.all('ChildProtectionPlans').flatMap((one) => plan(one, 'CP', 'CPPstartDate', 'CPPendDate', values)),
  ];
}

const child = ['child'];

function referral(details: XmlElement, values: XmlValues, { agency }: About): Entry[] {
  const source = details.says('ReferralSource');
  const nothingFurther = values.yesOrNo('ReferralNFA', details, 'ReferralNFA');
  return on(values.day('CINreferralDate', details, 'CINreferralDate'), (day) =>
    compact({
      kind: 'referral' as const,
      on: day,
      about: child,
      from: source === undefined ? undefined : referralSource(source),
      to: agency,
      decision: nothingFurther ? { outcome: 'no further action' } : undefined,
      closed: values.day('CINclosureDate', details, 'CINclosureDate'),
    }),
  );
}

function assessment(element: XmlElement, values: XmlValues): Entry[] {
  const factors = [element, ...element.all('FactorsIdentifiedAtAssessment')].flatMap((one) => one.all('AssessmentFactors')).map(({ text }) => text.trim()).filter(Boolean);
  return on(values.day('AssessmentActualStartDate', element, 'AssessmentActualStartDate'), (day) =>
    compact({
      kind: 'assessment' as const,
      on: day,
      about: child,
      started: day,
      completed: values.day('AssessmentAuthorisationDate', element, 'AssessmentAuthorisationDate'),
      factors: factors.length > 0 ? factors : undefined,
    }),
  );
}

function enquiry(element: XmlElement, values: XmlValues): Entry[] {
  return on(values.day('S47ActualStartDate', element, 'S47ActualStartDate'), (day) =>
    compact({
      kind: 'enquiry' as const,
      on: day,
      about: child,
      strategyDiscussion: day,
      conference: values.day('DateOfInitialCPC', element, 'DateOfInitialCPC'),
      conferenceNotRequired: values.yesOrNo('ICPCnotRequired', element, 'ICPCnotRequired'),
    }),
  );
}

function plan(element: XmlElement, type: 'CIN' | 'CP', started: string, ended: string, values: XmlValues): Entry[] {
  const reviews = element.all('Reviews').flatMap((one) => one.all('CPPreviewDate')).flatMap((review) => values.day('CPPreviewDate', review) ?? []);
  return on(values.day(started, element, started), (day) =>
    compact({
      kind: 'plan' as const,
      on: day,
      about: child,
      type,
      started: day,
      ended: values.day(ended, element, ended),
      reviews: reviews.length > 0 ? reviews : undefined,
    }),
  );
}

const on = (day: CalendarDate | undefined, entry: (day: CalendarDate) => Entry): Entry[] => (day === undefined ? [] : [entry(day)]);
