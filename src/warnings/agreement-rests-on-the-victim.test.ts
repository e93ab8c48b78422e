import { expect, test } from 'vitest';
import { agreementRestsOnTheVictim } from './agreement-rests-on-the-victim.ts';
import { adult, aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';

const people = { tomos: child('2015-09-01'), beca: child('2025-08-14'), cerys: adult(), lee: adult() };
const relationships = [
  { from: 'cerys', to: 'tomos', kind: 'parent' as const },
  { from: 'lee', to: 'cerys', kind: 'partner' as const },
];
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-20', about: ['tomos'], parties: ['cerys'] };
const abuse: EntryTold = { kind: 'assessment', on: '2026-04-01', about: ['tomos'], factors: ['3B'] };
const shown = (...entries: EntryTold[]) => cards(agreementRestsOnTheVictim, aScene({ today: '2026-04-20', people, relationships, entries }));

test('domestic abuse is on record and the only party is the parent', () => {
  expect(shown(agreement, abuse)).toEqual(['tomos consider']);
  expect(shown(agreement, { kind: 'concern', on: '2026-04-01', about: ['tomos'], category: 'Domestic violence' })).toEqual(['tomos consider']);
});

test('a brother or sister named with the abuse is not the one whom it was done to', () => {
  expect(shown(agreement, { ...abuse, about: ['tomos', 'beca'] })).toEqual(['tomos consider']);
});

test('the record of abuse that is the latest says who', () => {
  const later: EntryTold = { ...abuse, on: '2026-04-10', about: ['tomos', 'lee'] };
  expect(shown(agreement, later, abuse)).toEqual([]);
});

test('an adult named with the abuse is the one to ask about', () => {
  expect(shown(agreement, { ...abuse, about: ['tomos', 'cerys'] })).toEqual(['tomos consider']);
  expect(shown({ ...agreement, parties: ['lee'] }, { ...abuse, about: ['tomos', 'cerys'] })).toEqual([]);
});

test.each<[string, EntryTold[]]>([
  ['no domestic abuse on record', [agreement, { ...abuse, factors: ['4B'] }]],
  ['two parties', [{ ...agreement, parties: ['cerys', 'lee'] }, abuse]],
  ['a party who is no parent', [{ ...agreement, parties: ['lee'] }, abuse]],
  ['no party on record', [{ ...agreement, parties: [] }, abuse]],
  ['the agreement has ended', [{ ...agreement, ended: true }, abuse]],
  ['the record of abuse is gone', [agreement, { ...abuse, gone: true }]],
])('quiet: %s', (_, entries) => {
  expect(shown(...entries)).toEqual([]);
});

test('a party who stands there by name', () => {
  expect(shown({ ...agreement, parties: ['Cerys'] } as EntryTold, abuse)).toEqual(shown(agreement, abuse));
  expect(shown({ ...agreement, parties: ['somebody else'] } as EntryTold, abuse)).toEqual([]);
});
