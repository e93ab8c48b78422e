import { expect, test } from 'vitest';
import { conversationsWithoutReferral } from './conversations-without-referral.ts';
import { adult, aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const today = '2026-03-31';
const people = { jack: child('2018-05-04'), ella: child('2023-11-19'), tom: child('2014-02-02') };
type Told = Extract<EntryTold, { kind: 'conversation' }>;
const talk = (on: string, about = ['jack']): Told => ({ kind: 'conversation', on, about, with: 'csc', status: 'advice only' });
const three = [talk('2026-01-01'), talk('2026-02-10'), talk('2026-03-10', ['ella'])];
const shown = (...entries: EntryTold[]) => cards(conversationsWithoutReferral, aScene({ today, people, entries }));

test('three about the family in 90 days: for each child they were about', () => {
  expect(shown(...three)).toEqual(['ella consider', 'jack consider']);
});

test('two are not three, nor are three in 91 days', () => {
  expect(shown(...three.slice(1))).toEqual([]);
  expect(shown(...three.slice(1), talk('2025-12-31'))).toEqual([]);
});

test('one conversation in the records of both sides is one', () => {
  expect(shown(...three.slice(1), { ...talk('2026-02-11'), with: 'school', system: 'careworks' })).toEqual([]);
});

test.each<[string, EntryTold]>([
  ['a referral in that time', { kind: 'referral', on: '2026-03-20', about: ['jack'] }],
  ['a decision not to refer', { ...talk('2026-03-20'), referralDecision: { on: '2026-03-20', outcome: 'not to refer' } }],
  ['a conversation that became one', { ...talk('2026-03-20'), status: 'referral made' }],
  ["a social worker's plan", { kind: 'plan', on: '2025-06-02', about: ['tom'], type: 'CIN' }],
])('settled by %s', (_, entry) => {
  expect(shown(...three, entry)).toEqual([]);
});

test('a referral from before that time does not settle it', () => {
  expect(shown(...three, { kind: 'referral', on: '2025-12-31', about: ['jack'] })).toEqual(['ella consider', 'jack consider']);
});

test('gone, and hidden', () => {
  expect(shown(...three.slice(1), { ...talk('2026-01-01'), gone: true })).toEqual([]);
  const screens = [{ system: 'careworks', subject: 'jack', gaps: [{ of: 'entries', why: 'not readable' as const }] }];
  const scene = aScene({ today, people, entries: three, screens });
  expect(cards(conversationsWithoutReferral, scene)).toEqual(['ella consider']);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});

test('about a parent alone they are about the children of the home', () => {
  const more = { ...people, dawn: adult() };
  const about = ['dawn'];
  const entries = [talk('2026-01-05', about), talk('2026-02-10', about), talk('2026-03-10', about)];
  expect(cards(conversationsWithoutReferral, aScene({ today, people: more, entries }))).toEqual(['ella consider', 'jack consider', 'tom consider']);
});

test('a plan or a referral of a child of another home decides nothing here', () => {
  const apart = { jack: child('2018-05-04'), mia: child('2016-02-02', { livesApartFrom: ['jack'] }) };
  const talks = [talk('2026-01-05'), talk('2026-02-10'), talk('2026-03-10')];
  const with_ = (...entries: EntryTold[]) => cards(conversationsWithoutReferral, aScene({ today, people: apart, entries: [...talks, ...entries] }));
  expect(with_({ kind: 'plan', on: '2024-01-08', about: ['mia'], type: 'CIN', system: 'careworks' })).toEqual(['jack consider']);
  expect(with_({ kind: 'referral', on: '2026-03-11', about: ['mia'], decision: { outcome: 'assess' } })).toEqual(['jack consider']);
  expect(with_({ kind: 'referral', on: '2026-03-11', about: ['jack'], decision: { outcome: 'assess' } })).toEqual([]);
});
