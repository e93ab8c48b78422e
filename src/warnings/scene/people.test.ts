import { expect, test } from 'vitest';
import type { Member } from '../../record/family.ts';
import { adult, aScene, child, type PersonTold, unborn } from '../../../tests/builders/a-family.ts';
import { isAdultSibling, isChild, isPreSchool, memberOf, wasExpectedOn, youngestFirst } from './people.ts';

const TODAY = '2026-03-12';
const person = (told: PersonTold): Member => memberOf(aScene({ today: TODAY, people: { them: told } }), 'them')!;

test.each<[string, PersonTold, boolean]>([
  ['18 tomorrow', child('2008-03-13'), true],
  ['18 today', child('2008-03-12'), false],
  ['a mother of 17', adult({ born: '2008-03-13' }), true],
  ['18 at some time this month', child('2008-03'), true],
  ['18 at some time last month', child('2008-02'), false],
  ['18 at some time this year', child('2008'), true],
  ['a child whose birthday nobody knows', child(), true],
  ['an adult whose birthday nobody knows', adult(), false],
  ['unborn', unborn('2026-08-01'), true],
  ['unborn, and nobody knows when', unborn(), true],
])('%s', (_, told, expected) => {
  expect(isChild(person(told), TODAY)).toBe(expected);
});

test('who was born on a 29 February comes of age on 1 March', () => {
  const leap = person(child('2008-02-29'));
  expect([isChild(leap, '2026-02-28'), isChild(leap, '2026-03-01')]).toEqual([true, false]);
});

test('a child is before school from the birth on, whatever the system still calls it', () => {
  expect(isPreSchool(person(child('2026-08-01')), TODAY)).toBe(false);
  expect(isPreSchool(person({ kind: 'unborn', born: '2026-03-01' }), TODAY)).toBe(true);
  expect(isPreSchool(person(child()), TODAY)).toBe(false);
});

test('born by four weeks after the day on which the birth was expected, whatever was read since', () => {
  const due = person(unborn('2026-02-12'));
  expect([isPreSchool(due, '2026-03-12'), isPreSchool(due, '2026-03-13')]).toEqual([false, true]);
  expect([isChild(due, '2026-03-13'), isChild(due, '2044-03-11'), isChild(due, '2044-03-12')]).toEqual([true, true, false]);
  expect([isPreSchool(due, '2030-08-31'), isPreSchool(due, '2030-09-01')]).toEqual([true, false]);
});

test('a 1 January, which many systems have where only the year is known, makes nobody a school child before the whole year would', () => {
  const first = person(child('2021-01-01'));
  expect([isPreSchool(first, '2026-08-31'), isPreSchool(first, '2026-09-01')]).toEqual([true, false]);
  expect(isPreSchool(person(child('2021-01-02')), '2025-09-01')).toBe(false);
});

test('a child is expected from forty weeks before the birth', () => {
  const ella = person(child('2023-11-19'));
  expect([wasExpectedOn(ella, '2023-02-11'), wasExpectedOn(ella, '2023-02-12')]).toEqual([false, true]);
  expect(wasExpectedOn(person(unborn('2026-08-01')), '2025-10-25')).toBe(true);
  expect(wasExpectedOn(person(child('2023')), '2022-04-01')).toBe(true);
  expect(wasExpectedOn(person(child()), '1990-01-01')).toBe(true);
});

test('the youngest first: unborn, due last before due sooner; who has no birthday comes last', () => {
  const people = {
    none: child(),
    old: child('2014-02'),
    sooner: unborn('2026-08-01'),
    long: unborn('2024-11-10'),
    young: child('2014-02-02'),
    later: unborn('2026-09-01'),
  };
  const order = aScene({ today: TODAY, people }).family.members.toSorted(youngestFirst(TODAY)).map(({ id }) => id);
  expect(order).toEqual(['later', 'sooner', 'long', 'old', 'young', 'none']);
});

test('a grown-up brother or sister: of one parent, by what is stated, or read as a child once', () => {
  const people = { jack: child('2018-05-04'), sam: adult({ born: '2004-01-01' }), dawn: adult(), pat: adult(), lee: adult() };
  const scene = aScene({
    today: TODAY,
    people,
    relationships: [
      { from: 'dawn', to: 'jack', kind: 'parent' },
      { from: 'lee', to: 'sam', kind: 'parent' },
      { from: 'dawn', to: 'sam', kind: 'parent' },
      { from: 'pat', to: 'jack', kind: 'step-sibling' },
    ],
  });
  const siblings = scene.family.members.filter((member) => isAdultSibling(scene, member)).map(({ id }) => id);
  expect(siblings).toEqual(['sam', 'pat']);
  expect(isAdultSibling(scene, person(child('2005-01-01')))).toBe(true);
});
