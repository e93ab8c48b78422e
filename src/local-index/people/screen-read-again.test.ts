import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';
import type { Deed } from '../../record/access-entry.ts';
import type { Decision } from '../../record/decision.ts';
import type { PersonAsRead } from '../../record/person.ts';
import type { Reading } from '../../record/reading.ts';
import type { RelationshipKind } from '../../record/relationship.ts';
import { LocalIndex } from '../local-index.ts';

const TODAY = '2026-03-12';
const KEY = new Uint8Array(32).fill(7);
let count = 0;
let index: LocalIndex;

beforeEach(async () => {
  index = await LocalIndex.open(`read again ${(count += 1)}`, KEY);
});
afterEach(() => index.close());

const note = (nth: number): Reading['entries'][number] => ({ kind: 'note', on: '2026-01-10', about: ['jack'], recordNumber: `n${nth}` });
const jack: PersonAsRead = { ref: 'jack', kind: 'child', given: 'Jack', family: 'Hartley', born: '2018-05-04', number: 'S-1' };

/** Jack's screen with these beside him, and so many notes. */
const screen = (notes: number, ...others: [PersonAsRead, RelationshipKind][]): Reading =>
  aReading({
    subject: 'jack',
    people: [jack, ...others.map(([person]) => person)],
    relationships: others.map(([{ ref }, kind]) => ({ from: ref, to: 'jack', kind })),
    entries: Array.from({ length: notes }, (_, nth) => note(nth)),
  });

const members = async (reading: string): Promise<string[]> => (await index.familyOf(reading, 'jack', TODAY))!.family.members.map(({ given = 'unborn' }) => given).toSorted();
const questions = async (reading: string): Promise<number> => (await index.familyOf(reading, 'jack', TODAY))!.family.possibleMatches.length;

const NAMED_ONLY: [string, PersonAsRead, RelationshipKind][] = [
  ['a sister by name alone', { ref: 'x', kind: 'child', given: 'Ella', family: 'Hartley' }, 'sibling'],
  ['a sister by her first name', { ref: 'x', kind: 'child', given: 'Ella' }, 'sibling'],
  ['a sister by name and year', { ref: 'x', kind: 'child', given: 'Ella', family: 'Hartley', born: '2019' }, 'sibling'],
  ['an unborn child', { ref: 'x', kind: 'unborn', family: 'Hartley', born: { due: '2026-06-01' } }, 'sibling'],
  ['a mother', { ref: 'x', kind: 'adult', given: 'Dawn', family: 'Hartley' }, 'parent'],
  ['a grandmother', { ref: 'x', kind: 'adult', given: 'Joan', family: 'Marsh' }, 'grandparent'],
  ['another contact', { ref: 'x', kind: 'adult', given: 'Joan', family: 'Marsh' }, 'other'],
];

test.each(NAMED_ONLY)('%s on one child’s screen is one person, however often it is read', async (_, person, kind) => {
  for (let notes = 0; notes < 3; notes += 1) await index.append(screen(notes, [person, kind]));
  const last = await index.append(screen(3, [person, kind]));
  expect(await members(last)).toHaveLength(2);
  expect(await questions(last)).toBe(0);
});

test.each(NAMED_ONLY)('%s, sealed by a person’s word, stays so when the screen is read again', async (_, person, kind) => {
  const first = await index.append(screen(0, [person, kind]));
  await index.decide({ kind: 'sealed', records: [{ reading: first, ref: 'x' }], on: TODAY });
  expect(await members(await index.append(screen(1, [person, kind])))).toEqual(['Jack']);
});

test.each([1, 2, 3])('a child whom %i rows of a file name by name alone is asked about once', async (rows) => {
  const own = await index.append(screen(0));
  for (let row = 0; row < rows; row += 1)
    await index.append(
      aReading({
        source: { system: 'log', screen: 'chronology', file: 'log.csv' },
        subject: 'child',
        people: [{ ref: 'child', kind: 'child', given: 'Jack', family: 'Hartley' }],
        entries: [{ kind: 'concern', on: `2026-03-1${row}`, about: ['child'], heading: `Event ${row}` }],
      }),
    );
  expect(await questions(own)).toBe(1);
});

test('two of one first name on one screen stay two', async () => {
  const both: [PersonAsRead, RelationshipKind][] = [
    [{ ref: 'x', kind: 'child', given: 'Ella', family: 'Hartley' }, 'sibling'],
    [{ ref: 'y', kind: 'child', given: 'Ella', family: 'Marsh' }, 'other'],
  ];
  await index.append(screen(0, ...both));
  expect(new Set(await members(await index.append(screen(1, ...both))))).toEqual(new Set(['Ella', 'Jack']));
  const last = await index.append(screen(2, both[1]!));
  expect(await index.personOf(last, 'y')).not.toBe(await index.personOf(await index.append(screen(0, ...both)), 'x'));
});

test('a name whose birthday is another one later is asked about', async () => {
  await index.append(screen(0, [{ ref: 'x', kind: 'child', given: 'Ella', family: 'Hartley', born: '2019-02-01' }, 'sibling']));
  const last = await index.append(screen(1, [{ ref: 'x', kind: 'child', given: 'Ella', family: 'Hartley', born: '2009-11-23' }, 'sibling']));
  expect(await members(last)).toEqual(['Ella', 'Ella', 'Jack']);
});

const HOME = { line: '4 Mill Lane', postcode: 'CB1 9ZZ' };
const DEED: Deed = { at: '2026-06-10T09:00:00Z', who: 'A. Lead', did: 'erased', of: [] };
/** Which of several who are equally like a person comes first hangs on digests: each of these has others. */
const BIRTHDAYS = Array.from({ length: 12 }, (_, at) => `2017-03-${String(at + 10)}`);

const pupil = (born: string, notes: number): Reading => ({
  ...aReading({
    subject: 'a',
    people: [{ ref: 'a', kind: 'child', given: 'Theo', family: 'Marsh', born, addresses: [HOME], number: 'S-1' }],
    entries: Array.from({ length: notes }, (_, nth) => ({ ...note(nth), about: ['a'] })),
  }),
  readAt: notes === 0 ? '2026-01-05T09:00:00Z' : '2026-04-20T09:00:00Z',
});
const student = (born: string, as: Partial<PersonAsRead>, readAt = '2026-01-05T09:00:00Z'): Reading => ({
  ...aReading({ source: { system: 'safelog', screen: 'student' }, subject: 'b', people: [{ ref: 'b', kind: 'child', given: 'Theo', family: 'Marsh', born, addresses: [HOME], number: 'L-9', ...as }] }),
  readAt,
});
const OTHERWISE: Partial<PersonAsRead> = { given: 'Jay', born: '2018-06-04', addresses: [] };

async function said(kind: Decision['kind'], born: string, as: Partial<PersonAsRead> = {}): Promise<[string, string]> {
  const [a, b] = [await index.append(pupil(born, 0)), await index.append(student(born, as))];
  await index.decide({ kind, records: [{ reading: a, ref: 'a' }, { reading: b, ref: 'b' }], on: TODAY });
  return [a, b];
}
const areOne = async (a: string, b: string): Promise<boolean> => (await index.personOf(a, 'a')) === (await index.personOf(b, 'b'));

test.each(BIRTHDAYS)('whom a person told apart stays apart when a screen is read again (born %s)', async (born) => {
  const [, b] = await said('different-people', born);
  expect(await areOne(await index.append(pupil(born, 1)), b)).toBe(false);
});

test('whom a person told to be one stays one when a screen is read again', async () => {
  const [, b] = await said('same-person', BIRTHDAYS[0]!, OTHERWISE);
  expect(await areOne(await index.append(pupil(BIRTHDAYS[0]!, 1)), b)).toBe(true);
});

test('whom a person told to be one and sealed is shown by no later reading of either screen', async () => {
  const [a] = await said('same-person', BIRTHDAYS[0]!, OTHERWISE);
  await index.decide({ kind: 'sealed', records: [{ reading: a, ref: 'a' }], on: TODAY });
  expect(await index.familyOf(await index.append(pupil(BIRTHDAYS[0]!, 1)), 'a', TODAY)).toBeNull();
});

test.each([
  ['apart', 'different-people', {}],
  ['one', 'same-person', OTHERWISE],
] as const)('who was told to be %s is so when the readings that were named have been erased', async (_, kind, as) => {
  const born = BIRTHDAYS[1]!;
  const [a, b] = await said(kind, born, as);
  const next = await index.append(pupil(born, 1));
  await index.append(student(born, as, '2026-04-20T09:00:00Z'));
  await index.retention.list({}, '2026-04-20');
  expect(await index.retention.eraseWhatGoes({}, '2026-04-28', DEED)).toBe(1);
  expect(await index.personOf(a, 'a')).toBeUndefined();
  expect(await areOne(next, b)).toBe(kind === 'same-person');
  expect(await areOne(await index.append(pupil(born, 2)), b)).toBe(kind === 'same-person');
});
