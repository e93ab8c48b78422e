import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aReading, HOME } from '../../tests/builders/a-reading.ts';
import type { Decision } from '../record/decision.ts';
import type { Family } from '../record/family.ts';
import type { Reading } from '../record/reading.ts';
import { RECORDED_HERE } from '../record/recording.ts';
import { LocalIndex } from './local-index.ts';

const TODAY = '2026-03-12';
const KEY = new Uint8Array(32).fill(7);
let index: LocalIndex;
let count = 0;

beforeEach(async () => {
  index = await LocalIndex.open(`index ${(count += 1)}`, KEY);
});
afterEach(() => index.close());

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
  people: [ella, dawn],
  relationships: [{ from: 'dawn', to: 'ella', kind: 'parent' }],
});

async function familyOf(reading: Reading, ref: string): Promise<Family> {
  const person = await index.personOf(await index.append(reading), ref);
  return (await index.family(person!, TODAY))!;
}

const names = (family: Family): string[] => family.members.map(({ given }) => given!).toSorted();

test('a family is found across systems', async () => {
  await index.append(atHealth);
  expect(names(await familyOf(atSchool, 'jack'))).toEqual(['Dawn', 'Ella', 'Jack']);
});

test.each([
  ['an unborn child is expected elsewhere after the birth', { kind: 'unborn' as const, given: undefined, born: { due: '2023-11-26' } }],
  ['a first of January is read last', { born: '2023-01-01' }],
  ['a year is read last', { born: '2023' }],
])('a birthday that is known holds where %s', async (_, later) => {
  const own = aReading({ source: { system: 'careworks', agency: 'csc' }, subject: 'ella', people: [{ ...ella, number: '7' }], readAt: '2026-03-01T09:00:00Z' });
  const { given: _given, ...unnamed } = ella;
  const named = { ...('given' in later ? unnamed : ella), ...later, number: '7' };
  const mothers = aReading({ source: { system: 'careworks', agency: 'csc', screen: 'mother' }, people: [JSON.parse(JSON.stringify(named))], readAt: '2026-03-09T09:00:00Z' });
  for (const readings of [[own, mothers], [mothers, own]]) {
    const family = await familyOf(readings[0]!, 'ella');
    const again = await familyOf(readings[1]!, 'ella');
    expect(again.members).toMatchObject([{ kind: 'child', given: 'Ella', born: '2023-11-19' }]);
    expect(family.members).toHaveLength(1);
  }
});

test('what could not be read of a sealed child is no gap of another’s', async () => {
  const gap = { of: 'died', why: 'not readable' as const };
  const family = await familyOf(aReading({ subject: 'jack', people: [jack, { ...ella, sealed: true }], gaps: [{ ...gap, person: 'ella' }, { ...gap, person: 'jack' }] }), 'jack');
  expect(family.screens.map(({ gaps }) => gaps)).toEqual([[{ ...gap, person: family.members[0]!.id }]]);
});

test('who shares a home is found without any stated kinship', async () => {
  await index.append(aReading({ source: { system: 'careworks', agency: 'csc' }, people: [ella] }));
  expect(names(await familyOf(atSchool, 'jack'))).toEqual(['Dawn', 'Ella', 'Jack']);
});

test('many at one address are an institution, not a household', async () => {
  const crowd = Array.from({ length: 13 }, (_, at) => ({ ...ella, ref: `p${at}`, given: `Child${String.fromCodePoint(65 + at)}` }));
  await index.append(aReading({ source: { system: 'careworks' }, people: crowd }));
  expect(names(await familyOf(atSchool, 'jack'))).toEqual(['Dawn', 'Jack']);
});

test('the same reading twice is one, and only "last read" moves', async () => {
  const first = await familyOf(atSchool, 'jack');
  const again = await familyOf({ ...atSchool, readAt: '2026-03-09T09:00:00Z' }, 'jack');
  expect(again.members[0]!.records).toHaveLength(1);
  expect(again.screens[0]!.source).toEqual({ ...first.screens[0]!.source, lastRead: '2026-03-09T09:00:00Z' });
});

test('of one screen, what was read last holds; what it no longer shows is gone', async () => {
  await index.append(atSchool);
  const closed = await familyOf(
    { ...atSchool, readAt: '2026-03-05T09:00:00Z', entries: [{ ...atSchool.entries[0]!, status: 'closed' } as Reading['entries'][number]] },
    'jack',
  );
  expect(closed.entries).toMatchObject([{ status: 'closed', gone: false }]);
  const emptied = await familyOf({ ...atSchool, readAt: '2026-03-06T09:00:00Z', entries: [] }, 'jack');
  expect(emptied.entries).toMatchObject([{ gone: true }]);
});

test('a reading in part takes nothing away', async () => {
  await index.append(atSchool);
  const family = await familyOf({ ...atSchool, readAt: '2026-03-06T09:00:00Z', entries: [], partial: true }, 'jack');
  expect(family.entries).toMatchObject([{ gone: false }]);
});

test('a field that could not be read is unknown on its entry', async () => {
  const family = await familyOf({ ...atSchool, gaps: [{ of: 'informed', entry: 'C-1', why: 'not visible to this user' }] }, 'jack');
  expect(family.entries[0]!.unread).toEqual(['informed']);
});

test('a sealed person is in no family, under no name', async () => {
  await index.append({ ...atHealth, people: [{ ...ella, sealed: true }, dawn], entries: [] });
  const family = await familyOf(
    aReading({ ...atSchool, people: [jack, dawn, ella], entries: [{ kind: 'note', on: '2026-03-01', about: ['jack', 'ella'], heading: 'Ella came, too' }] }),
    'jack',
  );
  expect(JSON.stringify(family)).not.toContain('Ella');
  expect(names(family)).toEqual(['Dawn', 'Jack']);
});

test('an answer stands by its fact, whichever of their records a person comes to be known by', async () => {
  const withoutNumber = (heading: string) => aReading({ ...atSchool, entries: [{ kind: 'contact-arrangement', on: '2026-03-01', about: ['jack', 'dawn'], with: 'father', form: 'indirect', heading }] });
  const before = await familyOf(withoutNumber('Letters'), 'jack');
  const { id: about } = before.members.find(({ given }) => given === 'Jack')!;
  const grounds = [before.entries[0]!.id, about];
  await index.answer({ id: '1', warning: 'indirect-contact-with-young-child', about, answer: 'checked', on: TODAY, grounds });
  const knownBy = new Set<string>([about]);
  for (let at = 0; knownBy.size < 2; at += 1) {
    const { entries, answers } = await familyOf(withoutNumber(`Letters, ${at}`), 'jack');
    expect(answers[0]!.grounds).toEqual([entries.find(({ gone }) => !gone)!.id, answers[0]!.about]);
    knownBy.add(answers[0]!.about);
  }
  const now = [...knownBy].at(-1)!;
  expect(await index.nowKnownAs([about, now, 'nobody'])).toEqual([now, now, 'nobody']);
  await index.takeBackAnswer(about, '1');
  expect((await index.family(now, TODAY))!.answers).toEqual([]);
});

test('a decision outlasts later readings', async () => {
  const school = await index.append(atSchool);
  const other = aReading({ source: { system: 'safelog' }, subject: 'j', people: [{ ...jack, ref: 'j' }] });
  const log = await index.append(other);
  expect(await index.personOf(log, 'j')).toBe(await index.personOf(school, 'jack'));
  const records = [{ reading: school, ref: 'jack' }, { reading: log, ref: 'j' }];
  await index.decide({ kind: 'different-people', records, on: TODAY });
  await index.append(aReading({ source: { system: 'careworks' }, people: [jack] }));
  expect(await index.personOf(log, 'j')).not.toBe(await index.personOf(school, 'jack'));
});

describe('what was recorded here', () => {
  const onDisk = [atSchool, atHealth];
  const seen = (of: string): Reading =>
    aReading({
      source: { system: RECORDED_HERE, screen: 'seen' },
      subject: 'p0',
      people: [{ ...jack, ref: 'p0', addresses: [] }, { ref: 'p1', kind: 'child', given: of }],
      entries: [{ kind: 'seen', on: '2026-03-04', about: ['p1'], who: ['p1'], recordNumber: '1' }],
      partial: true,
    });
  const isElla = (health: string) => (made: string): Decision[] => [
    { kind: 'same-person', records: [{ reading: made, ref: 'p1' }, { reading: health, ref: 'ella' }], on: TODAY },
  ];

  test('comes in with what was decided about it', async () => {
    const [, health] = [await index.append(atSchool), await index.append(atHealth)];
    const made = await index.append(seen('E.'), isElla(health));
    expect(await index.personOf(made, 'p1')).toBe(await index.personOf(health, 'ella'));
  });

  test('is gone when it is taken back, with what was decided about it, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('Ella', 'E.', 'Linnet'), fc.boolean(), fc.boolean(), async (named, decided, answered) => {
        index.close();
        index = await LocalIndex.open(`index ${(count += 1)}`, KEY);
        const [school, health] = [await index.append(onDisk[0]!), await index.append(onDisk[1]!)];
        const jackHere = async () => (await index.personOf(school, 'jack'))!;
        const before = await index.family(await jackHere(), TODAY);
        const made = await index.append(seen(named), decided ? isElla(health) : undefined);
        expect(await index.family(await jackHere(), TODAY)).not.toEqual(before);
        const answer = { id: '1', warning: 'sibling-not-considered', about: await jackHere(), answer: 'considered', on: TODAY };
        if (answered) await index.answer(answer);
        await index.takeBack(made);
        const answers = answered ? [{ ...answer, about: await jackHere() }] : [];
        expect(await index.family(await jackHere(), TODAY)).toEqual({ ...before, answers });
        expect(await index.personOf(made, 'p1')).toBeUndefined();
      }),
      { numRuns: 12 },
    );
  });

  test('can be recorded anew after it was taken back', async () => {
    const school = await index.append(atSchool);
    await index.takeBack(await index.append(seen('Linnet')));
    const made = await index.append(seen('Linnet'));
    expect(await index.personOf(made, 'p0')).toBe(await index.personOf(school, 'jack'));
  });

  test('taken back, unseals nobody', async () => {
    const health = await index.append(atHealth);
    await index.append(atSchool);
    const made = await index.append(seen('E.'), isElla(health));
    await index.decide({ kind: 'sealed', records: [{ reading: made, ref: 'p1' }, { reading: health, ref: 'ella' }], on: TODAY });
    await index.takeBack(made);
    expect(names(await familyOf(atSchool, 'jack'))).toEqual(['Dawn', 'Jack']);
  });

  test('alone can be taken back', async () => {
    const school = await index.append(atSchool);
    await expect(index.takeBack(school)).rejects.toThrow('Only what was recorded here');
    expect(names(await familyOf(atSchool, 'jack'))).toEqual(['Dawn', 'Jack']);
  });
});

test('the order of readings changes nothing of the family', async () => {
  const twin = aReading({ source: { system: 'safelog', screen: 'log' }, subject: 'b', people: [{ ...jack, ref: 'b', given: 'Oscar' }] });
  const all = [atSchool, atHealth, twin, { ...atSchool, readAt: '2026-03-08T09:00:00Z', entries: [] }];
  const inOrder = async (readings: Reading[]) => {
    index.close();
    index = await LocalIndex.open(`index ${(count += 1)}`, KEY);
    for (const reading of readings) await index.append(reading);
    const { members, entries, relationships, screens } = await familyOf(atSchool, 'jack');
    const sorted = (list: object[]) => list.map((each) => JSON.stringify(each)).toSorted();
    return [members, entries, relationships, screens].map(sorted);
  };
  const expected = await inOrder(all);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
      expect(await inOrder(shuffled)).toEqual(expected);
    }),
    { numRuns: 12 },
  );
});

test('what lies in the database names nobody', async () => {
  await index.append(atSchool);
  const open = indexedDB.open(`index ${count}`);
  const database = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)));
  const rows: string[] = [];
  for (const store of database.objectStoreNames) {
    const values = database.transaction(store).objectStore(store);
    for (const asked of [values.getAll(), values.getAllKeys()])
      rows.push(...(await new Promise<unknown[]>((resolve) => (asked.onsuccess = () => resolve(asked.result)))).map(asText));
  }
  database.close();
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.join('\n')).not.toMatch(/hartley|mill lane|cb1 9zz|2018-05-04|hungry/i);
});

const asText = (value: unknown): string =>
  value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? asText(part) : part));
