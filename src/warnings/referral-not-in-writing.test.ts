import { expect, test } from 'vitest';
import { referralNotInWriting } from './referral-not-in-writing.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { jack: child('2018-05-04') };
const referral: EntryTold = { kind: 'referral', on: '2026-03-06', about: ['jack'], from: 'school', to: 'csc', byTelephone: true };
const shown = (entry: EntryTold, today = '2026-03-10') => cards(referralNotInWriting, aScene({ today, people, entries: [entry] }));

test('one working day, over a weekend', () => {
  expect(shown(referral, '2026-03-09')).toEqual(['jack due 2026-03-09']);
  expect(shown(referral, '2026-03-10')).toEqual(['jack overdue 2026-03-09']);
});

test('by telephone only', () => {
  expect(shown({ ...referral, byTelephone: false })).toEqual([]);
});

test('settled by the day it was sent in writing', () => {
  expect(shown({ ...referral, inWriting: '2026-03-09' })).toEqual([]);
  expect(shown({ ...referral, inWriting: '2026-03-11' })).toEqual(['jack overdue 2026-03-09']);
});

test('gone, and unread', () => {
  expect(shown({ ...referral, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-03-10', people, entries: [{ ...referral, unread: ['inWriting'] }] });
  expect(cards(referralNotInWriting, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});

test('whether it was by telephone, unread, is said', () => {
  const { byTelephone: _, ...without } = referral as EntryTold & { kind: 'referral' };
  const scene = aScene({ today: '2026-03-10', people, entries: [{ ...without, unread: ['byTelephone'] }] });
  expect([cards(referralNotInWriting, scene), cards(screenReadInPart, scene)]).toEqual([[], ['jack missing']]);
});
