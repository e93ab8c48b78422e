import { expect, test } from 'vitest';
import { preSchoolChildNotSeen } from './pre-school-child-not-seen.ts';
import { adult, aScene, cards, child, type EntryTold, type PersonTold, unborn } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const jack = child('2018-05-04');
const ella = child('2023-11-19');
const concern: EntryTold = { kind: 'concern', on: '2026-03-02', about: ['jack'], status: 'open' };
const seen = (on: string): EntryTold => ({ kind: 'seen', on, about: ['ella'], who: ['ella'], by: 'health' });

const shown = (entries: EntryTold[], { today = '2026-03-12', people = { jack, ella } as Record<string, PersonTold> } = {}) =>
  cards(preSchoolChildNotSeen, aScene({ today, people, entries }));

test('never recorded as seen', () => {
  expect(shown([concern])).toEqual(['ella missing']);
});

test('six weeks run from the last time that any agency saw the child', () => {
  expect(shown([concern, seen('2025-12-09'), seen('2025-11-01')])).toEqual(['ella overdue 2026-01-20']);
});

test('due in the last seven days of the six weeks, overdue from the next', () => {
  const entries = [{ ...concern, on: '2026-01-05' }, seen('2026-01-05')];
  expect(shown(entries, { today: '2026-02-09' })).toEqual([]);
  expect(shown(entries, { today: '2026-02-10' })).toEqual(['ella due 2026-02-16']);
  expect(shown(entries, { today: '2026-02-16' })).toEqual(['ella due 2026-02-16']);
  expect(shown(entries, { today: '2026-02-17' })).toEqual(['ella overdue 2026-02-16']);
});

test("four weeks under a social worker's plan, but not under early help", () => {
  const plan: EntryTold = { kind: 'plan', on: '2026-01-05', about: ['ella'], type: 'CIN' };
  expect(shown([seen('2026-02-02'), plan])).toEqual(['ella overdue 2026-03-02']);
  expect(shown([seen('2026-02-02'), { ...plan, type: 'early-help' }])).toEqual(['ella due 2026-03-16']);
});

test('a visit in which the child was seen counts, a visit alone does not', () => {
  const visit: EntryTold = { kind: 'visit', on: '2026-03-05', about: ['ella'] };
  expect(shown([concern, { ...visit, seen: ['ella'] }])).toEqual([]);
  expect(shown([concern, visit])).toEqual(['ella missing']);
});

test('"Yes" to who was seen means the one child whom the visit is about', () => {
  const visit: EntryTold = { kind: 'visit', on: '2026-03-05', about: ['ella'], seen: ['Yes'] };
  expect(shown([concern, visit])).toEqual([]);
  expect(shown([concern, { ...visit, seen: ['No'] }])).toEqual(['ella missing']);
  expect(shown([concern, { ...visit, about: ['jack'] }])).toEqual(['ella missing']);
  expect(shown([concern, { ...visit, about: ['jack', 'ella'] }])).toEqual(['ella missing']);
});

test.each<EntryTold>([
  { kind: 'concern', on: '2026-03-02', about: ['ella'], status: 'monitoring' },
  { kind: 'concern', on: '2026-03-02', about: ['ella'] },
  { kind: 'contact', on: '2026-03-02', about: ['jack'] },
  { kind: 'referral', on: '2026-03-02', about: ['jack'], decision: { on: '2026-03-02', outcome: 'assessment' } },
  { kind: 'plan', on: '2026-03-02', about: ['jack'], type: 'early-help' },
  { kind: 'plan', on: '2026-03-02', about: ['jack'], type: 'CIN', started: '2026-03-12' },
  { kind: 'agreement', on: '2026-03-02', about: ['jack'] },
])('a live worry: $kind', (entry) => {
  expect(shown([entry])).toEqual(['ella missing']);
});

test.each<EntryTold>([
  { kind: 'concern', on: '2026-03-02', about: ['jack'], status: 'closed' },
  { kind: 'concern', on: '2026-03-02', about: ['jack'], outcome: 'settled' },
  { kind: 'contact', on: '2026-03-02', about: ['jack'], closed: '2026-03-03' },
  { kind: 'referral', on: '2026-03-02', about: ['jack'], closed: true },
  { kind: 'referral', on: '2026-03-02', about: ['jack'], decision: { outcome: 'No further action' } },
  { kind: 'plan', on: '2026-03-02', about: ['jack'], type: 'CP', ended: '2026-03-09' },
  { kind: 'plan', on: '2026-03-02', about: ['jack'], type: 'CP', started: '2026-03-16' },
  { kind: 'agreement', on: '2026-03-02', about: ['jack'], ended: '2026-03-12' },
  { kind: 'agreement', on: '2026-03-02', about: ['jack'], replacedByPlan: true },
  { kind: 'note', on: '2026-03-02', about: ['jack'] },
])('no live worry: $kind', (entry) => {
  expect(shown([entry])).toEqual([]);
});

test('pre-school ends on the 1 September after the fourth birthday', () => {
  const shownOn = (born: string, today: string) => shown([{ ...concern, on: '2024-01-08' }], { today, people: { ella: child(born), jack } });
  expect(shownOn('2021-09-01', '2026-08-31')).toEqual(['ella missing']);
  expect(shownOn('2021-09-01', '2026-09-01')).toEqual([]);
  expect(shownOn('2021-08-31', '2025-08-31')).toEqual(['ella missing']);
  expect(shownOn('2021-08-31', '2025-09-01')).toEqual([]);
});

test('where only the year of birth is known, the child is as young as may be', () => {
  expect(shown([concern], { people: { jack, ella: child('2021') } })).toEqual(['ella missing']);
  expect(shown([concern], { people: { jack, ella: child('2020') } })).toEqual([]);
});

test('nobody can see an unborn child', () => {
  expect(shown([concern], { people: { jack, baby: unborn('2026-08-01') } })).toEqual([]);
});

test('a child whose birth was expected long ago has been born, whatever the system still says', () => {
  const people = { jack, baby: unborn('2024-11-10') };
  expect(shown([concern, { kind: 'referral', on: '2024-08-01', about: ['baby'], closed: '2024-08-02' }], { people })).toEqual(['baby missing']);
  expect(shown([concern], { people: { jack, baby: unborn('2026-02-13') } })).toEqual([]);
});

test('a birthday on a 1 January says no more than its year', () => {
  expect(shown([concern], { people: { jack, ella: child('2021-01-01') } })).toEqual(['ella missing']);
});

test('a child known to live apart from everyone in worry is to be considered at most', () => {
  const people = { jack, dawn: adult(), ella: { ...ella, livesApartFrom: ['jack'] } };
  expect(shown([concern], { people })).toEqual(['ella consider']);
  expect(shown([{ ...concern, about: ['jack', 'dawn'] }], { people })).toEqual(['ella missing']);
});

test('what its screen no longer shows is no worry and no sighting', () => {
  expect(shown([{ ...concern, gone: true }])).toEqual([]);
  expect(shown([concern, { ...seen('2026-03-05'), gone: true }])).toEqual(['ella missing']);
});

test('sightings hidden from this user, and a worry of which nobody can read whether it ended, are unknown', () => {
  const screens = [{ system: 'careworks', subject: 'ella', gaps: [{ of: 'visit', why: 'not readable' as const }] }];
  const hidden = aScene({ today: '2026-03-12', people: { jack, ella }, entries: [concern], screens });
  const unread = aScene({ today: '2026-03-12', people: { jack, ella }, entries: [{ kind: 'concern', on: '2026-03-02', about: ['jack'], unread: ['status'] }] });
  for (const scene of [hidden, unread]) {
    expect(cards(preSchoolChildNotSeen, scene)).toEqual([]);
    expect(cards(screenReadInPart, scene)).toContain('ella missing');
  }
});

test('a visit since, of which nobody can read who was seen, is unknown; so is one about a brother of the same home', () => {
  const unread: EntryTold = { kind: 'visit', on: '2026-03-10', about: ['ella'], system: 'careworks', unread: ['seen'] };
  const apart = { jack, ella: { ...ella, livesApartFrom: ['jack'] } };
  expect(shown([concern, unread])).toEqual([]);
  expect(shown([concern, seen('2025-12-09'), { ...unread, about: ['jack'] }])).toEqual([]);
  expect(shown([concern, unread, { ...seen('2025-12-09'), unread: ['who'] }])).toEqual([]);
  expect(shown([concern, seen('2025-12-09'), { ...unread, on: '2025-12-08' }])).toEqual(['ella overdue 2026-01-20']);
  expect(shown([concern, { ...unread, about: ['jack'] }], { people: apart })).toEqual(['ella consider']);
  expect(cards(screenReadInPart, aScene({ today: '2026-03-12', people: { jack, ella }, entries: [concern, unread] }))).toEqual(['ella missing']);
});

test('a list that says when each child was last seen may leave out the visits', () => {
  const screens = [{ system: 'careworks', subject: 'ella', file: 'list.csv', gaps: [{ of: 'visit', person: 'ella', why: 'not readable' as const }] }];
  const read = (entries: EntryTold[]) => cards(preSchoolChildNotSeen, aScene({ today: '2026-03-12', people: { jack, ella }, entries, screens }));
  expect(read([concern])).toEqual([]);
  expect(read([concern, { ...seen('2025-12-09'), system: 'careworks' }])).toEqual(['ella overdue 2026-01-20']);
});
