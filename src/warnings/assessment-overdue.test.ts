import { expect, test } from 'vitest';
import { assessmentOverdue } from './assessment-overdue.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { amir: child('2016-01-30') };
const assessment: EntryTold = { kind: 'assessment', on: '2026-02-03', about: ['amir'], started: '2026-02-02' };
const shown = (entry: EntryTold, today = '2026-04-10') => cards(assessmentOverdue, aScene({ today, people, entries: [entry] }));

test('45 working days over Easter; due in the last five, overdue from the next', () => {
  expect(shown(assessment, '2026-03-30')).toEqual([]);
  expect(shown(assessment, '2026-03-31')).toEqual(['amir due 2026-04-08']);
  expect(shown(assessment, '2026-04-08')).toEqual(['amir due 2026-04-08']);
  expect(shown(assessment, '2026-04-09')).toEqual(['amir overdue 2026-04-08']);
});

test('settled when completed', () => {
  expect(shown({ ...assessment, completed: '2026-04-10' })).toEqual([]);
  expect(shown({ ...assessment, completed: true })).toEqual([]);
  expect(shown({ ...assessment, completed: '2026-04-13' })).toEqual(['amir overdue 2026-04-08']);
});

test('gone, and unread', () => {
  expect(shown({ ...assessment, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-04-10', people, entries: [{ ...assessment, unread: ['completed'] }] });
  expect(cards(assessmentOverdue, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
});
