import { expect, test } from 'vitest';
import { referralOutcomeNotHeard } from './referral-outcome-not-heard.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04') };
const referral: EntryTold = { kind: 'referral', on: '2026-03-05', about: ['jack'], from: 'school', to: 'csc' };
const scene = (entry: EntryTold, today = '2026-03-12', system = 'beechwood') => aScene({ today, people, entries: [entry], open: { system } });
const shown = (entry: EntryTold, today?: string, system?: string) => cards(referralOutcomeNotHeard, scene(entry, today, system));

test('due to chase from the first working day, overdue after the third, over a weekend', () => {
  expect(shown(referral, '2026-03-05')).toEqual([]);
  expect(shown(referral, '2026-03-06')).toEqual(['jack due 2026-03-10']);
  expect(shown(referral, '2026-03-10')).toEqual(['jack due 2026-03-10']);
  expect(shown(referral, '2026-03-11')).toEqual(['jack overdue 2026-03-10']);
});

test('for the agency that made it, on its own record', () => {
  expect(shown(referral, '2026-03-12', 'careworks')).toEqual([]);
  expect(shown({ ...referral, system: 'careworks' })).toEqual([]);
  expect(shown({ ...referral, from: 'police' })).toEqual([]);
  expect(shown({ kind: 'referral', on: '2026-03-05', about: ['jack'] })).toEqual(['jack overdue 2026-03-10']);
});

test.each(['DSL', 'Beechwood Primary', 'Mrs Hale, class teacher', 'School'])('made here by "%s", on the school\'s own record', (from) => {
  expect(shown({ ...referral, from } as EntryTold)).toEqual(['jack overdue 2026-03-10']);
});

test.each(['School nurse', 'Mother', 'Member of the public'])('not made here by "%s"', (from) => {
  expect(shown({ ...referral, from } as EntryTold)).toEqual([]);
});

test('social care receives more than it makes: there, `from` or `to` has to say that it was made here', () => {
  const unsaid: EntryTold = { kind: 'referral', on: '2026-03-05', about: ['jack'], system: 'careworks' };
  const atSocialCare = (more: object) => shown({ ...unsaid, ...more }, '2026-03-12', 'careworks');
  expect(atSocialCare({})).toEqual([]);
  expect(atSocialCare({ to: "Children's Social Care" })).toEqual([]);
  expect(atSocialCare({ from: 'DSL', to: 'Duty team' })).toEqual([]);
  expect(atSocialCare({ to: 'CAMHS' })).toEqual(['jack overdue 2026-03-10']);
  expect(atSocialCare({ from: 'Social worker' })).toEqual(['jack overdue 2026-03-10']);
});

test('says to whom it was made: to social care, where nothing else is on record', () => {
  const says = (entry: EntryTold) => warningsFor(scene(entry)).find(({ warning }) => warning === 'referral-outcome-not-heard')?.says;
  expect(says({ ...referral, to: 'early-help' })).toEqual({ to: 'early-help' });
  expect(says({ kind: 'referral', on: '2026-03-05', about: ['jack'] })).toEqual({ to: 'csc' });
});

test('settled by an outcome, or closed; to be acknowledged is no outcome', () => {
  expect(shown({ ...referral, decision: { outcome: 'assessment' } })).toEqual([]);
  expect(shown({ ...referral, closed: true })).toEqual([]);
  expect(shown({ ...referral, acknowledged: '2026-03-06' })).toEqual(['jack overdue 2026-03-10']);
});

test('gone, and unread', () => {
  expect(shown({ ...referral, gone: true })).toEqual([]);
  expect(shown({ ...referral, unread: ['decision'] })).toEqual([]);
  expect(cards(screenReadInPart, scene({ ...referral, unread: ['decision'] }))).toEqual(['jack missing']);
  const { from: _, ...whose } = referral as Extract<EntryTold, { kind: 'referral' }>;
  expect(shown({ ...whose, unread: ['from'] })).toEqual([]);
  expect(cards(screenReadInPart, scene({ ...whose, unread: ['from'] }))).toEqual(['jack missing']);
});
