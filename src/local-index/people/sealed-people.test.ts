import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';
import type { Reading } from '../../record/reading.ts';
import { LocalIndex } from '../local-index.ts';

const theo = { ref: 'theo', kind: 'child' as const, given: 'Theo', family: 'Marsh', born: '2014-02-03', number: '1' };
const keeley = { ref: 'keeley', kind: 'child' as const, given: 'Keeley', family: 'Marsh', born: '2016-05-04', number: '2', sealed: true };
let index: LocalIndex;
let count = 0;

beforeEach(async () => {
  index = await LocalIndex.open(`sealed people ${(count += 1)}`, new Uint8Array(32));
});
afterEach(() => index.close());

const HEADINGS = ['Keeley was placed elsewhere', 'KEELEY moved', 'Kéeley at the gate', 'A call about school'];
const onScreen = (people: Reading['people'], screen = 'case'): Reading =>
  aReading({
    source: { system: 'careworks', agency: 'csc', screen },
    subject: 'theo',
    people,
    relationships: people.length > 1 ? [{ from: 'keeley', to: 'theo', kind: 'sibling' }] : [],
    entries: [
      ...HEADINGS.map((heading, at) => ({ kind: 'note' as const, on: '2026-03-01', about: ['theo'], recordNumber: `${screen} ${at}`, heading })),
      { kind: 'parent-contact', on: '2026-03-02', about: ['theo'], recordNumber: `${screen} told`, told: ['Keeley and her carer', 'Dawn'] },
    ],
  });

test('nothing that the family says names who is sealed: in capitals, with accents, in lists, or on a screen on which they do not stand', async () => {
  await index.append(onScreen([theo, keeley]));
  const reading = await index.append(onScreen([theo], 'chronology'));
  const family = (await index.family((await index.personOf(reading, 'theo'))!, '2026-03-12'))!;
  expect(new Set(family.entries.map(({ heading }) => heading))).toEqual(new Set([undefined, 'A call about school']));
  expect(family.entries.flatMap((entry) => (entry.kind === 'parent-contact' ? [entry.told] : []))).toEqual([['Dawn'], ['Dawn']]);
});

test('nor does what is given out of the readings', async () => {
  await index.append(onScreen([theo, keeley]));
  const given = JSON.stringify(await index.givenOut.readings(0));
  expect(given).toContain('A call about school');
  expect(given).not.toMatch(/k[eé]eley/i);
});

test('a seal is off where the same screen, read again, says that there is none; silence takes none off, nor does another screen', async () => {
  const of = (sealed: boolean | undefined, readAt: string, screen = 'case'): Reading =>
    aReading({ source: { system: 'careworks', agency: 'csc', screen }, readAt, subject: 'keeley', people: [{ ...keeley, sealed, schoolClass: readAt.slice(8, 10) } as Reading['people'][number]] });
  const found = async () => (await index.search('keeley')).people.length;
  const first = await index.append(of(true, '2026-03-01T09:00:00Z'));
  const shown = async () => [await found(), (await index.family((await index.personOf(first, 'keeley'))!, '2026-03-12')) !== null];
  expect(await shown()).toEqual([0, false]);
  await index.append(of(undefined, '2026-03-02T09:00:00Z'));
  await index.append(of(false, '2026-03-03T09:00:00Z', 'list'));
  expect(await shown()).toEqual([0, false]);
  await index.append(of(false, '2026-03-04T09:00:00Z'));
  expect(await shown()).toEqual([1, true]);
  await index.append(of(true, '2026-03-05T09:00:00Z'));
  expect(await shown()).toEqual([0, false]);
});

test('a seal that was read by guess hides its own record, and nobody in a system whose labels are known', async () => {
  const known = await index.append(aReading({ source: { system: 'careworks', agency: 'csc' }, subject: 'keeley', people: [{ ...keeley, sealed: undefined } as Reading['people'][number]] }));
  const guessed = await index.append(aReading({ source: { system: 'some.site', agency: 'unknown', guess: true }, subject: 'keeley', people: [{ ...keeley, number: '77' }] }));
  expect(await index.family((await index.personOf(known, 'keeley'))!, '2026-03-12')).not.toBeNull();
  expect(await index.family((await index.personOf(guessed, 'keeley'))!, '2026-03-12')).toBeNull();
});

test('what stands on the page of a sister or brother takes no seal off', async () => {
  const dawn = { ref: 'dawn', kind: 'adult' as const, given: 'Dawn', family: 'Marsh', number: '9' };
  const pageOf = (child: Reading['people'][number], sealed: boolean, readAt: string): Reading => aReading({ source: { system: 'careworks', agency: 'csc', screen: 'case' }, readAt, subject: child.ref, people: [child, { ...dawn, sealed }] });
  await index.append(pageOf(theo, true, '2026-03-01T09:00:00Z'));
  await index.append(pageOf({ ...theo, ref: 'jack', given: 'Jack', number: '3', born: '2011-01-01' }, false, '2026-03-02T09:00:00Z'));
  expect((await index.search('dawn')).people).toEqual([]);
});

test('of several given names of who is sealed, the first alone names them', async () => {
  await index.append(onScreen([theo, { ...keeley, given: 'Keeley Anne' }]));
  expect(JSON.stringify(await index.givenOut.readings(0))).not.toMatch(/k[eé]eley/i);
});
