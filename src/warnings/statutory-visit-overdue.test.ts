import { expect, test } from 'vitest';
import { aScene, cards, child, type EntryTold, type PersonTold, unborn } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { statutoryVisitOverdue } from './statutory-visit-overdue.ts';
import { warningsFor } from './warnings-for.ts';

const people = { amir: child('2016-01-30') };
type Plan = Extract<EntryTold, { kind: 'plan' }>;
const plan: Plan = { kind: 'plan', on: '2026-02-02', about: ['amir'], type: 'CP', system: 'careworks' };
const visit: EntryTold = { kind: 'visit', on: '2026-03-20', about: ['amir'], seen: ['amir'], system: 'careworks' };
const shown = (entries: EntryTold[], today = '2026-04-08') => cards(statutoryVisitOverdue, aScene({ today, people, entries }));

test('child protection: ten working days from the last visit, over Easter', () => {
  expect(shown([plan, visit], '2026-04-07')).toEqual(['amir due 2026-04-07']);
  expect(shown([plan, visit], '2026-04-08')).toEqual(['amir overdue 2026-04-07']);
});

test('child in need: twenty; the stricter plan holds', () => {
  const need = { ...plan, type: 'CIN' as const };
  expect(shown([need, visit])).toEqual(['amir due 2026-04-21']);
  expect(shown([need, plan, visit])).toEqual(['amir overdue 2026-04-07']);
});

test('without a visit, from the day the plan began', () => {
  expect(shown([{ ...plan, on: '2026-03-30', started: '2026-03-27' }, visit])).toEqual(['amir due 2026-04-14']);
  expect(shown([{ ...plan, on: '2026-03-20' }, visit])).toEqual(['amir overdue 2026-04-07']);
  const scene = aScene({ today: '2026-04-08', people, entries: [plan] });
  expect(cards(statutoryVisitOverdue, scene)).toEqual(['amir overdue 2026-02-16']);
  expect(warningsFor(scene).find(({ warning }) => warning === 'statutory-visit-overdue')?.says).toEqual({ ever: 'no', started: '2026-02-02' });
});

test.each<[string, EntryTold]>([
  ['in which the child was not seen', { ...visit, on: '2026-04-01', seen: [] }],
  ['by another agency', { ...visit, on: '2026-04-01', by: 'health' }],
  ['no longer on its screen', { ...visit, on: '2026-04-01', gone: true }],
])('not settled by a visit %s', (_, entry) => {
  expect(shown([plan, visit, entry])).toEqual(['amir overdue 2026-04-07']);
});

test('a visit by a person is one by the agency on whose record it stands', () => {
  const named = { ...visit, on: '2026-04-01', by: 'Sam Okafor' } as EntryTold;
  expect(shown([plan, visit, named])).toEqual(['amir due 2026-04-17']);
  expect(shown([plan, visit, { ...named, by: 'Social worker' } as EntryTold])).toEqual(['amir due 2026-04-17']);
  expect(shown([plan, visit, { ...named, by: 'Health visitor' } as EntryTold])).toEqual(['amir overdue 2026-04-07']);
  expect(shown([plan, visit, { ...named, system: 'child-health' }])).toEqual(['amir overdue 2026-04-07']);
});

test('no such plan, no such limit', () => {
  expect(shown([{ ...plan, type: 'early-help' }])).toEqual([]);
  expect(shown([{ ...plan, ended: '2026-03-02' }])).toEqual([]);
});

test('nobody can see an unborn child: under a plan made before the birth, from the birth', () => {
  const before = { ...plan, on: '2026-02-02' };
  const shownOf = (baby: PersonTold, today: string) => cards(statutoryVisitOverdue, aScene({ today, people: { amir: baby }, entries: [before] }));
  expect(shownOf(unborn('2026-06-10'), '2026-04-08')).toEqual([]);
  expect(shownOf(child('2026-04-08'), '2026-04-08')).toEqual(['amir due 2026-04-22']);
  expect(shownOf(child('2026-01-30'), '2026-04-08')).toEqual(['amir overdue 2026-02-16']);
  // Expected on 11 March and not read of since: born by 8 April.
  expect(shownOf(unborn('2026-03-11'), '2026-04-09')).toEqual(['amir due 2026-04-22']);
});

test('visits hidden from this user: unknown', () => {
  const screens = [{ system: 'careworks', subject: 'amir', gaps: [{ of: 'visit', why: 'not visible to this user' as const }] }];
  const scene = aScene({ today: '2026-04-08', people, entries: [plan], screens });
  expect(cards(statutoryVisitOverdue, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
});

test('a visit since, of which nobody can read who was seen: unknown', () => {
  const unread: EntryTold = { kind: 'visit', on: '2026-04-06', about: ['amir'], system: 'careworks', unread: ['seen'] };
  expect(shown([plan, visit, unread])).toEqual([]);
  expect(shown([plan, unread])).toEqual([]);
  expect(cards(screenReadInPart, aScene({ today: '2026-04-08', people, entries: [plan, visit, unread] }))).toEqual(['amir missing']);
  expect(shown([plan, visit, { ...unread, on: '2026-03-19' }])).toEqual(['amir overdue 2026-04-07']);
  expect(shown([plan, visit, { ...unread, system: 'child-health' }])).toEqual(['amir overdue 2026-04-07']);
  expect(shown([plan, { ...unread, on: '2026-01-30' }])).toEqual(['amir overdue 2026-02-16']);
});

test('a file that has no place for visits does not say that there was none, and takes nothing from one that is known', () => {
  const file = { system: 'careworks', subject: 'amir', file: 'census.xml', gaps: [{ of: 'visit', person: 'amir', why: 'not readable' as const }] };
  const read = (entries: EntryTold[], screen = file) => cards(statutoryVisitOverdue, aScene({ today: '2026-04-08', people, entries, screens: [screen] }));
  expect(read([plan])).toEqual([]);
  expect(read([plan, visit])).toEqual(['amir overdue 2026-04-07']);
  expect(read([plan, visit], { ...file, file: '' })).toEqual([]);
});
