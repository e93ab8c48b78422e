import { expect, test } from 'vitest';
import { readingStale } from './reading-stale.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04'), ella: child('2017-11-19') };
const referral: EntryTold = { kind: 'referral', on: '2025-12-12', about: ['jack'], lastRead: '2025-12-12T10:00:00Z', considered: ['ella'] };
const scene = (today: string, ...entries: EntryTold[]) => aScene({ today, people, entries });
const shown = (today: string, ...entries: EntryTold[]) => warningsFor(scene(today, ...entries)).map(({ warning }) => warning);

test('what was read more than 90 days ago is not relied on: this stands in its place', () => {
  expect(shown('2026-03-12', referral)).toEqual(['referral-outcome-not-heard', 'parents-not-told-of-referral']);
  expect(shown('2026-03-13', referral)).toEqual(['reading-stale']);
  expect(cards(readingStale, scene('2026-03-13', referral))).toEqual(['jack overdue 2026-03-12']);
});

test('says when it was last read, and points to it', () => {
  const [card] = warningsFor(scene('2026-03-13', referral));
  expect(card?.says).toEqual({ read: '2025-12-12' });
  expect(card?.restsOn.map(({ what, on }) => [what, on])).toEqual([['referral', '2025-12-12']]);
});

test('read again, the warnings are back', () => {
  expect(shown('2026-03-13', { ...referral, lastRead: '2026-03-13T08:00:00Z' })).not.toContain('reading-stale');
});

test('one card a screen and child, by what was read the longest ago', () => {
  const older: EntryTold = { ...referral, on: '2025-12-01', lastRead: '2025-12-01T10:00:00Z' };
  expect(cards(readingStale, scene('2026-03-13', referral, older))).toEqual(['jack overdue 2026-03-01']);
  expect(cards(readingStale, scene('2026-03-13', referral, { ...older, system: 'careworks' }))).toEqual(['jack overdue 2026-03-01', 'jack overdue 2026-03-12']);
});

test('the day is that in London', () => {
  const lateAtNight: EntryTold = { ...referral, on: '2026-06-01', lastRead: '2026-06-01T23:30:00Z' };
  expect(cards(readingStale, scene('2026-08-31', lateAtNight))).toEqual([]);
  expect(cards(readingStale, scene('2026-09-01', lateAtNight))).toEqual(['jack overdue 2026-08-31']);
});

test('an authority sets its own limit', () => {
  const practice = { limits: { 'reading-stale': { read: 120 } } };
  expect(cards(readingStale, aScene({ today: '2026-03-13', people, entries: [referral], practice }))).toEqual([]);
});
