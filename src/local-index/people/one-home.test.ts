import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { aReading } from '../../../tests/builders/a-reading.ts';
import type { Address } from '../../record/person.ts';
import { LocalIndex } from '../local-index.ts';

const TODAY = '2026-03-12';
const KEY = new Uint8Array(32).fill(7);
let count = 0;

/** How Ella's school and Tom's nursery say they live: together, apart, or neither. */
async function said(ella: Address, tom: Address, dawn: [Address?, Address?] = []): Promise<string> {
  const index = await LocalIndex.open(`homes ${(count += 1)}`, KEY);
  const mother = (address: Address | undefined) => ({ ref: 'm', kind: 'adult' as const, given: 'Dawn', family: 'Hartley', born: '1990-02-03', ...(address && { addresses: [address] }) });
  const parent = (to: string) => [{ from: 'm', to, kind: 'parent' as const }];
  await index.append(aReading({ source: { system: 'nursery', agency: 'health', screen: 'child' }, subject: 't', people: [{ ref: 't', kind: 'child', given: 'Tom', family: 'Hartley', born: '2024-01-10', addresses: [tom] }, mother(dawn[1])], relationships: parent('t') }));
  const reading = await index.append(aReading({ subject: 'e', people: [{ ref: 'e', kind: 'child', given: 'Ella', family: 'Hartley', born: '2017-05-04', addresses: [ella] }, mother(dawn[0])], relationships: parent('e') }));
  const { members } = (await index.familyOf(reading, 'e', TODAY))!.family;
  index.close();
  const [one, other] = ['Ella', 'Tom'].map((name) => members.find(({ given }) => given === name)!) as [(typeof members)[number], (typeof members)[number]];
  if (one.livesWith.some((each) => each.with === other.id)) return 'together';
  return one.livesApartFrom.includes(other.id) ? 'apart' : 'not known';
}

const at = (line: string, postcode?: string): Address => ({ line, ...(postcode && { postcode }) });
const CROMWELL = at('14 Cromwell Road, Harrowmere', 'HM4 7QZ');

test.each([
  ['the same', CROMWELL, CROMWELL, 'together'],
  ['the flat left out', at('Flat 2, 14 Cromwell Road, Harrowmere', 'HM4 7QZ'), CROMWELL, 'together'],
  ['no postcode', CROMWELL, at('14 Cromwell Road, Harrowmere'), 'together'],
  ['a letter of the postcode wrong', CROMWELL, at('14 Cromwell Road, Harrowmere', 'HM4 7OZ'), 'together'],
  ['a letter for the flat', at('14a Cromwell Road', 'HM4 7QZ'), at('Flat A, 14 Cromwell Road', 'HM4 7QZ'), 'not known'],
  ['a town and postcode alone', CROMWELL, at('Harrowmere', 'HM4 7QZ'), 'not known'],
  ['a house by its name, with and without "The"', at('The Old Rectory, Church Lane', 'HM4 7QZ'), at('Old Rectory, Church Lane', 'HM4 7QZ'), 'not known'],
  ['next door', CROMWELL, at('16 Cromwell Road, Harrowmere', 'HM4 7QZ'), 'apart'],
  ['another flat', at('Flat 2, 14 Cromwell Road', 'HM4 7QZ'), at('Flat 3, 14 Cromwell Road', 'HM4 7QZ'), 'apart'],
  ['another street', CROMWELL, at('9 Mill Lane, Harrowmere', 'HM4 1AA'), 'apart'],
])('two addresses: %s', async (_, ella, tom, expected) => {
  expect(await said(ella, tom)).toBe(expected);
});

test('a family that has moved, of which one system has not heard, does not live apart', async () => {
  const before = at('9 Mill Lane, Harrowmere', 'HM4 1AA');
  expect(await said(CROMWELL, before, [CROMWELL, before])).toBe('not known');
  expect(await said(CROMWELL, before, [CROMWELL])).toBe('apart');
});
