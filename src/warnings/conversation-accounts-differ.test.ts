import { expect, test } from 'vitest';
import { conversationAccountsDiffer } from './conversation-accounts-differ.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { warningsFor } from './warnings-for.ts';

const today = '2026-03-12';
const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
type Told = Extract<EntryTold, { kind: 'conversation' }>;
const school: Told = { kind: 'conversation', on: '2026-03-10', about: ['jack'], with: 'csc', status: 'referral made' };
const csc: Told = { kind: 'conversation', on: '2026-03-10', about: ['jack'], with: 'school', status: 'advice only', system: 'careworks' };
const madeBySchool: EntryTold = { kind: 'referral', on: '2026-03-10', about: ['jack'], from: 'school', to: 'csc' };
const receivedByCsc: EntryTold = { ...madeBySchool, system: 'careworks' };
const shown = (...entries: EntryTold[]) => cards(conversationAccountsDiffer, aScene({ today, people, entries }));

test('two agencies give one conversation a different status', () => {
  expect(shown(school, csc)).toEqual(['jack missing']);
  expect(shown(csc, { ...school, on: '2026-03-11' })).toEqual(['jack missing']);
  const told = warningsFor(aScene({ today, people, entries: [school, csc] })).find(({ warning }) => warning === 'conversation-accounts-differ');
  expect(told?.says).toEqual({ one: 'school', other: 'csc' });
  expect(told?.restsOn.map(({ system }) => system)).toEqual(['safelog', 'careworks']);
});

test('one has a referral and the other has none', () => {
  const sameStatus = { ...csc, status: school.status };
  expect(shown(school, sameStatus as EntryTold)).toEqual([]);
  expect(shown(school, sameStatus as EntryTold, madeBySchool)).toEqual(['jack missing']);
  expect(shown(school, sameStatus as EntryTold, receivedByCsc)).toEqual(['jack missing']);
  expect(shown(school, sameStatus as EntryTold, madeBySchool, { ...receivedByCsc, on: '2026-03-12' })).toEqual([]);
});

test('one wrote it down as a referral, the other as a conversation', () => {
  expect(shown(csc, madeBySchool)).toEqual(['jack missing']);
  expect(shown(csc, madeBySchool, receivedByCsc)).toEqual([]);
  expect(shown(school, receivedByCsc)).toEqual(['jack missing']);
});

test('a referral of its own from the day before is the same one, from months before it is another', () => {
  expect(shown(csc, madeBySchool, { ...receivedByCsc, on: '2026-03-09' })).toEqual([]);
  expect(shown(csc, madeBySchool, { ...receivedByCsc, on: '2026-01-12' })).toEqual(['jack missing']);
  expect(shown(csc, madeBySchool, { ...receivedByCsc, about: ['ella'] })).toEqual(['jack missing']);
  expect(shown(csc, madeBySchool, { ...receivedByCsc, from: 'police' })).toEqual(['jack missing']);
});

test('each names the other by whatever name', () => {
  expect(shown({ ...school, with: 'MASH' }, { ...csc, with: 'Beechwood Primary' })).toEqual(['jack missing']);
  expect(shown({ ...school, with: 'MASH' }, { ...csc, with: 'School nurse' })).toEqual([]);
});

test.each<[string, EntryTold]>([
  ['two days apart', { ...csc, on: '2026-03-08' }],
  ['about another child', { ...csc, about: ['ella'] }],
  ['with another agency', { ...csc, with: 'police' }],
  ['of the same agency', { ...csc, with: 'csc', system: 'safelog' }],
  ['of the same status', { ...csc, status: 'referral made' }],
  ['no longer on its screen', { ...csc, gone: true }],
])('not a record %s', (_, entry) => {
  expect(shown(school, entry)).toEqual([]);
});

test('one of them has no status: that is for another warning', () => {
  const { status: _, ...without } = csc;
  expect(shown(school, without)).toEqual([]);
});

test('about each child whom both name', () => {
  expect(shown({ ...school, about: ['jack', 'ella'] }, { ...csc, about: ['ella', 'jack'] })).toEqual(['ella missing', 'jack missing']);
});

test('referrals are hidden from this user: unknown', () => {
  const screens = [{ system: 'careworks', subject: 'jack', gaps: [{ of: 'referral', why: 'not visible to this user' as const }] }];
  const scene = aScene({ today, people, entries: [csc, madeBySchool], screens });
  expect(cards(conversationAccountsDiffer, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});
