import { expect, test } from 'vitest';
import { aScene, cards, child, type EntryTold, unborn } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { unbornChildWithoutRecord } from './unborn-child-without-record.ts';

const today = '2026-03-12';
const people = { jack: child('2018-05-04'), baby: unborn('2026-08-01') };
const concern: EntryTold = { kind: 'concern', on: '2026-03-02', about: ['jack'], status: 'open' };
const shown = (entries: EntryTold[]) => cards(unbornChildWithoutRecord, aScene({ today, people, entries }));

test('a live worry and a birth expected, with nothing about the unborn child', () => {
  expect(shown([concern])).toEqual(['baby missing']);
});

test('nothing without a live worry', () => {
  expect(shown([{ ...concern, status: 'closed' }])).toEqual([]);
});

test.each<EntryTold>([
  { kind: 'referral', on: '2026-03-03', about: ['baby'] },
  { kind: 'plan', on: '2026-02-03', about: ['baby'], type: 'CP' },
  { kind: 'assessment', on: '2026-02-03', about: ['baby'], completed: '2026-02-20' },
  { kind: 'assessment', on: '2026-02-03', about: ['jack'], considers: ['baby'], completed: true },
])('settled by a $kind', (entry) => {
  expect(shown([concern, entry])).toEqual([]);
});

test('a concern alone is not the pre-birth pathway', () => {
  expect(shown([concern, { ...concern, about: ['baby'] }])).toEqual(['baby missing']);
});

test('a pregnancy without a due date counts, a child who was born does not', () => {
  const entries = [concern];
  expect(cards(unbornChildWithoutRecord, aScene({ today, people: { ...people, baby: unborn() }, entries }))).toEqual(['baby missing']);
  expect(cards(unbornChildWithoutRecord, aScene({ today, people: { ...people, baby: child('2026-03-01') }, entries }))).toEqual([]);
});

test('known to live apart from whom the worry is about: to be considered', () => {
  const apart = { ...people, baby: unborn('2026-08-01', { livesApartFrom: ['jack'] }) };
  expect(cards(unbornChildWithoutRecord, aScene({ today, people: apart, entries: [concern] }))).toEqual(['baby consider']);
});

test('assessments hidden from this user: unknown', () => {
  const screens = [{ system: 'careworks', subject: 'baby', gaps: [{ of: 'assessment', why: 'not visible to this user' as const }] }];
  const scene = aScene({ today, people, entries: [concern], screens });
  expect(cards(unbornChildWithoutRecord, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['baby missing']);
});
