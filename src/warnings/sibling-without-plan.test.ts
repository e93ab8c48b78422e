import { expect, test } from 'vitest';
import { aScene, cards, child, type EntryTold, unborn } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { siblingWithoutPlan } from './sibling-without-plan.ts';

const today = '2026-03-12';
const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
const plan: EntryTold = { kind: 'plan', on: '2026-02-16', about: ['jack'], type: 'CP' };
const shown = (...entries: EntryTold[]) => cards(siblingWithoutPlan, aScene({ today, people, entries }));

test('a plan for one, and neither plan nor decision for the other', () => {
  expect(shown(plan)).toEqual(['ella missing']);
  expect(shown({ ...plan, type: 'CIN' })).toEqual(['ella missing']);
});

test('early help or a plan that has ended does not ask', () => {
  expect(shown({ ...plan, type: 'early-help' })).toEqual([]);
  expect(shown({ ...plan, ended: '2026-03-12' })).toEqual([]);
});

test.each<[string, EntryTold]>([
  ['a plan of her own, of any type', { ...plan, about: ['ella'], type: 'early-help', on: '2025-01-06' }],
  ['a decision on her referral', { kind: 'referral', on: '2026-02-10', about: ['ella'], decision: { on: '2026-02-16', outcome: 'no further action' } }],
  ['an assessment of her', { kind: 'assessment', on: '2026-01-12', about: ['ella'], completed: '2026-02-20' }],
  ['an assessment that considers her', { kind: 'assessment', on: '2026-01-12', about: ['jack'], considers: ['ella'], completed: '2026-02-20' }],
  ['a decision after conversations', { kind: 'conversation', on: '2026-02-17', about: ['ella'], referralDecision: { outcome: 'not to refer' } }],
  ['a conference that is not required', { kind: 'enquiry', on: '2026-02-10', about: ['ella'], conferenceNotRequired: '2026-02-18' }],
  ['a plan of hers that ended since', { ...plan, about: ['ella'], on: '2025-06-02', ended: '2026-03-02' }],
])('settled by %s', (_, entry) => {
  expect(shown(plan, entry)).toEqual([]);
});

test.each<[string, EntryTold]>([
  ['a decision from before', { kind: 'referral', on: '2026-02-10', about: ['ella'], decision: { on: '2026-02-13' } }],
  ['a referral without decision', { kind: 'referral', on: '2026-02-17', about: ['ella'] }],
  ["a decision on her brother's referral", { kind: 'referral', on: '2026-02-17', about: ['jack'], decision: { on: '2026-02-17' } }],
  ['a conversation without a decision', { kind: 'conversation', on: '2026-02-17', about: ['ella'] }],
  ['an assessment not completed', { kind: 'assessment', on: '2026-02-17', about: ['ella'] }],
])('not settled by %s', (_, entry) => {
  expect(shown(plan, entry)).toEqual(['ella missing']);
});

test('the unborn too; a child known to live elsewhere is to be considered at most', () => {
  const others = { baby: unborn('2026-08-01'), ella: child('2023-11-19', { livesApartFrom: ['jack'] }) };
  expect(cards(siblingWithoutPlan, aScene({ today, people: { ...people, ...others }, entries: [plan] }))).toEqual(['baby missing', 'ella consider']);
});

test('what its screen no longer shows is no plan', () => {
  expect(shown({ ...plan, gone: true })).toEqual([]);
});

test('her plans are hidden from this user: unknown', () => {
  const screens = [{ system: 'careworks', subject: 'ella', gaps: [{ of: 'plan', why: 'not visible to this user' as const }] }];
  const scene = aScene({ today, people, entries: [plan], screens });
  expect(cards(siblingWithoutPlan, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['ella missing']);
});

test('whether her own plan has ended could not be read: that is said', () => {
  const scene = aScene({ today, people, entries: [plan, { ...plan, about: ['ella'], unread: ['ended'] }] });
  expect([cards(siblingWithoutPlan, scene), cards(screenReadInPart, scene)]).toEqual([[], ['ella missing']]);
});
