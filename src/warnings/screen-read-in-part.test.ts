import { expect, test } from 'vitest';
import { aScene, cards, child, type EntryTold, type ScreenTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
const scene = (screens: ScreenTold[], entries: EntryTold[] = []) => aScene({ today: '2026-03-12', people, screens, entries });
const told = (screens: ScreenTold[], entries: EntryTold[] = []) =>
  warningsFor(scene(screens, entries)).filter(({ warning }) => warning === 'screen-read-in-part');

test.each(['not found', 'not readable', 'not visible to this user'] as const)('parts of the open screen %s', (why) => {
  expect(cards(screenReadInPart, scene([{ system: 'beechwood', subject: 'jack', gaps: [{ of: 'born', why }] }]))).toEqual(['jack missing']);
});

test('one card, however many parts, each by its word', () => {
  const gaps = ['reviewDue', 'informed.state', 'contact-arrangement', 'informed.on'].map((of) => ({ of, why: 'not readable' as const }));
  expect(told([{ system: 'beechwood', subject: 'jack', gaps }]).map(({ says }) => says)).toEqual([
    { parts: 'field_informed field_review_due kind_contact_arrangement' },
  ]);
});

test('the open screen was read whole', () => {
  expect(told([{ system: 'beechwood', subject: 'jack', gaps: [] }])).toEqual([]);
});

test('gaps of screens that are not open are quiet while nothing rests on them', () => {
  const gaps = [{ of: 'assessment', why: 'not visible to this user' as const }];
  expect(told([{ system: 'careworks', subject: 'ella', gaps }, { system: 'beechwood', subject: 'ella', gaps }])).toEqual([]);
});

test('shown in the place of the warning that would have rested on them', () => {
  const referral: EntryTold = { kind: 'referral', on: '2026-03-10', about: ['ella'], system: 'careworks', unread: ['informed'] };
  const [card] = told([], [referral]);
  expect(card).toMatchObject({ about: 'ella', state: 'missing', says: { parts: 'field_informed' } });
  expect(card?.restsOn.map(({ what, system }) => [what, system])).toEqual([['referral', 'careworks']]);
});

test('what could not be read on the open screen is said of the child whose screen it is', () => {
  const concern: EntryTold = { kind: 'concern', on: '2026-03-03', about: ['jack'], status: 'closed', unread: ['considered'] };
  expect(told([], [{ ...concern, system: 'beechwood' }]).map(({ about }) => about)).toEqual(['jack']);
  expect(told([], [{ ...concern, system: 'safelog' }]).map(({ about }) => about)).toEqual(['ella']);
});

test('a part that was not found is said, and the warning that rests on it stays', () => {
  const gaps = [{ of: 'parent-contact', why: 'not found' as const }];
  const concern: EntryTold = { kind: 'concern', on: '2026-03-03', about: ['jack'], status: 'open', outcome: 'watched' };
  const shown = warningsFor(scene([{ system: 'beechwood', subject: 'jack', gaps }], [concern])).map(({ warning }) => warning);
  expect(shown).toEqual(expect.arrayContaining(['screen-read-in-part', 'parents-not-told-of-concern']));
});
