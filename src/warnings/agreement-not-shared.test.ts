import { expect, test } from 'vitest';
import { agreementNotShared } from './agreement-not-shared.ts';
import { adult, aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { tomos: child('2015-09-01'), cerys: adult(), nain: adult() };
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-30', about: ['tomos'], form: 'verbal', parties: ['cerys'] };
const shown = (entry: EntryTold, today = '2026-05-06') => cards(agreementNotShared, aScene({ today, people, entries: [entry] }));

test('one working day', () => {
  expect(shown(agreement, '2026-05-01')).toEqual(['tomos due 2026-05-01']);
  expect(shown(agreement, '2026-05-02')).toEqual(['tomos overdue 2026-05-01']);
  expect(shown({ ...agreement, on: '2026-05-01' }, '2026-05-05')).toEqual(['tomos due 2026-05-05']);
});

test('settled when somebody whom it does not bind knows', () => {
  expect(shown({ ...agreement, sharedWith: ['nain'] })).toEqual([]);
  expect(shown({ ...agreement, sharedWith: ['cerys', 'class teacher'] })).toEqual([]);
  expect(shown({ ...agreement, sharedWith: ['cerys', ' '] })).toEqual(['tomos overdue 2026-05-01']);
  expect(shown({ ...agreement, sharedWith: [] })).toEqual(['tomos overdue 2026-05-01']);
});

test('ended, gone, and unread', () => {
  expect(shown({ ...agreement, ended: true })).toEqual([]);
  expect(shown({ ...agreement, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-05-06', people, entries: [{ ...agreement, unread: ['sharedWith'] }] });
  expect(cards(agreementNotShared, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['tomos missing']);
});
