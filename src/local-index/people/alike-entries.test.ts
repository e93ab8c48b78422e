import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';
import type { Entry } from '../../record/entry.ts';
import type { FamilyEntry } from '../../record/family.ts';
import type { Reading } from '../../record/reading.ts';
import { LocalIndex } from '../local-index.ts';

const TODAY = '2026-03-12';
const KEY = new Uint8Array(32).fill(7);
let count = 0;
let index: LocalIndex;

beforeEach(async () => {
  index = await LocalIndex.open(`alike ${(count += 1)}`, KEY);
});
afterEach(() => index.close());

const ella = { ref: 'e', kind: 'child' as const, given: 'Ella', family: 'Hartley', born: '2017-05-04' };
const concern = { kind: 'concern' as const, on: '2026-03-02', about: ['e'], status: 'open' as const };
const read = (entries: Entry[], told: Partial<Omit<Reading, 'source'>> & { source?: Partial<Reading['source']> } = {}): Reading => aReading({ subject: 'e', people: [ella], entries, ...told });

async function entriesOf(...readings: Reading[]): Promise<FamilyEntry[]> {
  let last = '';
  for (const reading of readings) last = await index.append(reading);
  return (await index.familyOf(last, 'e', TODAY))!.family.entries;
}
const headings = (entries: FamilyEntry[]): (string | undefined)[] => entries.map(({ heading }) => heading).toSorted();

test.each([
  ['a closed and an open concern', [{ ...concern, status: 'closed', heading: 'Late' }, { ...concern, heading: 'Bruise' }]],
  ['two that no one thing tells apart', [{ ...concern, heading: 'Late', status: 'closed' }, { ...concern, heading: 'Late' }]],
  ['conversations with two agencies', [{ kind: 'conversation', on: '2026-03-02', about: ['e'], with: 'csc' }, { kind: 'conversation', on: '2026-03-02', about: ['e'], with: 'health' }]],
  ['two plans', [{ kind: 'plan', on: '2026-03-02', about: ['e'], type: 'CLA', ended: '2026-03-09' }, { kind: 'plan', on: '2026-03-02', about: ['e'], type: 'CP' }]],
] as [string, Entry[]][])('without numbers, %s of one day on one screen are two, however often it is read', async (_, entries) => {
  const whole = await entriesOf(read(entries), read([...entries, { kind: 'note', on: '2026-03-09', about: ['e'] }]), read(entries.toReversed()));
  expect(whole.filter(({ kind, gone }) => kind !== 'note' && !gone)).toHaveLength(2);
  expect(whole).toHaveLength(3);
});

test('rows of one file are two, and the same file again brings none', async () => {
  const source = { system: 'log', screen: 'chronology', file: 'log.csv' };
  const rows = ['Bruise', 'Late'].map((heading) => read([{ ...concern, heading }], { source, partial: true }));
  expect(headings(await entriesOf(...rows))).toEqual(['Bruise', 'Late']);
  const later = rows.map((row) => ({ ...row, readAt: '2026-03-10T09:00:00Z' }));
  expect(headings(await entriesOf(...later))).toEqual(['Bruise', 'Late']);
});

test('one entry whose words change stays one', async () => {
  expect(await entriesOf(read([{ ...concern, heading: 'Bruise' }]), read([{ ...concern, heading: 'Bruise to arm', status: 'closed' }], { readAt: '2026-03-09T09:00:00Z' }))).toMatchObject([{ heading: 'Bruise to arm', status: 'closed' }]);
});

test('an answer to one of two outlasts a further record of the child', async () => {
  const entries: Entry[] = [{ ...concern, heading: 'Late' }, { ...concern, heading: 'Bruise' }];
  const [one] = await entriesOf(read(entries));
  const about = one!.about[0]!;
  await index.answer({ id: '1', warning: 'concern-without-outcome', about, answer: 'already-known', on: TODAY, at: `${TODAY}T09:00:00Z`, grounds: [one!.id] }, { at: `${TODAY}T09:00:00Z`, who: '', did: 'answered', of: [] });
  const reading = await index.append(read([], { source: { system: 'careworks', agency: 'csc', screen: 'case' } }));
  const { family } = (await index.familyOf(reading, 'e', TODAY))!;
  expect(family.entries.map(({ id }) => id)).toContain(family.answers[0]!.grounds![0]);
});
