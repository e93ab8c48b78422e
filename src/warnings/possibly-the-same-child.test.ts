import { expect, test } from 'vitest';
import { possiblyTheSameChild } from './possibly-the-same-child.ts';
import { adult, aScene, cards, child } from '../../tests/builders/a-family.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19'), elle: child('2023-11-19'), dawn: adult(), dawne: adult() };
const scene = (one: string, other: string, subject = 'jack') =>
  aScene({ today: '2026-03-12', people, possibleMatches: [{ people: [one, other], why: 'same birthday' }], open: { subject } });

test('one card a pair, whichever comes first', () => {
  expect(cards(possiblyTheSameChild, scene('ella', 'elle'))).toEqual(['ella consider']);
  expect(cards(possiblyTheSameChild, scene('elle', 'ella'))).toEqual(['ella consider']);
  expect(warningsFor(scene('ella', 'elle'))[0]?.says).toEqual({ other: 'elle' });
});

test('about the child whose screen is open, where it is one of them', () => {
  expect(cards(possiblyTheSameChild, scene('ella', 'elle', 'elle'))).toEqual(['elle consider']);
});

test('about the child, where the other record calls them an adult', () => {
  expect(cards(possiblyTheSameChild, scene('dawn', 'ella'))).toEqual(['ella consider']);
});

test('not about two adults, nor about someone outside the family', () => {
  expect(cards(possiblyTheSameChild, scene('dawn', 'dawne'))).toEqual([]);
  expect(cards(possiblyTheSameChild, scene('ella', 'nobody'))).toEqual([]);
});
