import type { CalendarDate } from '../../record/calendar-date.ts';
import type { Entry } from '../../record/entry.ts';
import { compact } from '../../values/compact.ts';
import type { About } from '../about.ts';
import type { Cells } from '../table/cells.ts';
import type { Field } from '../table/field.ts';
import type { TableKind } from '../table/table-kind.ts';
import { referralSource } from './referral-source.ts';

/** The lists of children that Ofsted asks for before it inspects (Inspecting local authority children's services, annex A). */
export const ANNEX_A: readonly TableKind[] = [
  {
    name: 'annex-a-contacts',
    headers: headers({ dateofcontact: 'entry.on', contactsource: 'entry.from' }),
    toldBy: [['dateofcontact'], ['contactsource']],
    entries: (cells, { agency }) => onDay(cells, 'entry.on', (on) => [compact({ kind: 'contact', on, about, from: cells.parsed('entry.from', referralSource), to: agency })]),
  },
  {
    name: 'annex-a-early-help',
    headers: headers({ assessmentstartdate: 'entry.started', assessmentcompletiondate: 'entry.completed' }),
    toldBy: [['assessmentstartdate'], ['organisationcompletingassessment', 'assessmentcompletiondate']],
    entries: assessment,
    carries: { assessment: ['completed'] },
  },
  {
    name: 'annex-a-referrals',
    headers: headers({ dateofreferral: 'entry.on', referralsource: 'entry.from', referralnfa: 'entry.nfa' }),
    toldBy: [['dateofreferral'], ['referralsource', 'referralnfa']],
    entries: (cells, { agency }) =>
      onDay(cells, 'entry.on', (on) => {
        const decision = cells.yesOrNo('entry.nfa') ? { outcome: 'no further action' } : undefined;
        return [compact({ kind: 'referral', on, about, from: cells.parsed('entry.from', referralSource), to: agency, decision })];
      }),
  },
  {
    name: 'annex-a-assessments',
    headers: headers({ continuousassessmentstartdate: 'entry.started', continuousassessmentdateofauthorisation: 'entry.completed' }),
    toldBy: [['continuousassessmentstartdate']],
    entries: assessment,
    carries: { assessment: ['completed'] },
  },
  {
    name: 'annex-a-section-47',
    headers: headers({
      strategydiscussioninitiatingsection47enquirystartdate: 'entry.on',
      dateofinitialchildprotectionconference: 'entry.conference',
      dateoficpc: 'entry.conference',
      wasaninitialchildprotectionconferencedeemedunnecessary: 'entry.conferenceNotRequired',
      icpcunnecessary: 'entry.conferenceNotRequired',
    }),
    toldBy: [['strategydiscussioninitiatingsection47enquirystartdate']],
    entries: (cells) =>
      onDay(cells, 'entry.on', (on) => {
        const conferenceNotRequired = cells.yesOrNo('entry.conferenceNotRequired');
        return [compact({ kind: 'enquiry', on, about, strategyDiscussion: on, conference: cells.day('entry.conference'), conferenceNotRequired })];
      }),
    carries: { enquiry: ['conference', 'conferenceNotRequired'] },
  },
  {
    name: 'annex-a-children-in-need',
    headers: headers({ cinstartdate: 'entry.started', cinclosuredate: 'entry.ended', datechildwaslastseen: 'entry.seen', reasonforclosure: 'child.adoption' }),
    toldBy: [['cinstartdate']],
    entries: (cells, { agency }) => [
      ...plan(cells, 'CIN'),
      ...onDay(cells, 'entry.seen', (on): Entry[] => [{ kind: 'seen', on, about, who: about, by: agency }]),
    ],
  },
  {
    name: 'annex-a-child-protection',
    headers: headers({
      childprotectionplanstartdate: 'entry.started',
      cppstartdate: 'entry.started',
      childprotectionplanenddate: 'entry.ended',
      cppenddate: 'entry.ended',
      dateofthelaststatutoryvisit: 'entry.visited',
      wasthechildseenalone: 'entry.alone',
      dateoflatestreviewconference: 'entry.review',
    }),
    toldBy: [['childprotectionplanstartdate', 'cppstartdate']],
    entries: (cells, about) => [...plan(cells, 'CP'), ...visit(cells, about)],
    carries: { plan: ['reviews'], visit: [] },
  },
  {
    name: 'annex-a-looked-after',
    headers: headers({
      datestartedtobelookedafter: 'entry.started',
      dateceasedtobelookedafter: 'entry.ended',
      dateoflateststatutoryreview: 'entry.review',
      dateoflastsocialworkvisit: 'entry.visited',
    }),
    toldBy: [['datestartedtobelookedafter']],
    entries: (cells, about) => [...plan(cells, 'CLA'), ...visit(cells, about)],
    carries: { plan: ['reviews'], visit: [] },
  },
  { name: 'annex-a-care-leavers', headers: new Map(), toldBy: [['eligibilitycategory', 'dateoflatestpathwayplan', 'latestpathwayplanreviewdate']] },
  { name: 'annex-a-adoption', headers: new Map(), toldBy: [['familyidentifier', 'individualadopteridentifier', 'prospectiveadopterid']] },
];

/** Whom every entry of a row is about. */
const about = ['child'];

function headers(fields: Record<string, Field>): ReadonlyMap<string, Field> {
  return new Map(Object.entries(fields));
}

function onDay(cells: Cells, field: Field, entries: (day: CalendarDate) => Entry[]): Entry[] {
  const day = cells.day(field);
  return day === undefined ? [] : entries(day);
}

function assessment(cells: Cells): Entry[] {
  return onDay(cells, 'entry.started', (on) => [compact({ kind: 'assessment', on, about, started: on, completed: cells.day('entry.completed') })]);
}

function plan(cells: Cells, type: 'CIN' | 'CP' | 'CLA'): Entry[] {
  const review = cells.day('entry.review');
  return onDay(cells, 'entry.started', (on) => [
    compact({ kind: 'plan', on, about, type, started: on, ended: cells.day('entry.ended'), reviews: review === undefined ? undefined : [review] }),
  ]);
}

function visit(cells: Cells, { agency }: About): Entry[] {
  return onDay(cells, 'entry.visited', (on) => [compact({ kind: 'visit', on, about, seen: about, by: agency, alone: cells.yesOrNo('entry.alone') })]);
}
