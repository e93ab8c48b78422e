import { expect, test } from 'vitest';
import { agreementOutlived } from './agreement-outlived.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { tomos: child('2015-09-01') };
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-20', about: ['tomos'], form: 'verbal' };
const shown = (entries: EntryTold[], today = '2026-05-06') => cards(agreementOutlived, aScene({ today, people, entries }));

test('due from five working days, overdue after ten, the early May holiday not counted', () => {
  expect(shown([agreement], '2026-04-26')).toEqual([]);
  expect(shown([agreement], '2026-04-27')).toEqual(['tomos due 2026-05-05']);
  expect(shown([agreement], '2026-05-05')).toEqual(['tomos due 2026-05-05']);
  expect(shown([agreement], '2026-05-06')).toEqual(['tomos overdue 2026-05-05']);
});

test('a verbal one only', () => {
  expect(shown([{ ...agreement, form: 'written' }])).toEqual([]);
});

test('settled by its end, or by a plan that replaced it', () => {
  expect(shown([{ ...agreement, ended: '2026-05-01' }])).toEqual([]);
  expect(shown([{ ...agreement, replacedByPlan: '2026-05-01' }])).toEqual([]);
  expect(shown([agreement, { kind: 'plan', on: '2026-04-20', about: ['tomos'], type: 'CIN' }])).toEqual([]);
  expect(shown([agreement, { kind: 'plan', on: '2026-04-29', about: ['tomos'], type: 'CP' }])).toEqual([]);
});

test('a plan from before it did not replace it', () => {
  expect(shown([agreement, { kind: 'plan', on: '2026-04-01', about: ['tomos'], type: 'CIN' }])).toEqual(['tomos overdue 2026-05-05']);
});

test('gone, and unread', () => {
  expect(shown([{ ...agreement, gone: true }])).toEqual([]);
  const scene = aScene({ today: '2026-05-06', people, entries: [{ ...agreement, unread: ['replacedByPlan'] }] });
  expect(cards(agreementOutlived, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['tomos missing']);
});

test('whether it has ended, or a plan beside it, could not be read: that is said', () => {
  const part = (entries: EntryTold[]) => {
    const scene = aScene({ today: '2026-05-06', people, entries });
    return [cards(agreementOutlived, scene), cards(screenReadInPart, scene)];
  };
  expect(part([{ ...agreement, unread: ['ended'] }])).toEqual([[], ['tomos missing']]);
  expect(part([agreement, { kind: 'plan', type: 'CP', on: '2026-04-28', about: ['tomos'], unread: ['ended'] }])).toEqual([[], ['tomos missing']]);
});
