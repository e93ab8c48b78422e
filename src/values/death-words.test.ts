import { describe, expect, test } from 'vitest';
import { diedOf, saysDeceased, withoutDeath } from './death-words.ts';

const READ_AT = '2026-03-12T09:00:00Z';

describe('a death field', () => {
  test.each<[string, ReturnType<typeof diedOf>]>([
    ['12/03/2024', '2024-03-12'],
    ['Died 12/03/2024', '2024-03-12'],
    ['12/03/2024 at home', '2024-03-12'],
    ['March 2024', true],
    ['2024', true],
    ['Yes', true],
    ['\u2611', true],
    ['Yes, 12/03/2024', '2024-03-12'],
    ['Deceased', true],
    ['Died aged 3', true],
    ['Dead', true],
    ['Stillborn', true],
    ['Passed away', true],
    ['R.I.P.', true],
    ['No longer alive', true],
    ['Not known', undefined],
    ['Unknown', undefined],
    ['See notes', undefined],
    ['12/03/2031', undefined],
    ['31/02/2024', true],
    ['No', false],
    ['N', false],
    ['\u2610', false],
    ['False', false],
    ['N/A', false],
    ['Not applicable', false],
    ['None', false],
    ['Alive', false],
    ['Not deceased', false],
    ['?', undefined],
    ['NULL', false],
    ['(null)', false],
    ['#N/A', false],
    ['01/01/1900', false],
    ['00/01/1900', false],
    ['1899-12-30', false],
    ['01/01/0001 00:00:00', false],
    ['9999-12-31', false],
    ['1900', false],
    ['N - alive', false],
    ['Please enter', false],
    ['Add date', false],
    ['+ Add', false],
    ['Record death', false],
    ['Enter date of death', false],
    ['Live', false],
    ['Active', false],
    ['Active since 2019', false],
    ['No date', false],
    ['No (as of 2024)', false],
    ['No date of death recorded', false],
    ['__/__/____', false],
    ['dd/mm/yyyy', false],
    ['0000-00-00', false],
    ['-', false],
    ['', false],
  ])('%j', (text, died) => {
    expect(diedOf(text, READ_AT)).toBe(died);
  });
});

describe('beside a name', () => {
  test.each([
    ['Mia Hartley (Deceased)', 'Mia Hartley'],
    ['Mia Hartley (dec’d)', 'Mia Hartley'],
    ['Mia Hartley (decd.)', 'Mia Hartley'],
    ['Mia Hartley [deceased]', 'Mia Hartley'],
    ['Mia Hartley (RIP)', 'Mia Hartley'],
    ['Mia Hartley (R.I.P.)', 'Mia Hartley'],
    ['Mia Hartley (died 12/03/2024)', 'Mia Hartley'],
    ['Mia Hartley (d. 2024)', 'Mia Hartley'],
    ['Mia Hartley (Mimi, deceased)', 'Mia Hartley (Mimi)'],
    ['Mia Hartley - deceased', 'Mia Hartley'],
    ['HARTLEY, Mia – DECEASED', 'HARTLEY, Mia'],
    ['Mia Hartley RIP', 'Mia Hartley'],
    ['The late Mia Hartley', 'Mia Hartley'],
  ])('%s', (text, left) => {
    expect(withoutDeath(text)).toEqual({ text: left, died: true });
  });

  test.each(['Mia Hartley', 'Mia Hartley (Mimi)', 'Mia Hartley (Rip)', 'Mia Hartley (father deceased)', 'Mia Hartley (dad died 2019)', 'Kate Lately', 'Desmond Late', 'D. Hartley', ''])('but not: %s', (text) => {
    expect(withoutDeath(text)).toEqual({ text });
  });
});

describe('a word of kin', () => {
  test.each(['Late brother', 'late elder brother', 'the late father', 'Deceased sibling', 'Brother (deceased)', 'Mother (dec’d)', 'Father - deceased', 'Mother deceased'])('%s', (word) => {
    expect(saysDeceased(word)).toBe(true);
  });

  test.each(['Brother', 'Brother (father deceased)', 'Partner of late mother', 'Mother (late for meetings)', 'Grandmother', ''])('but not: %s', (word) => {
    expect(saysDeceased(word)).toBe(false);
  });
});

test.each([
  ['No certificate seen, died 03/02/2025', '2025-02-03'],
  ['N - died 2020', true],
  ['N: stillborn', true],
  ['Please see notes - deceased', true],
  ['No - not deceased', false],
  ['No date of death recorded', false],
  ['No (as of 2024)', false],
  ['No longer with us', undefined],
])('%s is %s', (text, died) => {
  expect(diedOf(text, '2026-03-12T09:00:00Z')).toBe(died);
});
