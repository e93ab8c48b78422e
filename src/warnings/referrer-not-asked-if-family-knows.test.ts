import { expect, test } from 'vitest';
import { referrerNotAskedIfFamilyKnows } from './referrer-not-asked-if-family-knows.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { warningsFor } from './warnings-for.ts';

const people = { amir: child('2016-01-30') };
const referral = { kind: 'referral', on: '2026-04-02', about: ['amir'], from: 'school', to: 'csc', system: 'careworks' } satisfies EntryTold;
const shown = (entries: EntryTold[], today = '2026-04-08') => cards(referrerNotAskedIfFamilyKnows, aScene({ today, people, entries }));

test('one working day, over Easter', () => {
  expect(shown([referral], '2026-04-07')).toEqual(['amir due 2026-04-07']);
  expect(shown([referral], '2026-04-08')).toEqual(['amir overdue 2026-04-07']);
});

test('says from whom it came', () => {
  const warnings = warningsFor(aScene({ today: '2026-04-08', people, entries: [referral] }));
  expect(warnings.find(({ warning }) => warning === 'referrer-not-asked-if-family-knows')?.says).toEqual({ from: 'school' });
});

test('a contact too', () => {
  expect(shown([{ kind: 'contact', on: '2026-04-02', about: ['amir'], from: 'police', system: 'careworks' }])).toEqual(['amir overdue 2026-04-07']);
});

test.each(['Public Health Nurse', 'Family Support Worker', 'Children and Family Court Advisory and Support Service'])('of a referrer who is "%s"', (from) => {
  expect(shown([{ ...referral, from }])).toEqual(['amir overdue 2026-04-07']);
});

test('to social care, by whatever name', () => {
  expect(shown([{ ...referral, to: "Children's Social Care" }])).toEqual(['amir overdue 2026-04-07']);
});

test.each(['anonymous', 'Member of the public', 'grandparent', 'family', 'neighbour', 'self', 'Not known', ''])('not of a referrer who is "%s"', (from) => {
  expect(shown([{ ...referral, from }])).toEqual([]);
});

test("not on the referrer's own record, nor of a referral to someone else", () => {
  expect(shown([{ ...referral, system: 'safelog' }])).toEqual([]);
  expect(shown([{ ...referral, to: 'health' }])).toEqual([]);
});

test.each<[string, Partial<typeof referral & { referrerAsked: unknown; informed: unknown }>]>([
  ['asked', { referrerAsked: true }],
  ['asked on a day', { referrerAsked: '2026-04-02' }],
  ['answered with no', { referrerAsked: false }],
  ['answered with no, beside that it was asked', { referrerAsked: { answer: false } }],
  ['the parents were told', { informed: { state: 'informed' } }],
  ['the parents were not told', { informed: { state: 'not-informed', reason: 'risk' } }],
])('settled: %s', (_, more) => {
  expect(shown([{ ...referral, ...more } as EntryTold])).toEqual([]);
});

test('left blank', () => {
  expect(shown([{ ...referral, referrerAsked: ' ' } as EntryTold])).toEqual(['amir overdue 2026-04-07']);
});

test('a word with the parents since settles it', () => {
  expect(shown([referral, { kind: 'parent-contact', on: '2026-04-02', about: ['amir'], regarding: 'referral' }])).toEqual([]);
});

test('gone, and unread', () => {
  expect(shown([{ ...referral, gone: true }])).toEqual([]);
  const scene = aScene({ today: '2026-04-08', people, entries: [{ ...referral, unread: ['referrerAsked'] }] });
  expect(cards(referrerNotAskedIfFamilyKnows, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['amir missing']);
  const { from: _, ...whose } = referral;
  const unread = aScene({ today: '2026-04-08', people, entries: [{ ...whose, unread: ['from'] }] });
  expect(cards(referrerNotAskedIfFamilyKnows, unread)).toEqual([]);
  expect(cards(screenReadInPart, unread)).toEqual(['amir missing']);
});

test.each(["Mother's midwife", "Mother's GP", "Father's psychiatrist", 'Unknown GP', "Carer’s school", 'Self-employed childminder', 'Sister in charge, A&E'])('asked of whose work it is: %s', (from) => {
  expect(shown([{ ...referral, from }])).toEqual(['amir overdue 2026-04-07']);
});

test.each(["Mother's friend", "Mum's neighbour", 'Unknown', 'Unknown caller (public)', "Father’s partner"])('not asked of the family: %s', (from) => {
  expect(shown([{ ...referral, from }])).toEqual([]);
});

test.each(["Mother's boyfriend", "Neighbour's daughter", "Grandparents' home", "Mother's cousin"])('nor of who belongs to them: %s', (from) => {
  expect(shown([{ ...referral, from }])).toEqual([]);
});
