import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aReading, HOME } from '../../tests/builders/a-reading.ts';
import { grouped } from '../record/grouped.ts';
import type { PersonAsRead } from '../record/person.ts';
import type { Relationship } from '../record/relationship.ts';
import { recordsOf, type RecordToLink } from './person-record.ts';
import { whoIsWho } from './who-is-who.ts';

/** Each list of people is one reading of a system of its own. */
function records(...readings: (PersonAsRead[] | { people: PersonAsRead[]; relationships: Relationship[] })[]): RecordToLink[] {
  return readings.flatMap((reading, at) => {
    const read = Array.isArray(reading) ? { people: reading } : reading;
    return recordsOf(`r${at}`, aReading({ ...read, source: { system: `system-${at}` } }));
  });
}

/** How many different people the records are taken for. */
const people = (all: RecordToLink[]): number => new Set(whoIsWho(all).who.values()).size;

const jack: PersonAsRead = { ref: 'a', kind: 'child', given: 'Jack', family: 'Hartley', born: '2018-05-04' };
const dawn: PersonAsRead = { ref: 'm', kind: 'adult', given: 'Dawn', family: 'Hartley' };
const motherOf = (child: PersonAsRead, home?: typeof HOME) => ({
  people: [child, { ...dawn, ...(home ? { addresses: [home] } : {}) }],
  relationships: [{ from: 'm', to: child.ref, kind: 'parent' as const }],
});

test.each([
  ['name and birthday', [[jack], [{ ...jack, given: 'JACK', family: "Hartley " }]], 1],
  ['another birthday', [[jack], [{ ...jack, born: '2018-05-05' }]], 2],
  ['a month that fits the birthday says too little', [[jack], [{ ...jack, born: '2018-05' }]], 2],
  ['a UPN and a first name, whatever the surname', [[{ ...jack, upn: 'A950000178301' }], [{ ...jack, family: 'Moss', upn: 'A950000178301' }]], 1],
  ['a UPN written on the wrong twin', [[{ ...jack, upn: 'A950000178301' }], [{ ...jack, given: 'Oscar', upn: 'A950000178301' }]], 2],
  ['two NHS numbers, both valid', [[{ ...jack, nhsNumber: '9990000018' }], [{ ...jack, nhsNumber: '9990000026' }]], 2],
  ['an NHS number that fails its check counts for nothing', [[{ ...jack, nhsNumber: '9990000018' }], [{ ...jack, nhsNumber: '9990000019' }]], 1],
  ['a former UPN', [[{ ...jack, upn: 'H243278544154', formerUpn: 'A950000178301' }], [{ ...jack, upn: 'A950000178301' }]], 1],
  ['twins on one screen', [[jack, { ...jack, ref: 'b', given: 'Oscar' }]], 2],
  ['father and son of one name', [[{ ...jack, addresses: [HOME] }], [{ ...dawn, given: 'Jack', addresses: [HOME] }]], 2],
  ['a known name and the name before it', [[jack], [{ ...jack, family: 'Moss', former: [{ family: 'Hartley' }] }]], 1],
  ['a mother without a birthday, by her child', [motherOf(jack), motherOf(jack)], 2],
  ['two mothers of one name, by nothing', [[dawn], [dawn]], 2],
  ['two grown-ups by name and home: father and son may bear one name', [[{ ...dawn, addresses: [HOME] }], [{ ...dawn, addresses: [{ ...HOME, line: '4 Mill Ln.' }] }]], 2],
  ['two mothers by name and home, each of a child', [motherOf(jack, HOME), motherOf({ ...jack, given: 'Ella', born: '2021-02-03' }, { ...HOME, line: '4 Mill Ln.' })], 3],
  ['the first of January is no birthday', [[{ ...jack, born: '2018-01-01' }], [{ ...jack, born: '2018-01-01' }]], 2],
  ['baby and unborn are no names', [[{ ...jack, given: 'Baby' }], [{ ...jack, given: 'Baby' }]], 2],
])('%s', (_, readings, expected) => {
  expect(people(records(...readings))).toBe(expected);
});

test('whom one system has under one number is one, however little each of its screens says', () => {
  const zofia: PersonAsRead = { ref: 'a', kind: 'child', given: 'Zofia', family: 'Nowicki', number: '4711' };
  const onScreen = (screen: string, person: PersonAsRead) => recordsOf(screen, aReading({ people: [person], source: { system: 'safelog', screen } }));
  const all = [...onScreen('own', { ...zofia, born: '2019-03-23' }), ...onScreen('brother', zofia)];
  expect(people(all)).toBe(1);
  expect(people([...all, ...onScreen('other', { ...zofia, given: 'Adam', number: '4712' })])).toBe(2);
});

test('a grown-up brother of one name is not the father', () => {
  const son: Relationship = { from: 'm', to: 'a', kind: 'sibling' };
  const father: Relationship = { from: 'm', to: 'a', kind: 'parent' };
  const john: PersonAsRead = { ...dawn, given: 'John', addresses: [HOME] };
  expect(people(records({ people: [jack, john], relationships: [father] }, { people: [jack, john], relationships: [son] }))).toBe(3);
});

test('a chain of likenesses joins nobody: who is known to differ stays apart', () => {
  const all = records([{ ...jack, nhsNumber: '9990000018' }], [jack], [{ ...jack, nhsNumber: '9990000026' }]);
  expect(people(all)).toBe(2);
  expect(whoIsWho(all).possible).toHaveLength(1);
});

test('what was read by guess joins nobody of another system without a person’s word, and is asked about', () => {
  const readBy = (reading: string, system: string, guess?: true) => recordsOf(reading, aReading({ people: [jack], source: { system, ...(guess && { guess }) } }));
  const [guessed, again, known] = [readBy('r1', 'site-a', true), readBy('r2', 'site-a', true), readBy('r3', 'safelog')];
  expect(people([...guessed, ...again])).toBe(1);
  const all = [...guessed, ...again, ...known, ...readBy('r4', 'beechwood-mis')];
  expect(people(all)).toBe(2);
  expect(whoIsWho(all).possible).toEqual([expect.objectContaining({ because: 'read by guess' })]);
  expect(new Set(whoIsWho(all, [{ same: true, records: [guessed[0]!.id, known[0]!.id] }]).who.values()).size).toBe(1);
});

test('what was read by guess and by a profile at one site goes by the rules alone', () => {
  const readAt = (reading: string, system: string, url: string, guess?: true) => recordsOf(reading, aReading({ people: [jack], source: { system, url, ...(guess && { guess }) } }));
  const guessed = readAt('r1', 'site-a', 'https://mis.example/pupil/7', true);
  expect(people([...guessed, ...readAt('r2', 'taught', 'https://mis.example/pupil/7')])).toBe(1);
  expect(people([...guessed, ...readAt('r2', 'taught', 'https://other.example/pupil/7')])).toBe(2);
});

test('what a person decided outweighs every rule', () => {
  const all = records([jack], [jack]);
  const ids = all.map(({ id }) => id);
  expect(new Set(whoIsWho(all, [{ same: false, records: ids }]).who.values()).size).toBe(2);
  const strangers = records([jack], [{ ...jack, given: 'Ella' }]);
  expect(new Set(whoIsWho(strangers, [{ same: true, records: strangers.map(({ id }) => id) }]).who.values()).size).toBe(1);
});

const someone = fc.record(
  {
    ref: fc.constant('a'),
    kind: fc.constantFrom('child' as const, 'adult' as const),
    given: fc.constantFrom('Jack', 'Ella', 'Jacek'),
    family: fc.constantFrom('Hartley', 'Moss'),
    born: fc.constantFrom('2018-05-04', '2018-05-05', '2019'),
    nhsNumber: fc.constantFrom('9990000018', '9990000026'),
    addresses: fc.constant([HOME]),
  },
  { requiredKeys: ['ref', 'kind'] },
) as fc.Arbitrary<PersonAsRead>;

test('the order of the records does not change who is who', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 8 }), fc.func(fc.integer()), (all, rank) => {
      const given = records(...all.map((person) => [person]));
      const shuffled = given.toSorted((a, b) => rank(a.id) - rank(b.id));
      expect(new Map([...whoIsWho(shuffled).who].toSorted())).toEqual(new Map([...whoIsWho(given).who].toSorted()));
    }),
  );
});

test('nobody is two people of one screen', () => {
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1, maxLength: 5 }), (all) => {
      const one = all.map((person, at) => ({ ...person, ref: `p${at}` }));
      expect(people(records(one))).toBe(one.length);
    }),
  );
});

const row = fc.record(
  { given: fc.constantFrom('Jack', 'Mia'), preferred: fc.constantFrom('Jack', 'Mia'), family: fc.constant('Hartley'), born: fc.constant('2018-05-04'), addresses: fc.constant([HOME]), number: fc.constantFrom('1', '2') },
  { requiredKeys: ['given'] },
) as fc.Arbitrary<Partial<PersonAsRead>>;

const ofOneNumber: Partial<PersonAsRead>[][] = [
  [{ given: 'Jack', addresses: [HOME] }, { given: 'Jack', preferred: 'Mia', addresses: [HOME], number: '1' }],
  [{ given: 'Jack', number: '1' }, { given: 'Mia', addresses: [HOME], number: '1' }],
];

test('whom nobody else is tied to is decided on alone as among all, though one reading has two rows of one number', () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { minLength: 1, maxLength: 2 }), { maxLength: 5 }), (readings) => {
      const all = readings.flatMap((rows, at) => recordsOf(`r${at}`, aReading({ people: rows.map((said, nth) => ({ ref: `p${nth}`, kind: 'child', ...said })) })));
      const alone = [...tied(all)].flatMap((some) => [...whoIsWho(some).who]);
      expect(new Map(alone.toSorted())).toEqual(new Map([...whoIsWho(all).who].toSorted()));
    }),
    { examples: [[ofOneNumber]] },
  );
});

/** The records in sets that no join or question ties together. */
function tied(all: RecordToLink[]): Iterable<RecordToLink[]> {
  const { who, possible } = whoIsWho(all);
  const setOf = new Map<string, string>(all.map(({ id }) => [id, id]));
  for (const [one, other] of [...who, ...possible.map(({ records }) => records)]) {
    const [kept, gone] = [setOf.get(one), setOf.get(other)];
    for (const [id, set] of setOf) if (set === gone) setOf.set(id, kept!);
  }
  return grouped(all, ({ id }) => setOf.get(id)).values();
}
