import { expect, test } from 'vitest';
import { referralDecisionOverdue } from './referral-decision-overdue.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { amir: child('2016-01-30') };
const referral: EntryTold = { kind: 'referral', on: '2026-04-02', about: ['amir'], from: 'school', to: 'csc', system: 'careworks' };
const shown = (entry: EntryTold, today = '2026-04-08') => cards(referralDecisionOverdue, aScene({ today, people, entries: [entry] }));

test('one working day, over Easter', () => {
  expect(shown(referral, '2026-04-07')).toEqual(['amir due 2026-04-07']);
  expect(shown(referral, '2026-04-08')).toEqual(['amir overdue 2026-04-07']);
});

test("on social care's own record only", () => {
  expect(shown({ ...referral, system: 'safelog' })).toEqual([]);
  expect(shown({ ...referral, to: 'health' })).toEqual([]);
});

test('to social care, by whatever name', () => {
  expect(shown({ ...referral, to: 'Children’s Social Care' } as EntryTold)).toEqual(['amir overdue 2026-04-07']);
  expect(shown({ ...referral, to: 'Adult social care' } as EntryTold)).toEqual([]);
});

test('settled by a decision, or closed', () => {
  expect(shown({ ...referral, decision: { on: '2026-04-02', outcome: 'assessment' } })).toEqual([]);
  expect(shown({ ...referral, closed: '2026-04-07' })).toEqual([]);
});

test('gone, and unread', () => {
  expect(shown({ ...referral, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-04-08', people, entries: [{ ...referral, unread: ['decision.on'] }] });
  expect(cards(referralDecisionOverdue, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
  const { to: _, ...whither } = referral as Extract<EntryTold, { kind: 'referral' }>;
  expect(shown({ ...whither, unread: ['to'] })).toEqual([]);
});

test('a decision of no words, or of a day to come, is none', () => {
  expect(shown({ ...referral, decision: {} } as EntryTold)).toEqual(shown(referral));
  expect(shown({ ...referral, decision: { on: '2026-04-09', outcome: 'assess' } } as EntryTold)).toEqual(shown(referral));
  expect(shown({ ...referral, decision: { outcome: 'assess' } } as EntryTold)).toEqual([]);
});
