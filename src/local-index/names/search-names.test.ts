import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOfName } from '../../linking/names/forms-of-name.ts';
import type { PersonAsRead } from '../../record/person.ts';
import { namesOf, wordsOfKey } from './name-entries.ts';
import { NameTable, type NamesWritten, NO_NAMES } from './name-table.ts';
import { writtenPerson } from './name-value.ts';
import { SealedStore } from '../sealed/sealed-store.ts';
import { searchNames } from './search-names.ts';

const KEY = new Uint8Array(32).fill(7);
const SIZES = { recent: 20, young: 60, page: 200 };
let count = 0;

type Named = Pick<PersonAsRead, 'given' | 'family' | 'preferred'>;

/** A table of these people, taken in a few at a time and merged. */
async function tableOf(people: Named[], atOnce: number): Promise<NameTable> {
  const store = await SealedStore.open(`search ${(count += 1)}`, KEY);
  const table = new NameTable(store, NO_NAMES, [], SIZES);
  const put = async (written: NamesWritten) => {
    if (written.changes.length > 0) await store.write(written.changes);
    table.holds(written);
  };
  for (let at = 0; at < people.length; at += atOnce) {
    const entries = people.slice(at, at + atOnce).flatMap((person, nth) => {
      const shown = { kind: 'child' as const, given: person.given, family: person.family, preferred: person.preferred, born: undefined, systems: [] };
      return namesOf({ ref: 'a', kind: 'child', ...person }).map((key) => [`${key}\tp${at + nth}`, writtenPerson(wordsOfKey(key), shown)] as const);
    });
    await put(await table.changed(new Map(entries), at % 2 === 0));
    await table.merge((work) => work(), put);
  }
  return table;
}

const GIVEN = ['Ada', 'Adam', 'Ida', 'Mohammed', 'Muhammad', 'Mohamed', 'Kate', 'Katherine', 'Kat', 'Jon', 'John', 'Joan', 'Mary Ann', 'Zoë', 'Al'];
const FAMILY = ['Smith', 'Smyth', 'Smithson', 'Smit', 'Htims', 'Hart-Pemberton', "O'Neill", 'Hartley', 'Hartly', 'Harltey', 'Ng'];
const aPerson = fc.record({ given: fc.option(fc.constantFrom(...GIVEN), { nil: undefined }), family: fc.option(fc.constantFrom(...FAMILY), { nil: undefined }), preferred: fc.option(fc.constantFrom('Kat', 'Mo', 'Jonny'), { nil: undefined, freq: 5 }) }) as fc.Arbitrary<Named>;

const words = (...names: (string | undefined)[]) => names.flatMap((name) => (name ?? '').normalize('NFD').replaceAll(/\p{M}|'/gu, '').toLowerCase().split(/[ -]/)).filter(Boolean);

/** How many letters are to be put in, left out, changed, or changed about with a neighbour. */
function slips(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, i) => Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : i)));
  for (let i = 1; i <= one.length; i += 1)
    for (let j = 1; j <= other.length; j += 1) {
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, j === 0 ? Infinity : rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  return rows[one.length]![other.length]!;
}

const near = (typed: string, word: string): number =>
  typed === word ? 0 : formsOfName(typed).has(word) ? 1 : word.startsWith(typed) ? 2 : typed.length > 2 && slips(typed, word) === 1 ? 3 : Infinity;

/** Each typed word with a word of its own. */
const together = ([typed, ...others]: string[], name: string[]): number =>
  typed === undefined ? 0 : Math.min(Infinity, ...name.map((word) => near(typed, word) + together(others, name.filter((each) => each !== word))));

/** What a plain look at every name finds. */
function plainly(people: Named[], text: string): { id: string; near: number; name: string }[] {
  return people
    .map(({ given, preferred, family }, at) => ({
      id: `p${at}`,
      near: together([...new Set(words(text))], [...new Set(words(given, preferred, family))]),
      name: [words(family).join(' '), words(given).join(' '), `p${at}`].join('\t'),
    }))
    .filter((each) => each.near < Infinity)
    .toSorted((a, b) => a.near - b.near || (a.name < b.name ? -1 : 1));
}

const mistyped = fc.tuple(fc.constantFrom(...GIVEN, ...FAMILY), fc.nat({ max: 9 }), fc.constantFrom('leave out', 'put in', 'change', 'change about', 'cut', 'leave')).map(([word, at, slip]) => {
  const letters = [...words(word)[0]!];
  const place = at % letters.length;
  if (slip === 'leave out') letters.splice(place, 1);
  if (slip === 'put in') letters.splice(place, 0, 'x');
  if (slip === 'change') letters[place] = 'x';
  if (slip === 'change about') letters.splice(place, 2, ...letters.slice(place, place + 2).toReversed());
  if (slip === 'cut') letters.length = place + 1;
  return letters.join('');
});

test('a search finds whom a plain look at every name finds, in that order, however the names are laid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aPerson, { minLength: 1, maxLength: 60 }), fc.integer({ min: 3, max: 25 }), fc.array(fc.array(mistyped, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 }), async (people, atOnce, asked) => {
      const table = await tableOf(people, atOnce);
      for (const typed of asked) {
        const text = typed.join(' ');
        const expected = plainly(people, text);
        const found = await searchNames(table.reader(), text);
        expect({ text, people: found.people.map(({ id }) => id) }).toEqual({ text, people: expected.slice(0, 20).map(({ id }) => id) });
        const more = Math.max(0, expected.length - 20);
        // Mistyped words are not looked for where the page is full of nearer ones.
        if (found.uncounted) expect([expected[19]!.near < 3, found.more <= more]).toEqual([true, true]);
        else expect(found.more).toBe(more);
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('of a crowd the first page is shown, and that there are more than were counted', async () => {
  const people = Array.from({ length: 400 }, (_, at): Named => ({ given: `Ada${'abcdefghij'[at % 10]}${'klmnopqrst'[Math.floor(at / 10) % 10]}`, family: 'Smith' }));
  people.push({ given: 'Zebedee', family: 'Smith' }, { given: 'Zebedee', family: 'Brown' });
  const table = await tableOf(people, 50);
  const crowd = await searchNames(table.reader(), 'smith');
  expect(crowd.people).toHaveLength(20);
  expect(crowd.more).toBeGreaterThanOrEqual(80);
  expect(crowd.uncounted).toBe(true);
  const one = await searchNames(table.reader(), 'zebedee smiht');
  expect(one.people.map(({ given, family }) => [given, family])).toEqual([['Zebedee', 'Smith']]);
});

test('nothing typed, or nothing that is a name, finds nobody', async () => {
  const table = await tableOf([{ given: 'Ada', family: 'Smith' }], 1);
  for (const text of ['', '  ', '?!', 'unborn']) expect(await searchNames(table.reader(), text)).toEqual({ people: [], more: 0, uncounted: false });
});
