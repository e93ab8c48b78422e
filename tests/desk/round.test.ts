import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aReading, HOME } from '../builders/a-reading.ts';
import { linkedFamily } from '../builders/linked-family.ts';
import { anyReadings } from '../properties/any-readings.ts';
import type { Deed } from '../../src/record/access-entry.ts';
import { ASSIGNED } from '../../src/record/assignment.ts';
import type { Decision } from '../../src/record/decision.ts';
import type { FamilyDigest } from '../../src/record/family-digest.ts';
import type { Reading } from '../../src/record/reading.ts';
import { childrenOf } from '../../src/desk/around.ts';
import { digestOfFamily } from '../../src/desk/digest-of-family.ts';
import { figureFacts } from '../../src/desk/figure-facts.ts';
import { LocalIndex } from '../../src/local-index/local-index.ts';
import type { RoundWork } from '../../src/local-index/desk/round.ts';
import { SealedStore } from '../../src/local-index/sealed/sealed-store.ts';

vi.setConfig({ testTimeout: 60_000 });

const TODAY = '2026-03-12';
const KEY = new Uint8Array(32).fill(7);
const DEED: Deed = { at: '2026-03-12T09:00:00Z', who: 'A. Lead', did: 'erased', of: [] };
let index: LocalIndex;
let name = '';
let count = 0;

beforeEach(async () => {
  name = `round ${(count += 1)}`;
  index = await LocalIndex.open(name, KEY);
});
afterEach(() => index.close());

function work(today = TODAY, basis = today): RoundWork {
  const looked = { today, practice: { authority: 'Test', agreementsUsed: true, limits: {} } };
  return {
    basis,
    today,
    now: `${today}T09:00:00Z`,
    childrenOf: (family) => childrenOf(family, looked),
    workOut: (around) => ({ digest: digestOfFamily(around, looked), facts: figureFacts(around, looked) }),
  };
}

async function round(today = TODAY): Promise<void> {
  while (await index.goRound(work(today)));
}

async function families(): Promise<FamilyDigest[]> {
  const pages = await Promise.all(index.roundStanding.pages.map((_, page) => index.roundPage(page)));
  return pages.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

const childrenIn = (digests: FamilyDigest[]): string[][] => digests.map(({ children }) => children.map(({ person }) => person.given!).toSorted()).toSorted();
const warningsIn = (digests: FamilyDigest[]): string[] => digests.flatMap(({ warnings }) => warnings.map(({ warning }) => warning));

const jack = { ref: 'jack', kind: 'child' as const, given: 'Jack', family: 'Hartley', born: '2018-05-04', addresses: [HOME] };
const dawn = { ref: 'dawn', kind: 'adult' as const, given: 'Dawn', family: 'Hartley', addresses: [HOME] };
const ella = { ref: 'ella', kind: 'child' as const, given: 'Ella', family: 'Hartley', born: '2023-11-19', addresses: [HOME] };
const atSchool = aReading({
  subject: 'jack',
  people: [jack, dawn],
  relationships: [{ from: 'dawn', to: 'jack', kind: 'parent' }],
  entries: [{ kind: 'referral', on: '2026-03-01', about: ['jack'], recordNumber: 'R-1', to: 'csc', inWriting: true }],
});
const atHealth = aReading({
  source: { system: 'child-health', agency: 'health', screen: 'list' },
  people: [ella, dawn],
  relationships: [{ from: 'dawn', to: 'ella', kind: 'parent' }],
});
const others: Reading[] = Array.from({ length: 80 }, (_, at) => linkedFamily(at));

test('a pass works out every family once, brothers and sisters together, and says when it is done', async () => {
  await index.appendAll([atSchool, atHealth, ...others]);
  expect(index.roundStanding).toMatchObject({ families: 0, done: null });
  await round();
  expect(await families()).toHaveLength(81);
  expect(childrenIn(await families())).toContainEqual(['Ella', 'Jack']);
  expect(index.roundStanding).toMatchObject({ families: 81, current: 81, looked: 1, done: '2026-03-12T09:00:00Z', due: 0 });
});

test('on a machine on which a turn is over before its first family, each turn still works one out', async () => {
  await index.appendAll([atSchool, atHealth, ...others]);
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1000));
  try {
    for (let turns = 0; await index.goRound(work()); turns += 1) expect(turns).toBeLessThan(300);
  } finally {
    vi.restoreAllMocks();
  }
  expect(index.roundStanding).toMatchObject({ families: 81, due: 0, done: '2026-03-12T09:00:00Z' });
});

test('its warnings are those over the children’s own screens, each once', async () => {
  await index.appendAll([atSchool, atHealth]);
  await round();
  const warnings = warningsIn(await families());
  expect(warnings).toContain('parents-not-told-of-referral');
  expect(warnings).toContain('sibling-not-considered');
  expect(warnings).toContain('sibling-not-on-this-system');
  const named = (await families())[0]!.warnings.map(({ warning, about, ground }) => `${warning} ${about} ${ground}`);
  expect(new Set(named).size).toBe(named.length);
});

test('a family is worked out anew after each write that touches it, and no other family is', async () => {
  await index.appendAll([atSchool, ...others]);
  await round();
  const before = index.roundStanding.pages;
  await index.append(atHealth);
  expect(index.roundStanding.due).toBeGreaterThan(0);
  await round();
  expect(childrenIn(await families())).toContainEqual(['Ella', 'Jack']);
  expect(await families()).toHaveLength(81);
  const changed = index.roundStanding.pages.filter((version, page) => version !== before[page]);
  expect(changed.length).toBeLessThanOrEqual(2);
});

test('a word on who is who changes the desk, and so does taking it back', async () => {
  const atCare = aReading({ source: { system: 'careworks', agency: 'csc' }, subject: 'jack', people: [{ ...jack, addresses: [] }] });
  const [school, care] = [await index.append(atSchool), await index.append(atCare)];
  await round();
  expect(childrenIn(await families())).toEqual([['Jack']]);
  const apart: Decision = { kind: 'different-people', records: [{ reading: school, ref: 'jack' }, { reading: care, ref: 'jack' }], on: TODAY };
  await index.decide(apart);
  await round();
  expect(childrenIn(await families())).toEqual([['Jack'], ['Jack']]);
  await index.takeBackDecisions([apart]);
  await round();
  expect(childrenIn(await families())).toEqual([['Jack']]);
});

test('a child who is told to be one with somebody sealed is gone from the desk in the same write', async () => {
  const hidden = { ...atHealth, people: [{ ...ella, given: 'Elena', born: '2023-11-20', sealed: true }, dawn] };
  const alone = aReading({ source: { system: 'safelog', agency: 'school', screen: 'pupil' }, subject: 'nora', people: [{ ref: 'nora', kind: 'child', given: 'Nora', family: 'Quill', born: '2015-02-03' }] });
  const [sealed, open] = [await index.append(hidden), await index.append(alone)];
  await round();
  expect(childrenIn(await families())).toContainEqual(['Nora']);
  await index.decideAll([{ kind: 'same-person', records: [{ reading: open, ref: 'nora' }, { reading: sealed, ref: 'ella' }] } as Decision], DEED);
  expect(JSON.stringify(await families())).not.toContain('Nora');
});

test('an answer settles a warning on the desk, and taking it back brings it there again', async () => {
  await index.append(atSchool);
  await round();
  const found = (await families())[0]!.warnings.find(({ warning }) => warning === 'parents-not-told-of-referral')!;
  await index.answer({ id: 'a1', warning: found.warning, about: found.about, grounds: [found.ground], answer: 'told', on: TODAY, fields: { whom: 'Dawn', when: TODAY } });
  await round();
  expect(warningsIn(await families())).not.toContain('parents-not-told-of-referral');
  await index.takeBackAnswer(found.about, 'a1');
  await round();
  expect(warningsIn(await families())).toContain('parents-not-told-of-referral');
});

test('whose a warning is stands beside it, and settles nothing', async () => {
  const reading = await index.append(atSchool);
  await round();
  const found = (await families())[0]!.warnings[0]!;
  await index.answer({ id: 'g1', warning: found.warning, about: found.about, grounds: [found.ground], answer: ASSIGNED, on: TODAY, fields: { who: 'Sam Okafor' } });
  await round();
  expect((await families())[0]!.warnings[0]).toEqual({ ...found, whose: 'Sam Okafor' });
  expect((await index.family((await index.personOf(reading, 'jack'))!, TODAY))!.answers).toEqual([]);
});

test('another day begins a pass, and what was worked out before is there until it comes to it', async () => {
  await index.appendAll([atSchool, ...others]);
  await round();
  await index.goRound(work('2026-03-13'));
  expect(index.roundStanding).toMatchObject({ families: 81, done: null });
  expect(index.roundStanding.current).toBeLessThan(81);
  await round('2026-03-13');
  expect(index.roundStanding).toMatchObject({ families: 81, current: 81 });
});

test('a worker that is stopped in the middle goes on where it was, and forgets nothing that was written', async () => {
  await index.appendAll(others);
  await index.goRound(work());
  index.close();
  index = await LocalIndex.open(name, KEY);
  await index.append(atSchool);
  await index.goRound(work());
  index.close();
  index = await LocalIndex.open(name, KEY);
  await round();
  expect(await families()).toHaveLength(81);
});

test('many readings at once begin the round anew', async () => {
  await index.append(atSchool);
  await round();
  await index.appendAll(Array.from({ length: 1100 }, (_, at) => linkedFamily(at)));
  expect(index.roundStanding.due).toBe(0);
  await round();
  expect(await families()).toHaveLength(1101);
});

const nobodyNamed = async (given: string): Promise<void> => {
  const store = await SealedStore.open(name, KEY);
  const keys = (await store.keys('kept')).filter((key) => String(key).startsWith('round'));
  const pieces = await store.get(keys.map((key) => ({ store: 'kept', key })));
  store.close();
  expect(pieces.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n')).not.toContain(given);
};

test('a worker who was taken for a parent of many makes no family of them all: each child stands alone', async () => {
  const children = Array.from({ length: 45 }, (_, at) => linkedFamily(at));
  const worker = { ref: 'w', kind: 'adult' as const, given: 'Wilma', family: 'Key', born: '1980-02-03' };
  await index.appendAll(children.map((reading) => ({ ...reading, people: [...reading.people, worker], relationships: [...reading.relationships, { from: 'w', to: 'a', kind: 'parent' as const }] })));
  await round();
  expect(await families()).toHaveLength(45);
  expect((await families()).every((family) => family.children.length === 1)).toBe(true);
  await index.append({ ...children[7]!, source: { ...children[7]!.source, system: 'safelog' } });
  await round();
  expect(await families()).toHaveLength(45);
});

test('what is erased is gone from the round in the same write, and who is left is worked out anew', async () => {
  const school = await index.append(atSchool);
  await index.append({ ...atHealth, readAt: '2026-06-01T09:00:00Z' });
  await round();
  await index.retention.erase([school], {}, '2026-06-10', DEED);
  await nobodyNamed('Jack');
  await round();
  expect(childrenIn(await families())).toEqual([['Ella']]);
});

test.each([
  ['a person’s word', async () => index.decide({ kind: 'sealed', records: [{ reading: await index.append(atHealth), ref: 'ella' }], on: TODAY })],
  ['a system', async () => void (await index.append({ ...atHealth, source: { ...atHealth.source, system: 'careworks', agency: 'csc' }, people: [{ ...ella, sealed: true }, dawn] }))],
])('who is sealed by %s is gone from the round in the same write, and never in it again', async (_, seal) => {
  await index.append(atSchool);
  await index.append(atHealth);
  await round();
  expect(childrenIn(await families())).toEqual([['Ella', 'Jack']]);
  await seal();
  await nobodyNamed('Ella');
  await round();
  expect(childrenIn(await families())).toEqual([['Jack']]);
  await nobodyNamed('Ella');
});

test('a page that is damaged is made again', async () => {
  await index.appendAll([atSchool, ...others]);
  await round();
  index.close();
  const store = await SealedStore.open(name, KEY);
  await store.write([{ store: 'kept', key: 'round page 0', plain: undefined }]);
  store.close();
  index = await LocalIndex.open(name, KEY);
  await families();
  await round();
  expect(await families()).toHaveLength(81);
});

test('a back-up carries nothing of it, and a restored index works out its own', async () => {
  await index.appendAll([atSchool, atHealth]);
  await round();
  const before = await families();
  const { from } = index.backUp.head('2026-03-12T09:00:00Z');
  const { lines } = await index.backUp.slice(from);
  const other = await LocalIndex.open(`${name} other`, KEY);
  await other.restore(lines);
  expect(other.roundStanding.families).toBe(0);
  while (await other.goRound(work()));
  expect(await other.roundPage(0)).toEqual(before);
  other.close();
});

/** A person's word on records of readings that are there by then. */
const anyWords = fc.array(fc.record({ kind: fc.constantFrom('same-person', 'different-people', 'sealed', 'lives-elsewhere'), of: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }) }), { maxLength: 3 });

test('worked out bit by bit as readings and decisions arrive, it is what it is from all of them at once', async () => {
  await fc.assert(
    fc.asyncProperty(anyReadings, anyWords, async (readings, words) => {
      const [bitByBit, atOnce] = [await LocalIndex.open(`${name} ${(count += 1)}`, KEY), await LocalIndex.open(`${name} ${(count += 1)}`, KEY)];
      const records: Decision['records'] = [];
      for (const reading of readings) {
        const id = await bitByBit.append(reading);
        await atOnce.append(reading);
        records.push(...reading.people.map(({ ref }) => ({ reading: id, ref })));
        while (await bitByBit.goRound(work()));
      }
      for (const { kind, of } of words) {
        const decision: Decision = { kind, records: of.map((at) => records[at % records.length]!), on: TODAY };
        await bitByBit.decide(decision);
        await atOnce.decide(decision);
        while (await bitByBit.goRound(work()));
      }
      while (await atOnce.goRound(work()));
      expect(await kept(bitByBit)).toEqual(await kept(atOnce));
      bitByBit.close();
      atOnce.close();
    }),
    { numRuns: 30 },
  );
});

async function kept(of: LocalIndex): Promise<{ digests: FamilyDigest[]; facts: string[] }> {
  const pages = of.roundStanding.pages.map((_, page) => page);
  const digests = (await Promise.all(pages.map((page) => of.roundPage(page)))).flat().toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const facts = (await Promise.all(pages.map((page) => of.roundFacts(page)))).flat().map((fact) => JSON.stringify(fact)).toSorted();
  return { digests, facts };
}
