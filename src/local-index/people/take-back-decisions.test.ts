import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aReading, HOME } from '../../../tests/builders/a-reading.ts';
import type { Decision } from '../../record/decision.ts';
import { LocalIndex } from '../local-index.ts';

const TODAY = '2026-03-12';
let index: LocalIndex;
let count = 0;

beforeEach(async () => {
  index = await LocalIndex.open(`taken back ${(count += 1)}`, new Uint8Array(32).fill(7));
});
afterEach(() => index.close());

const jack = { ref: 'jack', kind: 'child' as const, given: 'Jack', family: 'Hartley', born: '2018-05-04', addresses: [HOME] };
const atSchool = aReading({ subject: 'jack', people: [jack] });
const atSocialCare = aReading({ source: { system: 'careworks', agency: 'csc' }, subject: 'jack', people: [jack] });
const isSomeoneElse = aReading({ source: { system: 'careworks', agency: 'csc' }, subject: 'jon', people: [{ ...jack, ref: 'jon', given: 'Jonathan', born: '2018-05-05' }] });

const people = (...readings: [string, string][]): Promise<(string | undefined)[]> => Promise.all(readings.map(([reading, ref]) => index.personOf(reading, ref)));
const said = (kind: Decision['kind'], ...records: [string, string][]): Decision => ({ kind, records: records.map(([reading, ref]) => ({ reading, ref })), on: TODAY });

test('who was told apart is one again by likeness alone, in the order of before', async () => {
  const [school, care] = [await index.append(atSchool), await index.append(atSocialCare)];
  const before = await people([school, 'jack'], [care, 'jack']);
  const apart = said('different-people', [school, 'jack'], [care, 'jack']);
  await index.decideAll([apart]);
  expect(new Set(await people([school, 'jack'], [care, 'jack'])).size).toBe(2);
  expect(await index.decisionsOn((await index.personOf(school, 'jack'))!)).toEqual([apart]);
  await index.takeBackDecisions([apart]);
  expect(await people([school, 'jack'], [care, 'jack'])).toEqual(before);
  expect(await index.decisionsOn(before[0]!)).toEqual([]);
});

test('who was joined by a word alone is two again', async () => {
  const [school, other] = [await index.append(atSchool), await index.append(isSomeoneElse)];
  const before = await people([school, 'jack'], [other, 'jon']);
  const joined = said('same-person', [school, 'jack'], [other, 'jon']);
  await index.decideAll([joined]);
  expect(new Set(await people([school, 'jack'], [other, 'jon'])).size).toBe(1);
  await index.takeBackDecisions([joined]);
  expect(await people([school, 'jack'], [other, 'jon'])).toEqual(before);
});

test('who was sealed is found again', async () => {
  const school = await index.append(atSchool);
  const person = (await index.personOf(school, 'jack'))!;
  const sealed = said('sealed', [school, 'jack']);
  await index.decideAll([sealed]);
  expect(await index.family(person, TODAY)).toBeNull();
  expect(await index.recordsAsRead(person)).toEqual([]);
  await index.takeBackDecisions([sealed]);
  expect((await index.family(person, TODAY))!.members).toHaveLength(1);
});

test('one of two words stays when the other is taken back', async () => {
  const [school, care] = [await index.append(atSchool), await index.append(atSocialCare)];
  const apart = said('different-people', [school, 'jack'], [care, 'jack']);
  const elsewhere = said('lives-elsewhere', [school, 'jack']);
  await index.decideAll([apart, elsewhere]);
  await index.takeBackDecisions([elsewhere]);
  expect(await index.decisionsOn((await index.personOf(school, 'jack'))!)).toEqual([apart]);
});
