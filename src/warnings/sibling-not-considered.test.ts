import { expect, test } from 'vitest';
import { adult, aScene, cards, child, type EntryTold, type PersonTold, unborn } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { siblingNotConsidered } from './sibling-not-considered.ts';
import { warningsFor } from './warnings-for.ts';

const jack = child('2018-05-04');
const ella = child('2023-11-19');
const concern: EntryTold = { kind: 'concern', on: '2026-03-03', about: ['jack'], status: 'open' };

const shown = (entries: EntryTold[], { today = '2026-03-12', people = { jack, ella } as Record<string, PersonTold> } = {}) =>
  cards(siblingNotConsidered, aScene({ today, people, entries }));

test('a concern for one child asks about the other', () => {
  expect(shown([concern])).toEqual(['ella overdue 2026-03-10']);
});

test.each<EntryTold>([
  { kind: 'contact', on: '2026-03-03', about: ['jack'] },
  { kind: 'referral', on: '2026-03-03', about: ['jack'] },
  { kind: 'plan', on: '2026-03-06', about: ['jack'], type: 'CIN', started: '2026-03-03' },
  { kind: 'plan', on: '2026-03-03', about: ['jack'], type: 'CP' },
  { ...concern, status: 'closed' },
])('so does a $kind', (entry) => {
  expect(shown([entry])).toEqual(['ella overdue 2026-03-10']);
});

test('says about whom it is and rests on all that asks, the deciding one first', () => {
  const later: EntryTold = { ...concern, on: '2026-03-05', about: ['dawn', 'jack'] };
  const scene = aScene({ today: '2026-03-12', people: { dawn: adult(), jack, ella }, entries: [later, concern], open: { subject: 'jack' } });
  const told = warningsFor(scene).find(({ warning }) => warning === 'sibling-not-considered');
  expect(told?.says).toEqual({ other: 'jack' });
  expect(told?.restsOn.map(({ on }) => on)).toEqual(['2026-03-03', '2026-03-05']);
});

test('a concern about a parent alone does not', () => {
  expect(shown([{ ...concern, about: ['dawn'] }], { people: { dawn: adult(), jack, ella } })).toEqual([]);
});

test('an early help plan or a note does not', () => {
  expect(shown([{ kind: 'plan', on: '2026-03-03', about: ['jack'], type: 'early-help' }, { kind: 'note', on: '2026-03-03', about: ['jack'] }])).toEqual([]);
});

test('the limit runs out after the fifth working day, over a weekend', () => {
  expect(shown([concern], { today: '2026-03-10' })).toEqual(['ella due 2026-03-10']);
  expect(shown([concern], { today: '2026-03-11' })).toEqual(['ella overdue 2026-03-10']);
});

test('bank holidays do not count', () => {
  expect(shown([{ ...concern, on: '2026-04-01' }], { today: '2026-04-10' })).toEqual(['ella due 2026-04-10']);
});

test.each<[string, EntryTold[]]>([
  ['named as considered', [{ ...concern, considered: ['ella'] }]],
  ['considered by name alone', [{ ...concern, considered: ['Ella Hartley'] }]],
  ['limited to one child, with a reason', [{ ...concern, limitedToOneChild: 'a matter between pupils' }]],
  ['limited to one child', [{ ...concern, limitedToOneChild: true }]],
  ['a concern of her own since', [concern, { ...concern, on: '2026-03-05', about: ['ella'] }]],
  ['a referral of her own that day', [concern, { kind: 'referral', on: '2026-03-03', about: ['ella'] }]],
  ['an assessment of her own since', [concern, { kind: 'assessment', on: '2026-03-04', about: ['ella'], completed: '2026-03-09' }]],
  ['an assessment since that considers her', [concern, { kind: 'assessment', on: '2026-03-04', about: ['jack'], considers: ['ella'] }]],
  ['an assessment under way', [concern, { kind: 'assessment', on: '2026-02-02', about: ['ella'], started: '2026-02-02' }]],
  ['both are named', [{ ...concern, about: ['jack', 'ella'] }]],
])('settled: %s', (_, entries) => {
  expect(shown(entries, { people: { jack, ella: { ...ella, given: 'Ella', family: 'Hartley' } } })).not.toContainEqual(expect.stringMatching(/^ella/));
});

test.each<[string, EntryTold]>([
  ['a concern of her own from before', { ...concern, on: '2026-02-27', about: ['ella'], considered: ['jack'] }],
  ['an assessment that ended before', { kind: 'assessment', on: '2026-01-12', about: ['ella'], completed: '2026-03-02' }],
  ['being seen', { kind: 'seen', on: '2026-03-05', about: ['ella'], who: ['ella'] }],
  ['limited with a blank reason', { ...concern, limitedToOneChild: ' ' }],
])('not settled: %s', (_, entry) => {
  expect(shown([concern, entry])).toEqual(['ella overdue 2026-03-10']);
});

test('one card a child, by the concern whose limit ran out first', () => {
  const later: EntryTold = { ...concern, on: '2026-03-09' };
  expect(shown([later, concern])).toEqual(['ella overdue 2026-03-10']);
  expect(shown([{ ...concern, considered: ['ella'] }, later])).toEqual(['ella due 2026-03-16']);
});

test('each other child is asked about, the unborn and the youngest first', () => {
  const people = { tom: child('2014-02-02'), jack, ella, baby: unborn('2026-08-01') };
  expect(shown([concern], { people })).toEqual(['baby overdue 2026-03-10', 'ella overdue 2026-03-10', 'tom overdue 2026-03-10']);
});

test('a child known to live elsewhere is to be considered at most', () => {
  expect(shown([concern], { people: { jack, ella: { ...ella, livesApartFrom: ['jack'] } } })).toEqual(['ella consider']);
});

test('a worry at home comes before an older one elsewhere', () => {
  const people = { jack, tom: child('2014-02-02'), ella: { ...ella, livesApartFrom: ['jack'] } };
  const entries: EntryTold[] = [{ ...concern, considered: ['tom'] }, { ...concern, on: '2026-03-05', about: ['tom'], considered: ['jack'] }];
  expect(shown(entries, { people })).toEqual(['ella due 2026-03-12']);
});

test('a concern from before there was a child on the way asks nothing', () => {
  expect(shown([{ ...concern, on: '2022-11-01' }])).toEqual([]);
  expect(shown([{ ...concern, on: '2023-03-01' }])).toEqual(['ella overdue 2023-03-08']);
});

test('never about an adult, an adult sibling or a child who has died', () => {
  const people = { jack, dawn: adult(), sam: child('2006-01-01'), ella: { ...ella, died: '2025-01-01' } };
  expect(shown([concern], { people })).toEqual([]);
});

test('the brothers and sisters of a child who has died are thought of', () => {
  expect(shown([concern], { people: { jack: { ...jack, died: '2026-03-03' }, ella } })).toEqual(['ella overdue 2026-03-10']);
});

test('what its screen no longer shows asks nothing', () => {
  expect(shown([{ ...concern, gone: true }])).toEqual([]);
});

test('an authority sets its own limit', () => {
  const limits = { 'sibling-not-considered': { considered: 0 } };
  expect(cards(siblingNotConsidered, aScene({ today: '2026-03-03', people: { jack, ella }, entries: [concern], practice: { limits } }))).toEqual(['ella missing']);
});

test('who was considered could not be read: unknown, not missing', () => {
  const scene = aScene({ today: '2026-03-12', people: { jack, ella }, entries: [{ ...concern, unread: ['considered'] }] });
  expect(cards(siblingNotConsidered, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['ella missing']);
});

test('her own concerns are hidden from this user: unknown, not missing', () => {
  const screens = [{ system: 'careworks', subject: 'ella', gaps: [{ of: 'concern', why: 'not visible to this user' as const }] }];
  const scene = aScene({ today: '2026-03-12', people: { jack, ella }, entries: [concern], screens });
  expect(cards(siblingNotConsidered, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['ella missing']);
});

test('a No at the head of a reason is no reason', () => {
  expect(shown([{ ...concern, limitedToOneChild: 'No, all three children' } as EntryTold])).toEqual(['ella overdue 2026-03-10']);
  expect(shown([{ ...concern, limitedToOneChild: 'No concerns for the others: an injury in sport' } as EntryTold])).toEqual([]);
});

test.each(['Yes', 'All children', 'Siblings', 'the other children'])('"%s" considers those of the home', (words) => {
  const mia = child('2016-02-02', { livesApartFrom: ['jack'] });
  expect(shown([{ ...concern, considered: [words] } as EntryTold], { people: { jack, ella, mia } })).toEqual(['mia consider']);
});

test('the unborn child is considered as such', () => {
  const { given: _, ...baby } = { ...unborn('2026-06-01'), given: undefined };
  const people = { jack, baby: baby as PersonTold };
  const scene = aScene({ today: '2026-03-12', people, entries: [{ ...concern, considered: ['Unborn baby'] } as EntryTold] });
  const unnamed = { ...scene, family: { ...scene.family, members: scene.family.members.map((member) => (member.id === 'baby' ? { ...member, given: undefined } : member)) } };
  expect(cards(siblingNotConsidered, unnamed as typeof scene)).toEqual([]);
});

test('an enquiry about both thought of both', () => {
  const twins = { one: child('2022-01-01'), two: child('2022-01-01') };
  const entries: EntryTold[] = [
    { kind: 'enquiry', on: '2026-02-01', strategyDiscussion: '2026-02-01', conference: '2026-02-20', about: ['one', 'two'], system: 'careworks' },
    { kind: 'plan', type: 'CP', on: '2026-02-20', about: ['one'], system: 'careworks' },
  ];
  expect(shown(entries, { people: twins })).toEqual([]);
});

test('a grown-up on the entry makes nobody of another home late', () => {
  const people = { jack, mia: child('2016-02-02', { livesApartFrom: ['jack'] }), mark: adult() };
  expect(shown([{ ...concern, about: ['jack', 'mark'] }], { people })).toEqual(['mia consider']);
});

test('of who is perhaps of the family it is to be considered at most', () => {
  const scene = aScene({ today: '2026-03-12', people: { ella, jak: child('2018-05-04') }, entries: [{ ...concern, about: ['jak'] }] });
  const perhaps = { ...scene, family: { ...scene.family, members: scene.family.members.map((member) => (member.id === 'jak' ? { ...member, onlyPossibly: true as const } : member)) } };
  expect(cards(siblingNotConsidered, perhaps)).toEqual(['ella consider']);
});

test.each(['Siblings to be considered', 'Siblings unknown', "Children's services informed", 'Siblings: none', 'Family support worker', 'All agencies informed'])('"%s" considers nobody', (words) => {
  expect(shown([{ ...concern, considered: [words] } as EntryTold])).toEqual(['ella overdue 2026-03-10']);
});

test('No, with words that say why one child alone, is a reason', () => {
  expect(shown([{ ...concern, limitedToOneChild: 'No - concern is about Jack only' } as EntryTold])).toEqual([]);
});
