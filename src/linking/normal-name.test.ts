import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import type { PersonAsRead } from '../record/person.ts';
import { recordsOf } from './person-record.ts';
import { whoIsWho } from './who-is-who.ts';

let count = 0;

/** Who two systems say these are, on one birthday in one home. */
function linked(one: Partial<PersonAsRead>, other: Partial<PersonAsRead>): ReturnType<typeof whoIsWho> {
  const child: PersonAsRead = { ref: 'a', kind: 'child', family: 'Hartley', born: '2018-05-04', sex: 'female', addresses: [{ line: '8 Weir Street', postcode: 'HM2 6TR' }] };
  const all = [one, other].flatMap((said, at) => recordsOf(`r${(count += 1)}`, aReading({ source: { system: `s${at}` }, people: [{ ...child, ...said }] })));
  return whoIsWho(all);
}

const people = (one: Partial<PersonAsRead>, other: Partial<PersonAsRead>): number => new Set(linked(one, other).who.values()).size;
const areApart = (one: Partial<PersonAsRead>, other: Partial<PersonAsRead>): boolean => people(one, other) === 2 && linked(one, other).possible.length === 0;

test.each([['रीना', 'रानी'], ['ਹਰਜੀਤ', 'ਹਰਜੋਤ'], ['রিনা', 'রুনা'], ['மீனா', 'மோனா']])('vowel signs are part of a name: %s and %s', (one, other) => {
  expect(people({ given: one }, { given: other })).toBe(2);
  expect(people({ given: one }, { given: one })).toBe(1);
});

test.each([['Zoë', 'Zoe'], ['Łukasz', 'Lukasz'], ['Siân', 'Sian'], ['Ngọc', 'Ngoc'], ['José', 'Jose\u0301'], ['Йосиф', 'Йосиф'.normalize('NFD')]])('accents are not: %s and %s', (one, other) => {
  expect(people({ given: one }, { given: other })).toBe(1);
});

test.each([
  ['Boy 1', 'Boy 2'], ['Girl One', 'Girl Two'], ['Boy', 'Boy'], ['Female', 'Female'], ['Not Yet Named', 'Not Yet Named'], ['Name Unknown', 'Name Unknown'], ['FNU', 'FNU'], ['Redacted', 'Redacted'],
  ['Name Withheld', 'Name Withheld'], ['Not Known', 'Not Known'], ['Triplet 1', 'Triplet 2'], ['Baby Girl', 'Baby Girl'],
])('who has no name yet, or none that is told, is nobody by it: %s and %s', (one, other) => {
  expect(people({ given: one }, { given: other })).toBe(2);
});

test.each(['Known', 'Mr T'])('and yet a family may be called so: %s', (family) => {
  expect(people({ given: 'Rosalind', family }, { given: 'Rosalind', family })).toBe(1);
});

test.each([
  ['Niamh', 'Ní Bhriain', "O'Brien"], ['Sean', 'Ó Súilleabháin', "O'Sullivan"], ['Eilidh', 'MacDhòmhnaill', 'MacDonald'], ['Eilidh', 'Nic Dhòmhnaill', 'McDonald'], ['Mairi', 'NicLeòid', 'MacLeod'],
  ['Aoife', 'Uí Mhurchú', 'Murphy'], ['Carys', 'ap Rhys', 'Prys'], ['Sagal', 'Cali', 'Ali'], ['Sagal', 'Faarax', 'Farah'], ['Sagal', 'Xasan', 'Hassan'], ['Karim', 'Al-Sayed', 'Elsayed'], ['Karim', 'Al Masri', 'Elmasry'],
])('a family name in its own language and as it is written in English may be one, wherever they live: %s %s and %s', (given, one, other) => {
  expect(areApart({ given, family: one, addresses: [] }, { given, family: other, addresses: [] })).toBe(false);
});

test.each([['Xaawo', 'Hawa'], ['Cali', 'Ali'], ['Cabdiraxmaan', 'Abdirahman'], ['Maxamed', 'Mohamed'], ['Caasha', 'Aisha'], ['Xaliimo', 'Halima']])('a Somali name is one in either spelling: %s and %s', (one, other) => {
  expect(people({ given: one }, { given: other })).toBe(1);
});
