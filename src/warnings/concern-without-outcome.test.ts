import { expect, test } from 'vitest';
import { concernWithoutOutcome } from './concern-without-outcome.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { jack: child('2018-05-04') };
const concern: EntryTold = { kind: 'concern', on: '2026-03-03', about: ['jack'], status: 'open' };
const shown = (entry: EntryTold, today = '2026-03-12') => cards(concernWithoutOutcome, aScene({ today, people, entries: [entry] }));

test('five working days, over a weekend', () => {
  expect(shown(concern, '2026-03-10')).toEqual(['jack due 2026-03-10']);
  expect(shown(concern, '2026-03-11')).toEqual(['jack overdue 2026-03-10']);
});

test.each<[string, Partial<typeof concern>]>([
  ['an action', { action: 'rang the mother' }],
  ['an outcome', { outcome: 'settled' }],
  ['watched until a day', { monitorUntil: '2026-03-12' }],
  ['closed', { status: 'closed' }],
])('settled: %s', (_, more) => {
  expect(shown({ ...concern, ...more } as EntryTold)).toEqual([]);
});

test('the time of watching has run out', () => {
  expect(shown({ ...concern, status: 'monitoring', monitorUntil: '2026-03-11' })).toEqual(['jack overdue 2026-03-11']);
  expect(shown({ ...concern, status: 'monitoring' })).toEqual(['jack overdue 2026-03-10']);
});

test('a log without statuses', () => {
  expect(shown({ kind: 'concern', on: '2026-03-03', about: ['jack'] })).toEqual(['jack overdue 2026-03-10']);
});

test('gone, and unread', () => {
  expect(shown({ ...concern, gone: true })).toEqual([]);
  for (const field of ['outcome', 'action', 'status']) {
    const scene = aScene({ today: '2026-03-12', people, entries: [{ ...concern, unread: [field] }] });
    expect(cards(concernWithoutOutcome, scene)).toEqual([]);
    expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
  }
});
