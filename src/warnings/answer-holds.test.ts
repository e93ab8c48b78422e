import { expect, test } from 'vitest';
import type { Answer, AnswerKind } from '../record/answer.ts';
import { adult, aScene, cards, child, type EntryTold, type Told } from '../../tests/builders/a-family.ts';
import { agreedActionOverdue } from './agreed-action-overdue.ts';
import { conversationsWithoutReferral } from './conversations-without-referral.ts';
import { newAdultInHousehold } from './new-adult-in-household.ts';
import { planReviewOverdue } from './plan-review-overdue.ts';
import type { Rule } from './rule.ts';
import { siblingNotConsidered } from './sibling-not-considered.ts';
import { siblingWithoutPlan } from './sibling-without-plan.ts';
import { statusDiffers } from './status-differs.ts';
import { statutoryVisitOverdue } from './statutory-visit-overdue.ts';
import { warningsFor } from './warnings-for.ts';

const today = '2026-03-12';
const jack = child('2018-05-04', { given: 'Jack' });
const ella = child('2023-11-19', { given: 'Ella' });

/** What a family's record shows, when whatever a rule showed on a day was answered on it, as the worker keeps an answer. */
function answered(rule: Pick<Rule, 'name'>, told: Told, on: string, answer: AnswerKind, fields: Answer['fields'] = {}): string[] {
  const known = { ...told, today: on, entries: (told.entries ?? []).filter(({ on: day, since }) => (since ?? day).slice(0, 10) <= on) };
  const shown = warningsFor(aScene(known)).filter(({ warning }) => warning === rule.name);
  expect(shown).not.toEqual([]);
  const answers = shown.slice(0, 1).map(({ about, restsOn }, at) => ({ id: `${at}`, warning: rule.name, about, answer, on, at: `${on}T10:00:00Z`, fields, grounds: restsOn.map(({ id }) => id) }));
  return cards(rule, aScene({ ...told, answers }));
}

const concern: EntryTold = { kind: 'concern', on: '2026-03-02', about: ['jack'], status: 'closed' };
const plan = (type: 'CIN' | 'CP' | 'CLA', on: string, about: string[], more: object = {}): EntryTold => ({ kind: 'plan', type, on, started: on, about, system: 'careworks', ...more }) as EntryTold;

test('a plan of another brother that began since asks again', () => {
  const told = { today, people: { jack, ella, theo: child('2020-01-01') }, entries: [plan('CIN', '2025-12-01', ['jack']), plan('CP', '2026-03-02', ['theo'])] };
  expect(answered(siblingWithoutPlan, { ...told, people: { jack, ella } }, '2025-12-05', 'decision-recorded')).toEqual([]);
  expect(answered(siblingWithoutPlan, told, '2025-12-05', 'decision-recorded')).toEqual(['ella missing']);
});

test('a plan that was read before the answer but begins after it asks again', () => {
  const told = {
    today: '2026-03-25',
    people: { jack, ella },
    entries: [concern, plan('CP', '2026-03-10', ['jack'], { since: '2026-03-04T08:00:00Z' })],
  };
  expect(answered(siblingNotConsidered, told, '2026-03-05', 'limited-to-one-child', { reason: 'bruise in sport' })).toEqual(['ella overdue 2026-03-09']);
});

test('a visit by somebody’s word is a visit: the next is due after it', () => {
  const told = { today, people: { jack }, open: { system: 'careworks' }, entries: [plan('CP', '2025-12-01', ['jack'], { reviews: ['2026-02-20'] })] };
  expect(answered(statutoryVisitOverdue, told, '2026-01-20', 'visited', { when: '2026-01-19' })).toEqual(['jack overdue 2026-02-02']);
  expect(answered(statutoryVisitOverdue, told, '2026-03-11', 'visited', { when: '2026-03-10' })).toEqual(['jack due 2026-03-24']);
});

test('a review by somebody’s word is a review of that plan: the next is due after it', () => {
  const told = { today, people: { jack }, open: { system: 'careworks' }, entries: [plan('CP', '2025-01-06', ['jack'])] };
  expect(answered(planReviewOverdue, told, '2025-04-08', 'held', { when: '2025-04-04' })).toEqual(['jack overdue 2025-10-04']);
  expect(answered(planReviewOverdue, told, '2025-04-08', 'ended', { when: '2025-04-04' })).toEqual([]);
  const two = { ...told, entries: [plan('CP', '2025-01-06', ['jack']), plan('CLA', '2025-01-06', ['jack'], { reviewDue: '2026-03-02' })] };
  expect(answered(planReviewOverdue, two, '2025-04-08', 'ended', { when: '2025-04-04' })).toEqual(['jack overdue 2026-03-02']);
});

test('one action that is done or moved leaves the others of its conversation', () => {
  const actions = [{ what: 'Call the GP', who: 'dsl', due: '2026-03-05' }, { what: 'Visit', who: 'social worker', due: '2026-03-11' }];
  const agreed: EntryTold = { kind: 'conversation', on: '2026-03-02', about: ['jack'], with: 'csc', status: 'action agreed', confirmedInWriting: true, actions };
  const told = { today, people: { jack }, entries: [agreed] };
  expect(cards(agreedActionOverdue, aScene(told))).toEqual(['jack overdue 2026-03-05', 'jack overdue 2026-03-11']);
  expect(answered(agreedActionOverdue, told, '2026-03-06', 'done', { when: '2026-03-06' })).toEqual(['jack overdue 2026-03-11']);
  expect(answered(agreedActionOverdue, told, '2026-03-06', 'moved', { until: '2026-03-30', reason: 'leave' })).toEqual(['jack overdue 2026-03-11']);
});

test('another difference between two systems is another question', () => {
  const entries = [
    plan('CP', '2025-06-01', ['jack']),
    plan('CP', '2025-06-01', ['jack'], { system: 'beechwood', ended: '2025-09-01' }),
    plan('CLA', '2025-10-01', ['jack']),
    plan('CLA', '2025-10-01', ['jack'], { system: 'beechwood', ended: '2026-02-01', since: '2026-02-02T08:00:00Z' }),
  ];
  expect(answered(statusDiffers, { today, people: { jack }, entries }, '2025-09-20', 'reconciled')).toEqual(['jack overdue 2026-02-02']);
});

test('a partner who left and came back is new again', () => {
  const people = (since: string) => ({ jack, dawn: adult(), mark: adult({ livesWith: [{ with: 'jack', since }] }) });
  const told = { relationships: [{ from: 'dawn', to: 'jack', kind: 'parent' as const }], entries: [plan('CIN', '2023-02-01', ['jack'])] };
  const answers: Answer[] = [{ id: '1', warning: 'new-adult-in-household', about: 'jack', answer: 'role-and-checks-recorded', on: '2024-05-10', at: '2024-05-10T10:00:00Z', grounds: ['mark', 'e0'] }];
  expect(cards(newAdultInHousehold, aScene({ ...told, today, people: people('2026-02-16'), answers }))).toEqual(['jack overdue 2026-03-02']);
  expect(cards(newAdultInHousehold, aScene({ ...told, today, people: people('2024-05-01'), answers }))).toEqual([]);
});

test('that a conversation has grown old brings nothing back; another one does', () => {
  const talk = (on: string): EntryTold => ({ kind: 'conversation', on, about: ['jack'], with: 'csc', status: 'advice only', confirmedInWriting: true });
  const told = { today: '2026-03-14', people: { jack }, entries: ['2025-12-13', '2026-01-10', '2026-02-10', '2026-03-10'].map(talk) };
  expect(cards(conversationsWithoutReferral, aScene(told))).toEqual(['jack consider']);
  expect(answered(conversationsWithoutReferral, told, '2026-03-11', 'decision-recorded', { outcome: 'not to refer' })).toEqual([]);
  expect(answered(conversationsWithoutReferral, { ...told, entries: [...told.entries, talk('2026-03-13')] }, '2026-03-11', 'decision-recorded', { outcome: 'not to refer' })).toEqual(['jack consider']);
});

test('a review that was brought forward, by somebody’s word, is the one that was due', () => {
  const told = { today: '2026-04-20', people: { jack }, open: { system: 'careworks' }, entries: [plan('CIN', '2026-01-12', ['jack'], { reviewDue: '2026-04-13' })] };
  expect(answered(planReviewOverdue, told, '2026-04-08', 'held', { when: '2026-04-08' })).toEqual([]);
  expect(answered(planReviewOverdue, told, '2026-04-08', 'held', { when: '2026-02-02' })).toEqual(['jack overdue 2026-04-13']);
});
