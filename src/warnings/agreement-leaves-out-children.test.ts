import { expect, test } from 'vitest';
import { agreementLeavesOutChildren } from './agreement-leaves-out-children.ts';
import { adult, aScene, cards, child, type EntryTold, unborn } from '../../tests/builders/a-family.ts';

const people = { tomos: child('2015-09-01'), beca: child('2025-08-14'), cerys: adult() };
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-20', about: ['tomos'], covers: ['tomos'] };
const shown = (entry: EntryTold, more = {}) => cards(agreementLeavesOutChildren, aScene({ today: '2026-04-20', people: { ...people, ...more }, entries: [entry] }));

test('each child of the household whom it does not name, the unborn too', () => {
  expect(shown(agreement)).toEqual(['beca missing']);
  expect(shown(agreement, { baby: unborn('2026-11-20') })).toEqual(['baby missing', 'beca missing']);
});

test('settled when it covers all, one by one or in a word', () => {
  expect(shown({ ...agreement, covers: ['tomos', 'beca'] })).toEqual([]);
  expect(shown({ ...agreement, covers: ['tomos', 'and all the children'] })).toEqual([]);
  expect(shown({ ...agreement, covers: ['tomos', 'Beca'] })).toEqual([]);
});

test('which children it covers is not on record at all: it names none, so it leaves out none', () => {
  const { covers: _, ...without } = agreement as EntryTold & { kind: 'agreement' };
  expect(shown(without)).toEqual([]);
  expect(shown({ ...agreement, covers: [] })).toEqual([]);
});

test('a child known to live elsewhere is to be considered at most', () => {
  expect(shown(agreement, { beca: child('2025-08-14', { livesApartFrom: ['tomos'] }) })).toEqual(['beca consider']);
  const both = { ...agreement, covers: ['tomos', 'mali'] };
  expect(shown(both, { mali: child('2017-01-01'), beca: child('2025-08-14', { livesApartFrom: ['tomos'] }) })).toEqual(['beca missing']);
});

test('ended, and gone', () => {
  expect(shown({ ...agreement, ended: true })).toEqual([]);
  expect(shown({ ...agreement, gone: true })).toEqual([]);
});

test('words that mean but some leave out the rest', () => {
  expect(shown({ ...agreement, covers: ['tomos', 'not the other children'] } as EntryTold)).toEqual(['beca missing']);
  expect(shown({ ...agreement, covers: ['tomos', 'both children'] } as EntryTold)).toEqual([]);
  expect(shown({ ...agreement, covers: ['tomos', 'both children'] } as EntryTold, { gwen: child('2019-03-03') })).toEqual(['beca missing', 'gwen missing']);
});
