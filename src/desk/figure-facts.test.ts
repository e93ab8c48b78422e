import { expect, test } from 'vitest';
import type { Answer } from '../record/answer.ts';
import type { EntryOf } from '../record/entry.ts';
import type { FigureName } from '../record/figure-fact.ts';
import { aScene, child, type EntryTold, type Told } from '../../tests/builders/a-family.ts';
import { figureFacts } from './figure-facts.ts';

const TODAY = '2026-03-12';
const PRACTICE = { authority: 'Test', agreementsUsed: true, limits: {} };

/** The facts of one figure: `2026-03-02 met 1`, with days or reason. */
function facts(figure: FigureName, entries: EntryTold[], answers: Answer[] = [], people: Told['people'] = { jack: child('2018-05-04') }): string[] {
  const { family } = aScene({ today: TODAY, people, entries, answers });
  const around = Object.keys(people).map((id) => ({ child: id, family }));
  return figureFacts(around, { today: TODAY, practice: PRACTICE })
    .filter((fact) => fact.figure === figure)
    .map(({ on, met, days, reason }) => [on, met ? 'met' : 'not', days, reason].filter((part) => part !== undefined).join(' '));
}

const referral: EntryOf<'referral'> = { kind: 'referral', on: '2026-03-02', about: ['jack'], to: 'csc' };
const answered = (answer: string, fields: Answer['fields'], ground = 'e0'): Answer => ({ id: 'a1', warning: 'parents-not-told-of-referral', about: 'jack', answer, on: '2026-03-06', grounds: [ground], ...(fields ? { fields } : {}) });

test('parents are told by the entry, by a word with them, or by an answer here; what could not be read counts neither way', () => {
  expect(facts('parents-told', [referral])).toEqual(['2026-03-02 not']);
  expect(facts('parents-told', [{ ...referral, informed: { state: 'informed', on: '2026-03-03' } }])).toEqual(['2026-03-02 met 1']);
  expect(facts('parents-told', [referral, { kind: 'parent-contact', on: '2026-03-04', about: ['jack'] }])).toEqual(['2026-03-02 met 2']);
  expect(facts('parents-told', [referral], [answered('told', { whom: 'Dawn', when: '2026-03-05' })])).toEqual(['2026-03-02 met 3']);
  expect(facts('parents-told', [{ ...referral, unread: ['informed'] }])).toEqual([]);
});

test('reasons are counted by the list, and whatever else a system says as another', () => {
  const not = (reason?: string): EntryTold => ({ ...referral, informed: { state: 'not-informed', ...(reason ? { reason } : {}) } });
  expect(facts('not-told-reason', [not('harm-to-child')])).toEqual(['2026-03-02 met harm-to-child']);
  expect(facts('not-told-reason', [not('Asked by the police, DC Smith')])).toEqual(['2026-03-02 met other']);
  expect(facts('not-told-reason', [not()])).toEqual(['2026-03-02 not none']);
  expect(facts('not-told-reason', [referral], [answered('not-told', { 'not-told-reason': 'evidence' })])).toEqual(['2026-03-02 met evidence']);
});

test('conversations, their confirmation and their actions', () => {
  const talk: EntryOf<'conversation'> = { kind: 'conversation', on: '2026-03-02', about: ['jack'], with: 'csc', actions: [{ what: 'Ring', due: '2026-03-05', done: '2026-03-06' }, { what: 'Visit', due: '2026-04-01' }] };
  expect(facts('conversation-confirmed', [{ ...talk, actions: [], confirmedInWriting: '2026-03-03' }])).toEqual(['2026-03-02 met 1']);
  expect(facts('conversation-confirmed', [{ ...talk, actions: [] }])).toEqual(['2026-03-02 not']);
  expect(facts('action-on-time', [talk])).toEqual(['2026-03-05 not']);
});

test('agreements: a review date, shared, reviewed on time, ended', () => {
  const told: EntryOf<'agreement'> = { kind: 'agreement', on: '2026-02-02', about: ['jack'], reviewDue: '2026-02-20', reviewed: ['2026-02-19'], sharedWith: ['Grandmother'], parties: ['Dawn'], ended: '2026-03-01' };
  expect(facts('agreement-review-date', [told])).toEqual(['2026-02-02 met']);
  expect(facts('agreement-shared', [told])).toEqual(['2026-02-02 met']);
  expect(facts('agreement-shared', [{ ...told, sharedWith: ['Dawn'] }])).toEqual(['2026-02-02 not']);
  expect(facts('agreement-reviewed-on-time', [{ ...told, reviewed: ['2026-02-21'] }])).toEqual(['2026-02-20 not']);
  expect(facts('agreement-ended', [told])).toEqual(['2026-02-02 met']);
});

test('a sibling thought of within five working days counts, one whose limit still runs does not count yet', () => {
  const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
  const concern: EntryOf<'concern'> = { kind: 'concern', on: '2026-02-02', about: ['jack'], status: 'closed' };
  expect(facts('sibling-considered', [concern], [], people)).toEqual(['2026-02-02 not']);
  expect(facts('sibling-considered', [{ ...concern, considered: ['ella'] }], [], people)).toEqual(['2026-02-02 met']);
  expect(facts('sibling-considered', [concern], [{ id: 'a', warning: 'sibling-not-considered', about: 'ella', answer: 'considered', on: '2026-02-09' }], people)).toEqual(['2026-02-02 met']);
  expect(facts('sibling-considered', [{ ...concern, on: '2026-03-10' }], [], people)).toEqual([]);
});

test('each whole month of a pre-school child counts, in which something was live in the family', () => {
  const people = { ella: child('2023-11-19') };
  const plan: EntryOf<'plan'> = { kind: 'plan', type: 'CIN', on: '2025-12-10', started: '2025-12-10', about: ['ella'] };
  const seen: EntryTold = { kind: 'seen', on: '2026-01-08', about: ['ella'], who: ['ella'] };
  expect(facts('pre-school-seen', [plan, seen], [], people)).toEqual(['2026-02-01 not', '2026-01-01 met', '2025-12-01 not']);
  expect(facts('pre-school-seen', [{ ...plan, ended: '2026-01-20' }, seen], [], people)).toEqual(['2026-01-01 met', '2025-12-01 not']);
});

test('nothing older than two years counts', () => {
  expect(facts('parents-told', [{ ...referral, on: '2024-03-01' }])).toEqual([]);
});

test('parents who were not to be told, with a reason, are counted by the reason alone; a word about something else tells nothing', () => {
  expect(facts('parents-told', [{ ...referral, informed: { state: 'not-informed', reason: 'harm-to-child' } }])).toEqual([]);
  expect(facts('parents-told', [{ ...referral, informed: { state: 'not-informed' } }])).toEqual(['2026-03-02 not']);
  expect(facts('parents-told', [referral, { kind: 'parent-contact', on: '2026-03-04', about: ['jack'], regarding: 'attendance' }])).toEqual(['2026-03-02 not']);
});

test('a review of long before its day is another review', () => {
  const told: EntryOf<'agreement'> = { kind: 'agreement', on: '2026-01-05', about: ['jack'], reviewDue: '2026-02-20', reviewed: ['2026-01-08'] };
  expect(facts('agreement-reviewed-on-time', [told])).toEqual(['2026-02-20 not']);
  expect(facts('agreement-reviewed-on-time', [{ ...told, reviewed: ['2026-02-18'] }])).toEqual(['2026-02-20 met']);
});

test('an assessment of both that was under way thinks of both; a child of another home is not counted', () => {
  const concern: EntryOf<'concern'> = { kind: 'concern', on: '2026-02-02', about: ['jack'], status: 'closed' };
  const assessment: EntryTold = { kind: 'assessment', on: '2026-01-20', about: ['jack', 'ella'] };
  const jack = child('2018-05-04');
  expect(facts('sibling-considered', [concern, assessment], [], { jack, ella: child('2023-11-19') })).toEqual(['2026-02-02 met']);
  expect(facts('sibling-considered', [concern], [], { jack, mia: child('2016-02-02', { livesApartFrom: ['jack'] }) })).toEqual([]);
});
