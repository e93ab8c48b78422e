import { expect, test } from 'vitest';
import { parentsNotToldOfConcern } from './parents-not-told-of-concern.ts';
import { adult, aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19'), dawn: adult() };
const concern: EntryTold = { kind: 'concern', on: '2026-03-05', about: ['jack'], recordNumber: 'C-7', status: 'open' };
const contact: EntryTold = { kind: 'parent-contact', on: '2026-03-06', about: ['jack'], told: ['dawn'] };
const shown = (entries: EntryTold[], today = '2026-03-12') => cards(parentsNotToldOfConcern, aScene({ today, people, entries }));

test('two working days, over a weekend', () => {
  expect(shown([concern], '2026-03-09')).toEqual(['jack due 2026-03-09']);
  expect(shown([concern], '2026-03-10')).toEqual(['jack overdue 2026-03-09']);
});

test('kept open or raised with another agency', () => {
  expect(shown([{ ...concern, status: 'monitoring' }])).toEqual(['jack overdue 2026-03-09']);
  expect(shown([{ ...concern, status: 'closed', raisedWith: 'csc' }])).toEqual(['jack overdue 2026-03-09']);
  expect(shown([{ ...concern, status: 'closed' }])).toEqual([]);
  expect(shown([{ ...concern, status: 'closed', raisedWith: 'school' }])).toEqual([]);
});

test('one card for each child it is about', () => {
  expect(shown([{ ...concern, about: ['jack', 'ella', 'dawn'] }])).toEqual(['ella overdue 2026-03-09', 'jack overdue 2026-03-09']);
});

test.each<[string, EntryTold[]]>([
  ['told', [{ ...concern, informed: { state: 'informed', on: '2026-03-05', by: 'class teacher' } }]],
  ['not told, with a reason', [{ ...concern, informed: { state: 'not-informed', reason: 'risk of significant harm' } }]],
  ['a word with the parents since', [concern, contact]],
  ['about this concern by its number', [concern, { ...contact, regarding: 'concern c-7' }]],
  ['about a concern', [concern, { ...contact, regarding: 'concern' }]],
  ['about this and another, each by its number', [concern, { ...contact, regarding: 'Concerns C-6/C-7' }]],
  ['about this one, its number in brackets', [concern, { ...contact, regarding: 'Concern (C-7).' }]],
  ['about a concern, by its day', [concern, { ...contact, regarding: 'Concern of 5 March 2026' }]],
  ['about a concern, by a day in numbers', [concern, { ...contact, regarding: 'concern 05/03/2026, 3.30pm' }]],
])('settled: %s', (_, entries) => {
  expect(shown(entries)).toEqual([]);
});

test.each<[string, EntryTold]>([
  ['from before', { ...contact, on: '2026-03-04' }],
  ['about something else', { ...contact, regarding: 'C-6' }],
  ['about another concern, by its number', { ...contact, regarding: 'Concern C-102' }],
  ['about one whose number begins alike', { ...contact, regarding: 'Concern C-71' }],
  ['about another child', { ...contact, about: ['ella'] }],
  ['that reached nobody', { ...contact, told: [] }],
  ['no longer on its screen', { ...contact, gone: true }],
])('not settled by a word with the parents %s', (_, entry) => {
  expect(shown([concern, entry])).toEqual(['jack overdue 2026-03-09']);
});

test('a concern without a number is not the one whose number is named', () => {
  const { recordNumber: _, ...unnumbered } = concern;
  expect(shown([unnumbered, { ...contact, regarding: 'Concern C-102' }])).toEqual(['jack overdue 2026-03-09']);
  expect(shown([unnumbered, { ...contact, regarding: 'Concern' }])).toEqual([]);
});

test('what its screen no longer shows asks nothing', () => {
  expect(shown([{ ...concern, gone: true }])).toEqual([]);
});

test('whether they were told could not be read, or talks with parents are hidden: unknown', () => {
  const screens = [{ system: 'safelog', subject: 'jack', gaps: [{ of: 'parent-contact', why: 'not visible to this user' as const }] }];
  const unread = aScene({ today: '2026-03-12', people, entries: [{ ...concern, unread: ['informed.state'] }] });
  const hidden = aScene({ today: '2026-03-12', people, entries: [concern], screens });
  for (const scene of [unread, hidden]) {
    expect(cards(parentsNotToldOfConcern, scene)).toEqual([]);
    expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
  }
});

test('that the child was told, or nobody, tells no parent', () => {
  expect(shown([concern, { ...contact, told: ['jack'] }])).toEqual(['jack overdue 2026-03-09']);
  expect(shown([concern, { ...contact, told: [] }])).toEqual(['jack overdue 2026-03-09']);
  expect(shown([concern, { ...contact, told: ['jack', 'dawn'] }])).toEqual([]);
});

test('of half-siblings in two homes, each home is told for itself', () => {
  const homes = { ...people, ella: child('2023-11-19', { livesApartFrom: ['jack'] }) };
  const both: EntryTold = { ...concern, about: ['jack', 'ella'] };
  expect(cards(parentsNotToldOfConcern, aScene({ today: '2026-03-12', people: homes, entries: [both, contact] }))).toEqual(['ella overdue 2026-03-09']);
  expect(cards(parentsNotToldOfConcern, aScene({ today: '2026-03-12', people: homes, entries: [both, { ...contact, about: ['jack', 'ella'] }] }))).toEqual([]);
});

test('a parent who is a child, or bears the child’s name, was told', () => {
  const scene = (told: string, more: object, relationships: Parameters<typeof aScene>[0]['relationships']) =>
    cards(parentsNotToldOfConcern, aScene({ today: '2026-03-12', people: { baby: child('2026-01-04'), ...more }, relationships: relationships!, entries: [{ ...concern, about: ['baby'] }, { ...contact, about: ['baby'], told: [told] }] }));
  expect(scene('kim', { kim: child('2010-01-01') }, [{ from: 'kim', to: 'baby', kind: 'parent' }])).toEqual([]);
  expect(scene('Sam Lee', { sam: child('2016-01-01', { given: 'Sam', family: 'Lee' }), father: adult({ given: 'Sam', family: 'Lee' }) }, [])).toEqual([]);
});
