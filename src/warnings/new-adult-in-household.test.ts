import { expect, test } from 'vitest';
import type { Relationship } from '../record/relationship.ts';
import { newAdultInHousehold } from './new-adult-in-household.ts';
import { adult, aScene, cards, child, type EntryTold, type PersonTold, unborn } from '../../tests/builders/a-family.ts';
import { warningsFor } from './warnings-for.ts';

const firstRead = '2026-01-05T09:00:00Z';
const lee = adult({ livesWith: [{ with: 'jack', since: '2026-02-23' }] });
const people: Record<string, PersonTold> = { jack: child('2018-05-04'), ella: child('2023-11-19'), dawn: adult(), lee };
const concern: EntryTold = { kind: 'concern', on: '2026-03-02', about: ['jack'], status: 'open' };

const shown = (more: Record<string, PersonTold> = {}, entries: EntryTold[] = [], today = '2026-03-12') =>
  cards(newAdultInHousehold, aScene({ today, firstRead, people: { ...people, ...more }, entries }));
const related = (...relationships: Relationship[]) => cards(newAdultInHousehold, aScene({ today: '2026-03-12', firstRead, people, relationships }));

test('an adult who joins after the family was first read is asked about for each child of the home', () => {
  expect(shown()).toEqual(['ella consider', 'jack consider']);
});

test('late after ten working days when there is a live worry', () => {
  expect(shown({}, [concern], '2026-03-09')).toEqual(['ella consider', 'jack consider']);
  expect(shown({}, [concern], '2026-03-10')).toEqual(['ella overdue 2026-03-09', 'jack overdue 2026-03-09']);
  expect(shown({}, [{ ...concern, status: 'closed' }], '2026-03-10')).toEqual(['ella consider', 'jack consider']);
});

test('an adult who was there when the family was first read is not new', () => {
  expect(shown({ lee: adult({ livesWith: [{ with: 'jack', since: '2026-01-05' }] }) })).toEqual([]);
  expect(shown({ lee: adult({ livesWith: [{ with: 'jack', since: '2026-02-23' }, { with: 'ella', since: '2025-02-03', firstRead }] }) })).toEqual([]);
});

test('an adult who has been there longer, and is newly recorded, is', () => {
  const recordedLate = adult({ livesWith: [{ with: 'jack', since: '2025-09-01', firstRead: '2026-03-10T10:00:00Z' }] });
  const scene = aScene({ today: '2026-03-12', firstRead, people: { ...people, lee: recordedLate } });
  expect(cards(newAdultInHousehold, scene)).toEqual(['ella consider', 'jack consider']);
  expect(warningsFor(scene)[0]?.says).toEqual({ adult: 'lee', joined: '2026-03-10' });
});

test("the child's own record may say who shares the home", () => {
  const jack = child('2018-05-04', { livesWith: [{ with: 'lee', since: '2026-02-23' }] });
  expect(shown({ jack, lee: adult() })).toEqual(['ella consider', 'jack consider']);
});

test('never a parent of the child, a brother or sister who is grown up, or who has died', () => {
  const both: Relationship[] = [{ from: 'lee', to: 'jack', kind: 'parent' }, { from: 'lee', to: 'ella', kind: 'parent' }];
  expect(related(...both)).toEqual([]);
  expect(related({ from: 'lee', to: 'jack', kind: 'half-sibling' })).toEqual([]);
  expect(related({ from: 'jack', to: 'lee', kind: 'sibling' })).toEqual([]);
  expect(related({ from: 'lee', to: 'jack', kind: 'step-parent' })).toEqual(['ella consider', 'jack consider']);
  expect(shown({ lee: { ...lee, died: '2026-03-01' } })).toEqual([]);
  const screens = [{ system: 'careworks', subject: 'jack', gaps: [{ of: 'died', person: 'lee', why: 'not readable' as const }] }];
  expect(cards(newAdultInHousehold, aScene({ today: '2026-03-12', firstRead, people, screens }))).toEqual([]);
});

test("a new partner is asked about though he is another child's parent, born or not", () => {
  expect(related({ from: 'lee', to: 'jack', kind: 'parent' })).toEqual(['ella consider']);
  const kai = child('2019-01-09', { livesWith: [{ with: 'jack', since: '2026-02-23' }, { with: 'lee', since: '2026-02-23' }] });
  const his: Relationship[] = ['kai', 'baby'].map((to) => ({ from: 'lee', to, kind: 'parent' }));
  const scene = aScene({ today: '2026-03-12', firstRead, people: { ...people, kai, baby: unborn('2026-08-01') }, relationships: his });
  expect(cards(newAdultInHousehold, scene)).toEqual(['ella consider', 'jack consider']);
});

test("the parent of a brother or sister is taken for the parent of a child of whom no parent is on record", () => {
  const siblings: Relationship = { from: 'ella', to: 'jack', kind: 'sibling' };
  const jacks: Relationship = { from: 'lee', to: 'jack', kind: 'parent' };
  expect(related(siblings, jacks)).toEqual([]);
  expect(related(siblings, jacks, { from: 'dawn', to: 'ella', kind: 'parent' })).toEqual(['ella consider']);
  expect(related({ ...siblings, kind: 'half-sibling' }, jacks)).toEqual(['ella consider']);
});

test("a brother or sister of the mother is no brother or sister of the children", () => {
  expect(related({ from: 'lee', to: 'dawn', kind: 'sibling' })).toEqual(['ella consider', 'jack consider']);
});

test('about a child who shares the home of one of them, though not of all', () => {
  const both = adult({ livesWith: [{ with: 'jack', since: '2026-02-23' }, { with: 'ella', since: '2026-02-24' }] });
  expect(shown({ lee: both, tom: child('2014-02-02', { livesApartFrom: ['ella'] }) })).toEqual(['ella consider', 'jack consider', 'tom consider']);
});

test('not about a child known to live elsewhere', () => {
  expect(shown({ ella: child('2023-11-19', { livesApartFrom: ['jack'] }) })).toEqual(['jack consider']);
  expect(shown({ ella: child('2023-11-19', { livesApartFrom: ['lee'] }) })).toEqual(['jack consider']);
});

test('settled by an assessment since that looks at the adult, not by an earlier one', () => {
  const assessment: EntryTold = { kind: 'assessment', on: '2026-02-24', about: ['jack'], considers: ['lee'], completed: '2026-03-05' };
  expect(shown({}, [assessment])).toEqual([]);
  expect(shown({}, [{ ...assessment, on: '2026-02-02', completed: '2026-02-20' }])).toEqual(['ella consider', 'jack consider']);
  expect(shown({}, [{ ...assessment, considers: ['dawn'] }])).toEqual(['ella consider', 'jack consider']);
});

test('who was read as a child and is the mother’s partner is no grown-up brother', () => {
  const mark: PersonTold = { ...child('2006-09-01'), livesWith: [{ with: 'jack', since: '2026-02-23' }] };
  const scene = (relationships: Relationship[]) => cards(newAdultInHousehold, aScene({ today: '2026-03-12', firstRead, people: { jack: people['jack']!, dawn: adult(), mark }, relationships }));
  expect(scene([{ from: 'mark', to: 'dawn', kind: 'partner' }])).toEqual(['jack consider']);
  expect(scene([])).toEqual([]);
});
