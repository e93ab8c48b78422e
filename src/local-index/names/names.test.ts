import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';
import { damage } from '../../../tests/builders/damage.ts';
import type { Deed } from '../../record/access-entry.ts';
import type { PersonAsRead } from '../../record/person.ts';
import type { Reading } from '../../record/reading.ts';
import { LocalIndex } from '../local-index.ts';
import { pagePlace } from '../sealed/runs.ts';
import { SealedStore, STORES } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';

const KEY = new Uint8Array(32).fill(7);
const TODAY = '2026-06-10';
const DEED: Deed = { at: '2026-06-10T09:00:00Z', who: 'Sam', did: 'erased', of: [] };
let name = '';
let count = 0;
let index: LocalIndex;

const open = async (): Promise<void> => void (index = await LocalIndex.open(name, KEY));
async function reopen(): Promise<void> {
  index.close();
  await open();
}

beforeEach(() => {
  name = `names ${(count += 1)}`;
  return open();
});
afterEach(() => index.close());

const child = (given: string, family: string, more: Partial<PersonAsRead> = {}): PersonAsRead => ({ ref: 'a', kind: 'child', given, family, born: '2018-05-04', ...more });
const atSchool = (...people: PersonAsRead[]): Reading => aReading({ readAt: '2026-06-01T09:00:00Z', people });
const atHealth = (...people: PersonAsRead[]): Reading => ({ ...atSchool(...people), source: { system: 'child-health', agency: 'health', screen: 'list' } });
const crowd = (size: number): Reading[] => Array.from({ length: size }, (_, at) => atSchool(child(`Given${'abcdefghij'[at % 10]}`, `Family${'abcdefghijklmnopqrstuvwxyz'[at % 26]}`, { born: `20${10 + (at % 10)}-0${1 + (at % 9)}-11` })));

const found = async (text: string): Promise<string[]> => (await index.search(text)).people.map(({ given, family, systems }) => `${given} ${family}: ${systems.join(', ')}`);

async function everyPiece(): Promise<string> {
  const store = await SealedStore.open(name, KEY);
  const texts: string[] = [];
  for (const of of STORES) for (const bytes of await store.get((await store.keys(of)).map((key) => ({ store: of, key })))) texts.push(new TextDecoder().decode(bytes));
  store.close();
  return texts.join('\n');
}

test('a person of two systems is found once, by every name and another form of it, with both systems', async () => {
  await index.append(atSchool(child('Katherine', 'O’Neill', { former: [{ family: 'Smyth' }], preferred: 'Kit' })));
  await index.append(atHealth(child('Katherine', 'O’Neill')));
  for (const text of ['katherine', 'Kate oneill', 'O’Neil', 'smith', 'kit smyth', 'kaht']) expect([text, ...(await found(text))]).toEqual([text, ...(text === 'kaht' ? [] : ['Katherine O’Neill: beechwood-mis, child-health'])]);
  const [person] = (await index.search('katherine')).people;
  expect(person).toMatchObject({ kind: 'child', born: '2018-05-04', preferred: 'Kit' });
  expect(await index.family(person!.id, TODAY)).toMatchObject({ members: [{ given: 'Katherine' }] });
});

test.each([['recent', 0], ['settled', 70]])('nobody who is sealed is found, in what is %s, whichever of their records or whoever says so', async (_, others) => {
  await index.appendAll(crowd(others));
  await index.append(atSchool(child('Ada', 'Byron')));
  const school = await index.append(atSchool(child('Ben', 'Byron', { born: '2016-02-02' })));
  await index.tidy();
  expect(await found('byron')).toEqual(['Ada Byron: beechwood-mis', 'Ben Byron: beechwood-mis']);
  await index.append(atHealth(child('Ada', 'Byron', { sealed: true })));
  expect(await found('byron')).toEqual(['Ben Byron: beechwood-mis']);
  await index.decide({ kind: 'sealed', records: [{ reading: school, ref: 'a' }], on: TODAY });
  expect(await found('byron')).toEqual([]);
  await reopen();
  expect(await found('ada byron')).toEqual([]);
});

test.each([['recent', 0], ['settled', 70]])('a name that is erased from what is %s is found no more, and no piece holds it, in the dictionary neither', async (_, others) => {
  await index.appendAll(crowd(others));
  const gone = await index.append(atSchool(child('Zebedee', 'Quillfeather'), child('Mia', 'Byron', { ref: 'b' })));
  await index.append(atHealth(child('Mia', 'Quill')));
  await index.tidy();
  await index.append(atHealth(child('Mia', 'Byron')));
  expect(await found('zebede')).toEqual(['Zebedee Quillfeather: beechwood-mis']);
  expect(await everyPiece()).toMatch(/rehtaefl/);
  await index.retention.erase([gone], { school: 1 }, TODAY, DEED);
  expect(await found('zebedee')).toEqual([]);
  expect(await found('mia')).toEqual(['Mia Byron: child-health', 'Mia Quill: child-health']);
  expect(await everyPiece()).not.toMatch(/zebedee|eedebez|quillf|rehtaefl/i);
});

test('people who are decided to be two are found as two', async () => {
  const school = await index.append(atSchool(child('Ada', 'Byron')));
  const health = await index.append(atHealth(child('Ada', 'Byron')));
  const records = [{ reading: school, ref: 'a' }, { reading: health, ref: 'a' }];
  expect(await found('ada')).toHaveLength(1);
  await index.decide({ kind: 'different-people', records, on: TODAY });
  expect((await found('ada')).toSorted()).toEqual(['Ada Byron: beechwood-mis', 'Ada Byron: child-health']);
});

test('an index from before there were names takes them in, and says meanwhile that someone may be missing', async () => {
  await index.appendAll([...crowd(70), atSchool(child('Ada', 'Byron'))]);
  await index.append(atHealth(child('Ben', 'Byron', { born: '2016-02-02' })));
  index.close();
  const store = await SealedStore.open(name, KEY);
  const { names: _, ...head } = fromBytes((await store.get([{ store: 'kept', key: 'head' }]))[0]!) as Record<string, unknown>;
  await store.write([{ store: 'kept', key: 'head', plain: asBytes(head) }, { store: 'kept', key: 'names', plain: undefined }, ...(await store.keys('names')).map((key) => ({ store: 'names' as const, key, plain: undefined }))]);
  store.close();
  await open();
  expect(await index.search('byron')).toEqual({ people: [], more: 0, uncounted: false, unread: true });
  await index.append(atHealth(child('Cleo', 'Byron', { born: '2015-02-02' })));
  await index.tidy();
  expect(await found('byron')).toEqual(['Ada Byron: beechwood-mis', 'Ben Byron: child-health', 'Cleo Byron: child-health']);
  expect(await index.search('byron')).toMatchObject({ unread: false });
});

test('damaged names are said, whoever is not among them is found, and they are taken in anew', async () => {
  const letters = (at: number) => [0, 1, 2, 3, 4, 5].map((nth) => 'abcdefghijklmnopqrstuvwxyz'[Math.floor((at * 7_654_321) / 26 ** nth) % 26]).join('');
  const names = Array.from({ length: 600 }, (_, at) => letters(at + 1));
  await index.appendAll(names.map((family) => atSchool(child('Ada', family))));
  index.close();
  const store = await SealedStore.open(name, KEY);
  store.close();
  await damage(name, 'names', pagePlace(store, 0, 9).key);
  await open();
  const asked = names.toSorted();
  while ((await index.search(asked[0]!)).people.length > 0) asked.shift();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(names.length);
  expect(await index.search(asked[0]!)).toMatchObject({ people: [], unread: true });
  await index.tidy();
  for (const family of names) expect(await index.search(family)).toMatchObject({ people: [{ family }], unread: false });
  expect(index.extent.damaged).toBe(0);
});

const WORDS = ['Ada', 'Adam', 'Ben', 'Cleo', 'Dev', 'Byron', 'Brown', 'Boyle'];

test('names of which a page is gone are taken in anew, once', async () => {
  const name = 'names, a page gone';
  let index = await LocalIndex.open(name, KEY);
  await index.appendAll(Array.from({ length: 70 }, (_, at) => aReading({ source: { screen: `pupil ${at}` }, people: [{ ref: 'a', kind: 'child', given: `Gwen${'abcdefghij'[at % 10]}`, family: `Fz${at}`, born: '2012-01-01' }] })));
  await index.tidy();
  index.close();
  const store = await SealedStore.open(name, KEY);
  const page = (await store.keys('names')).find((key) => !String(key).endsWith('starts'))!;
  await store.write([{ store: 'names', key: page, plain: undefined }]);
  store.close();
  index = await LocalIndex.open(name, KEY);
  await index.search('Gwena');
  await index.tidy();
  expect(index.extent.damaged).toBe(0);
  expect((await index.search('Gwena')).people).not.toEqual([]);
  index.close();
});

test('whatever arrives, is decided, erased, settled or killed, the people of the index are those who are found', async () => {
  const aPerson = fc.record({ given: fc.constantFrom(...WORDS), family: fc.constantFrom(...WORDS), born: fc.constantFrom('2018-05-04', '2016-02-02', '2012-07-07'), sealed: fc.option(fc.constant(true), { nil: undefined, freq: 12 }) });
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ does: fc.constant('arrive' as const), people: fc.array(aPerson, { minLength: 1, maxLength: 3 }), system: fc.constantFrom('a', 'b', 'c') }) },
    fc.record({ does: fc.constant('arrive together' as const), people: fc.array(aPerson, { minLength: 17, maxLength: 30 }), system: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ does: fc.constantFrom('erase' as const, 'seal' as const, 'part' as const, 'tidy' as const, 'kill' as const), which: fc.nat(), other: fc.nat() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      index.close();
      name = `names ${(count += 1)}`;
      await open();
      const kept = new Map<string, Reading>();
      const arrive = async (readings: Reading[]) => {
        for (const reading of readings.slice(0, 1)) kept.set(await index.append(reading), reading);
        if (readings.length > 1) await index.appendAll(readings);
        for (const reading of readings.slice(1)) kept.set(await index.append(reading), reading);
      };
      for (const each of steps) {
        const ids = [...kept.keys()];
        const source = (system: string) => ({ system, agency: system, screen: 's' });
        if (each.does === 'arrive') await arrive([aReading({ source: source(each.system), people: each.people.map((person, at) => ({ ref: `${at}`, kind: 'child' as const, ...person })) })]);
        else if (each.does === 'arrive together') await arrive(each.people.map((person) => aReading({ source: source(each.system), people: [{ ref: '0', kind: 'child', ...person }] })));
        else if (each.does === 'tidy') await index.tidy();
        else if (each.does === 'kill') {
          void index.tidy().catch(() => {});
          await reopen();
        } else if (ids.length > 0) {
          const reading = ids[each.which % ids.length]!;
          const other = ids[each.other % ids.length]!;
          if (each.does === 'seal') await index.decide({ kind: 'sealed', records: [{ reading, ref: '0' }], on: TODAY });
          else if (each.does === 'part' && reading !== other) await index.decide({ kind: 'different-people', records: [{ reading, ref: '0' }, { reading: other, ref: '0' }], on: TODAY });
          else if (each.does === 'erase') {
            await index.retention.erase([reading], { a: 1, b: 1, c: 1 }, TODAY, DEED);
            if ((await index.has([reading])) === 0) kept.delete(reading);
          }
        }
      }
      const records = [...kept].flatMap(([id, { people }]) => people.map(({ ref }) => `${id}#${ref}` as const));
      const people = [...(await index.peopleNow(records)).values()];
      for (const text of [...WORDS, 'Ada Byron', 'Boyle Ben']) {
        const parts = text.split(' ');
        const bearing = records.filter((record) => {
          const as = kept.get(record.split('#')[0]!)!.people.find(({ ref }) => ref === record.split('#')[1])!;
          return parts.every((part) => as.given === part || as.family === part) && (parts.length < 2 || as.given !== as.family);
        });
        const expected = new Set([...(await index.peopleNow(bearing)).values()].map(({ id }) => id));
        const answer = await index.search(text);
        const exact = answer.people.slice(0, expected.size).map(({ id }) => id);
        if (expected.size <= 20) expect({ text, ids: exact.toSorted() }).toEqual({ text, ids: [...expected].toSorted() });
        expect(answer.unread).toBe(false);
        for (const { id } of answer.people) expect(people.map((person) => person.id)).toContain(id);
      }
      expect(index.extent.damaged).toBe(0);
    }),
    { numRuns: 60 },
  );
}, 120_000);
