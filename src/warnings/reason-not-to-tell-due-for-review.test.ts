import { expect, test } from 'vitest';
import { reasonNotToTellDueForReview } from './reason-not-to-tell-due-for-review.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { sana: child('2013-06-11') };
const informed = { state: 'not-informed' as const, on: '2026-04-02', reason: 'risk of significant harm' };
const referral: EntryTold = { kind: 'referral', on: '2026-04-01', about: ['sana'], informed };
const shown = (entries: EntryTold[], today = '2026-04-14') => cards(reasonNotToTellDueForReview, aScene({ today, people, entries }));

test('quiet for five working days over Easter, then overdue', () => {
  expect(shown([referral], '2026-04-13')).toEqual([]);
  expect(shown([referral], '2026-04-14')).toEqual(['sana overdue 2026-04-13']);
});

test('settled when renewed or told since', () => {
  expect(shown([{ ...referral, informed: { ...informed, renewed: '2026-04-10' } }])).toEqual([]);
  expect(shown([referral, { kind: 'parent-contact', on: '2026-04-09', about: ['sana'] }])).toEqual([]);
  expect(shown([referral, { kind: 'parent-contact', on: '2026-04-02', about: ['sana'] }])).toEqual(['sana overdue 2026-04-13']);
});

test('renewed, it grows old again', () => {
  expect(shown([{ ...referral, informed: { ...informed, renewed: '2026-04-10' } }], '2026-04-20')).toEqual(['sana overdue 2026-04-17']);
});

test('without a reason it is for another warning', () => {
  expect(shown([{ ...referral, informed: { state: 'not-informed', on: '2026-04-02' } }])).toEqual([]);
});

test('where its day is not recorded, the day of the entry counts', () => {
  expect(shown([{ ...referral, informed: { state: 'not-informed', reason: 'evidence at risk' } }])).toEqual(['sana overdue 2026-04-10']);
});

test('gone, and unread', () => {
  expect(shown([{ ...referral, gone: true }])).toEqual([]);
  const scene = aScene({ today: '2026-04-14', people, entries: [{ ...referral, unread: ['informed.renewed'] }] });
  expect(cards(reasonNotToTellDueForReview, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['sana missing']);
});
