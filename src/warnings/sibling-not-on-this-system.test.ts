import { expect, test } from 'vitest';
import { adult, aScene, cards, child, unborn } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { siblingNotOnThisSystem } from './sibling-not-on-this-system.ts';
import { warningsFor } from './warnings-for.ts';

const today = '2026-03-12';
const people = {
  jack: child('2018-05-04', { systems: ['beechwood', 'careworks'] }),
  ella: child('2023-11-19', { systems: ['child-health', 'careworks'] }),
  dawn: adult({ systems: ['child-health'] }),
};

test('a child of the family whom the open system has never named', () => {
  const scene = aScene({ today, people });
  expect(cards(siblingNotOnThisSystem, scene)).toEqual(['ella consider']);
  expect(warningsFor(scene)[0]?.says).toEqual({ here: 'beechwood', elsewhere: 'careworks child-health' });
});

test('a system that has named them all says nothing', () => {
  expect(cards(siblingNotOnThisSystem, aScene({ today, people, open: { system: 'careworks' } }))).toEqual([]);
});

test('the unborn too, an adult sibling and a child who has died not', () => {
  const others = {
    baby: unborn('2026-08-01', { systems: ['careworks'] }),
    sam: child('2005-01-01', { systems: ['careworks'] }),
    tom: child('2019-01-01', { systems: ['careworks'], died: '2025-01-01' }),
  };
  expect(cards(siblingNotOnThisSystem, aScene({ today, people: { ...people, ...others } }))).toEqual(['baby consider', 'ella consider']);
});

test('people of the family hidden on the open screen: unknown', () => {
  const screens = [{ system: 'beechwood', subject: 'jack', gaps: [{ of: 'people', why: 'not visible to this user' as const }] }];
  const scene = aScene({ today, people, screens });
  expect(cards(siblingNotOnThisSystem, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});
