import { expect, test } from 'vitest';
import { indirectContactWithYoungChild } from './indirect-contact-with-young-child.ts';
import { aScene, cards, child, type EntryTold, unborn } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { ella: child('2023-11-19') };
const letters: EntryTold = { kind: 'contact-arrangement', on: '2026-01-05', about: ['ella'], with: 'father', form: 'indirect' };
const shown = (entries: EntryTold[], more = {}, today = '2026-03-12') =>
  cards(indirectContactWithYoungChild, aScene({ today, people: { ...people, ...more }, entries }));

test('indirect contact only, and younger than five', () => {
  expect(shown([letters])).toEqual(['ella consider']);
});

test('up to the day before the fifth birthday', () => {
  const on = (today: string) => shown([letters], { ella: child('2021-03-12') }, today);
  expect(on('2026-03-11')).toEqual(['ella consider']);
  expect(on('2026-03-12')).toEqual([]);
});

test.each<[string, EntryTold[]]>([
  ['contact in person with the same parent', [letters, { ...letters, form: 'supervised' }]],
  ['direct contact', [{ ...letters, form: 'direct' }]],
  ['no contact', [{ ...letters, form: 'none' }]],
  ['the arrangement has ended', [{ ...letters, ended: '2026-03-12' }]],
  ['gone', [{ ...letters, gone: true }]],
])('quiet: %s', (_, entries) => {
  expect(shown(entries)).toEqual([]);
});

test('contact in person with someone else does not make up for it', () => {
  expect(shown([letters, { ...letters, form: 'direct', with: 'grandmother' }])).toEqual(['ella consider']);
});

test('no contact with a child unborn', () => {
  expect(shown([letters], { ella: unborn('2026-06-01') })).toEqual([]);
});

test('whether it has ended could not be read: unknown', () => {
  const scene = aScene({ today: '2026-03-12', people, entries: [{ ...letters, unread: ['ended'] }] });
  expect(cards(indirectContactWithYoungChild, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['ella missing']);
});
