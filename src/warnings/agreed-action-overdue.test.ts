import { expect, test } from 'vitest';
import { agreedActionOverdue } from './agreed-action-overdue.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04') };
const ring = { what: 'ring the health visitor', who: 'DSL', due: '2026-03-13' };
const write = { what: 'write to the GP', who: 'DSL', due: '2026-03-11' };
const agreed = (...actions: (typeof ring & { done?: string | boolean })[]): EntryTold => ({
  kind: 'conversation',
  on: '2026-03-10',
  about: ['jack'],
  with: 'csc',
  status: 'action agreed',
  actions,
});
const shown = (entry: EntryTold, today = '2026-03-16') => cards(agreedActionOverdue, aScene({ today, people, entries: [entry] }));

test('overdue from the day after its date', () => {
  expect(shown(agreed(ring), '2026-03-13')).toEqual([]);
  expect(shown(agreed(ring), '2026-03-14')).toEqual(['jack overdue 2026-03-13']);
});

test('settled when done, or moved to a new date', () => {
  expect(shown(agreed({ ...ring, done: '2026-03-16' }))).toEqual([]);
  expect(shown(agreed({ ...ring, done: true }))).toEqual([]);
  expect(shown(agreed({ ...ring, due: '2026-03-20' }))).toEqual([]);
});

test('one card a day on which something was due', () => {
  expect(shown(agreed(ring, write))).toEqual(['jack overdue 2026-03-11', 'jack overdue 2026-03-13']);
  expect(shown(agreed(ring, { ...write, due: ring.due }))).toHaveLength(1);
  expect(shown(agreed(ring, { ...write, done: true }))).toEqual(['jack overdue 2026-03-13']);
  const scene = aScene({ today: '2026-03-16', people, entries: [agreed(ring, write)] });
  expect(warningsFor(scene).find(({ warning }) => warning === 'agreed-action-overdue')?.says).toEqual({ what: 'write to the GP', due: '2026-03-11' });
});

test('gone, and unread', () => {
  expect(shown({ ...agreed(ring), gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-03-16', people, entries: [{ ...agreed(ring), unread: ['actions.done'] }] });
  expect(cards(agreedActionOverdue, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});
