import { expect, test } from 'vitest';
import { agreementNotUsedHere } from './agreement-not-used-here.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';

const people = { tomos: child('2015-09-01') };
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-20', about: ['tomos'] };
const shown = (entry: EntryTold, agreementsUsed = false) =>
  cards(agreementNotUsedHere, aScene({ today: '2026-04-20', people, entries: [entry], practice: { agreementsUsed } }));

test('only where the practice pack says that agreements are not used', () => {
  expect(shown(agreement)).toEqual(['tomos consider']);
  expect(shown(agreement, true)).toEqual([]);
});

test('settled when it is moved into the plan, ended, or gone', () => {
  expect(shown({ ...agreement, replacedByPlan: '2026-04-20' })).toEqual([]);
  expect(shown({ ...agreement, ended: true })).toEqual([]);
  expect(shown({ ...agreement, gone: true })).toEqual([]);
});
