import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { aReading, HOME } from '../../../tests/builders/a-reading.ts';
import type { AccessEntry, Deed } from '../../record/access-entry.ts';
import { type CalendarDate, daysAfter } from '../../record/calendar-date.ts';
import type { Family } from '../../record/family.ts';
import type { Reading } from '../../record/reading.ts';
import { newRow } from '../journal/journal-row.ts';
import { LocalIndex } from '../local-index.ts';
import { dueOf } from './retention.ts';
import { SealedStore, STORES } from '../sealed/sealed-store.ts';

const KEY = new Uint8Array(32).fill(7);
const READ = '2026-03-02';
const DEED: Deed = { at: '2026-06-10T09:00:00Z', who: 'A. Lead', did: 'erased', of: [] };
let name = '';
let count = 0;
let index: LocalIndex;

afterEach(() => index.close());

async function indexOf(readings: Reading[]): Promise<string[]> {
  name = `retention ${(count += 1)}`;
  index = await LocalIndex.open(name, KEY);
  const ids = [];
  for (const reading of readings) ids.push(await index.append(reading));
  return ids;
}

const jack = { ref: 'jack', kind: 'child' as const, given: 'Jack', family: 'Hartley', born: '2018-05-04', addresses: [HOME] };
const dawn = { ref: 'dawn', kind: 'adult' as const, given: 'Dawn', family: 'Hartley', addresses: [HOME] };
const ella = { ref: 'ella', kind: 'child' as const, given: 'Ella', family: 'Hartley', born: '2023-11-19', addresses: [HOME] };
const atSchool = aReading({
  subject: 'jack',
  people: [jack, dawn],
  relationships: [{ from: 'dawn', to: 'jack', kind: 'parent' }],
  entries: [{ kind: 'concern', on: '2026-03-01', about: ['jack'], recordNumber: 'C-1', status: 'open', heading: 'Hungry and tired' }],
});
const atHealth = aReading({
  source: { system: 'child-health', agency: 'health', screen: 'list' },
  readAt: '2026-06-01T09:00:00Z',
  people: [ella, dawn],
  relationships: [{ from: 'dawn', to: 'ella', kind: 'parent' }],
});
const jackAtCare = aReading({ source: { system: 'careworks', agency: 'csc', screen: 'case' }, readAt: '2026-06-01T09:00:00Z', subject: 'j', people: [{ ...jack, ref: 'j' }] });

async function familyOf(reading: string, ref: string): Promise<Family | null> {
  const person = await index.personOf(reading, ref);
  return person === undefined ? null : index.family(person, '2026-06-10');
}

const listed = async (today: CalendarDate, days = {}) => (await index.retention.list(days, today)).map(({ why, since, goes }) => ({ why, since, goes }));

async function loggedOf(person: string): Promise<AccessEntry[]> {
  const all: AccessEntry[] = [];
  for await (const { entries } of index.loggedOf(person)) all.push(...entries);
  return all;
}

/** All that can be opened with the key, from every store, whether anything still points to it or not. */
async function everyPiece(): Promise<string> {
  const store = await SealedStore.open(name, KEY);
  const pieces = await Promise.all(STORES.map(async (each) => store.get((await store.keys(each)).map((key) => ({ store: each, key })))));
  store.close();
  return pieces.flat().map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n');
}

test('what nobody has read for as long as the agency allows is listed, and goes a week after', async () => {
  await indexOf([atSchool, atHealth]);
  expect(await listed(daysAfter(READ, 90))).toEqual([]);
  expect(await listed('2026-06-10')).toEqual([{ why: 'not-read', since: daysAfter(READ, 91), goes: '2026-06-17' }]);
  expect(await index.retention.eraseWhatGoes({}, '2026-06-16', DEED)).toBe(0);
  expect(await index.retention.eraseWhatGoes({}, '2026-06-17', DEED)).toBe(1);
  expect(index.extent.readings).toBe(1);
  expect(await listed('2026-06-17', { health: 10 })).toMatchObject([{ why: 'not-read' }]);
});

test('the day is done when what goes has gone: not when somebody has looked at what is due', async () => {
  await indexOf([atSchool]);
  await index.retention.list({}, '2026-06-10');
  await index.retention.list({}, '2026-06-17');
  expect(await index.retention.checked()).toBeNull();
  expect(await index.retention.eraseWhatGoes({}, '2026-06-17', DEED)).toBe(1);
  expect(await index.retention.checked()).toBe('2026-06-17');
});

test('what was read again meanwhile is not erased', async () => {
  const [school] = await indexOf([atSchool]);
  await index.retention.list({}, '2026-06-10');
  await index.append({ ...atSchool, readAt: '2026-06-12T09:00:00Z' });
  expect(await index.retention.erase([school!], {}, '2026-06-17', DEED)).toBe(0);
  expect(await listed('2026-06-17')).toEqual([]);
});

test('what a person keeps for now stays until that day is over', async () => {
  const [school] = await indexOf([atSchool]);
  await index.retention.list({}, '2026-06-10');
  await index.retention.hold([school!], { until: '2026-07-01', why: 'Conference', by: 'A. Lead' }, { ...DEED, did: 'decided' });
  expect(await index.retention.eraseWhatGoes({}, '2026-07-01', DEED)).toBe(0);
  expect((await index.retention.list({}, '2026-07-01'))[0]).toMatchObject({ goes: '2026-07-02', held: { why: 'Conference', by: 'A. Lead' } });
  expect(await index.retention.eraseWhatGoes({}, '2026-07-02', DEED)).toBe(1);
});

test.each([['recent', 0], ['settled', 70]])('erased from what is %s, no piece opens to it, and the family is as if it had never been read', async (_, others) => {
  const crowd = Array.from({ length: others }, (_, at) => aReading({ readAt: '2026-06-01T09:00:00Z', people: [{ ref: 'a', kind: 'child', given: `Given${at}`, family: `Family${at}`, born: '2018-05-04' }] }));
  const [school, health] = await indexOf([atSchool, atHealth, ...crowd]);
  await index.tidy();
  expect(await everyPiece()).toContain('Hungry');
  await index.retention.erase([school!], {}, '2026-06-10', DEED);
  expect(await everyPiece()).not.toMatch(/Hungry|Jack/);
  expect(await familyOf(school!, 'jack')).toBeNull();
  const without = await familyOf(health!, 'ella');
  index.close();
  const [again] = await indexOf([atHealth, ...crowd]);
  expect(without).toEqual(await familyOf(again!, 'ella'));
});

test('what a person keeps while the index is looked through is kept', async () => {
  const many = Array.from({ length: 40 }, (_, at) => aReading({ source: { screen: `pupil ${at}` } }));
  const [kept] = await indexOf([]).then(() => index.appendAll(many)).then(async () => (await index.retention.list({}, '2026-06-10')).map(({ reading }) => reading));
  const hold = () => index.retention.hold([kept!], { until: '2026-12-31', why: 'Court', by: 'A. Lead' }, { ...DEED, did: 'decided' });
  const listing = index.retention.list({}, '2026-06-11');
  await hold();
  await listing;
  expect((await index.retention.list({}, '2026-06-11')).find(({ reading }) => reading === kept)?.held).toMatchObject({ why: 'Court' });
});

test('what a person keeps while what goes is being erased does not go', async () => {
  const many = Array.from({ length: 40 }, (_, at) => aReading({ source: { screen: `pupil ${at}` } }));
  await indexOf([]);
  await index.appendAll(many);
  const listed = await index.retention.list({}, '2026-06-10');
  const kept = listed.at(-1)!.reading;
  const erasing = index.retention.eraseWhatGoes({}, '2026-06-17', DEED);
  await index.retention.hold([kept], { until: '2026-12-31', why: 'Court', by: 'A. Lead' }, { ...DEED, did: 'decided' });
  expect(await erasing).toBe(39);
  expect(await index.has([kept])).toBe(1);
});

test('what people said outlasts the reading beside which it stood', async () => {
  const [school, care] = await indexOf([atSchool, jackAtCare]);
  const person = (await index.personOf(care!, 'j'))!;
  await index.answer({ id: 'a1', warning: 'reading-stale', about: person, answer: 'read', on: '2026-06-02' });
  const all = await index.retention.list({ csc: 1 }, '2026-06-10');
  expect(all).toHaveLength(2);
  for (const gone of [school!, care!]) {
    await index.retention.erase([gone], { csc: 1 }, '2026-06-10', DEED);
    const [kept, ref] = gone === school ? [care!, 'j'] : [school!, 'jack'];
    expect((await familyOf(kept, ref))?.answers).toMatchObject([{ id: 'a1' }]);
    await index.append(gone === school ? atSchool : jackAtCare);
  }
});

test('who is sealed by a person’s word stays sealed when the record that it named is erased', async () => {
  const [school, care] = await indexOf([atSchool, jackAtCare]);
  await index.decide({ kind: 'sealed', records: [{ reading: school!, ref: 'jack' }], on: '2026-03-05' });
  expect(await familyOf(care!, 'j')).toBeNull();
  await index.retention.erase([school!], {}, '2026-06-10', DEED);
  expect(await familyOf(care!, 'j')).toBeNull();
  expect(await everyPiece()).not.toContain('Hungry');
});

test('of sealed people no more is kept than keeps them sealed, and that is never due', async () => {
  const both = { kind: 'note' as const, on: '2026-06-01', about: ['jack', 'ella'], heading: 'Ella came, too' };
  const alone = { kind: 'note' as const, on: '2026-06-01', about: ['ella'], heading: 'Her new school' };
  const sealed = { ...aReading({ ...atSchool, people: [jack, dawn, { ...ella, sealed: true }], entries: [both, alone] }), readAt: '2026-06-01T09:00:00Z' };
  const [id, health] = await indexOf([sealed, atHealth]);
  expect(await index.retention.list({}, '2026-06-10')).toMatchObject([{ why: 'sealed', reading: id }]);
  await index.retention.erase([id!], {}, '2026-06-10', DEED);
  expect(await everyPiece()).not.toMatch(/Her new school|came, too/);
  expect(await familyOf(health!, 'ella')).toBeNull();
  const jackToo = (await familyOf(health!, 'dawn'))!;
  expect(jackToo.members.map(({ given }) => given).toSorted()).toEqual(['Dawn', 'Jack']);
  expect(jackToo.entries).toMatchObject([{ kind: 'note' }]);
  const later = await index.retention.list({}, '2027-06-10');
  expect(await index.retention.erase(later.map(({ reading }) => reading), {}, '2027-06-10', DEED)).toBe(2);
  await index.append({ ...atHealth, readAt: '2027-06-10T09:00:00Z' });
  expect(await familyOf(health!, 'ella')).toBeNull();
  expect(await index.retention.list({}, '2028-01-01')).toHaveLength(1);
});

test('the screens of a child who has left go, others that name the child stay', async () => {
  const left = aReading({ ...atSchool, readAt: '2026-06-01T09:00:00Z', entries: [{ kind: 'file-transfer', on: '2026-02-01', about: ['jack'], left: '2026-02-01' }] });
  const sibling = aReading({ source: { screen: 'sibling' }, readAt: '2026-06-01T09:00:00Z', subject: 'ella', people: [ella, jack] });
  const [first] = await indexOf([left, sibling, jackAtCare]);
  expect(await index.retention.list({}, '2026-06-10')).toMatchObject([{ reading: first, why: 'left', since: daysAfter('2026-02-01', 91) }]);
});

test('what was recorded here stays as long as its people are read', async () => {
  const recorded = aReading({ source: { system: 'recorded-here', agency: 'school', screen: 'agreement' }, subject: 'p0', people: [{ ...jack, ref: 'p0' }] });
  await indexOf([recorded, jackAtCare]);
  expect(await listed('2026-06-10')).toEqual([]);
  expect((await listed('2026-09-10')).map(({ why }) => why)).toEqual(['not-read', 'not-read']);
});

test('erasures are logged without a name, and whoever outlasts one is found by it again', async () => {
  const [school, care] = await indexOf([atSchool, jackAtCare]);
  const person = (await index.personOf(school!, 'jack'))!;
  await index.log({ ...DEED, did: 'looked', of: [{ person: `${school}#jack`, records: [`${school}#jack`] }] });
  await index.retention.erase([school!], {}, '2026-06-10', DEED);
  const after = (await index.personOf(care!, 'j'))!;
  expect(after).toBe(`${care}#j`);
  expect([`${care}#j`, `${school}#jack`]).toContain(person);
  expect((await loggedOf(after)).map(({ did }) => did)).toEqual(['erased', 'looked']);
  expect(await index.verifyLog()).toEqual({ whole: true, length: 2 });
});

test('a reading goes by age only when its youngest child is surely 25', () => {
  const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2015-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const born = fc.oneof(day, day.map((each) => each.slice(0, 7)), day.map((each) => each.slice(0, 4)), day.map((due) => ({ due })), fc.constant(undefined));
  fc.assert(
    fc.property(fc.array(born, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 14_000 }), (births, after) => {
      const people = births.map((each, at) => ({ ref: `p${at}`, kind: 'child' as const, ...(each ? { born: each } : {}) }));
      const today = daysAfter('2005-01-01', after);
      const row = newRow('r', aReading({ readAt: `${today}T09:00:00Z`, people }));
      const earliest = births.map((each) => (typeof each === 'object' ? each.due : each));
      const surely = earliest.every((each) => each !== undefined && today >= `${Number(each.slice(0, 4)) + 26}-01-01`);
      const surelyNot = earliest.some((each) => each === undefined || today < `${Number(each.slice(0, 4)) + 25}${each.slice(4) || '-12-31'}`);
      const due = dueOf(row, {}, new Map(), today);
      if (surely) expect(due?.why).toBe('grown-up');
      if (surelyNot) expect(due).toBeNull();
    }),
  );
});
