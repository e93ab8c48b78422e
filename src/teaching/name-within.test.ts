import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOfValue } from './fits-field.ts';
import { nameOf } from '../values/person-name.ts';
import { isFullName, type NameCut, nameWithin } from './name-within.ts';

const NOW = '2026-03-12T09:00:00Z';
const name = fc
  .tuple(fc.constantFrom('Jack', 'Ella', 'Zofia', 'Ngozi', 'Siân'), fc.constantFrom('Hartley', 'Okafor-Lund', "O'Neill", 'van der Berg', 'Prys'))
  .chain(([given, family]) => fc.constantFrom(`${given} ${family}`, `${family.toUpperCase()}, ${given}`, `${given} ${family.toUpperCase()}`));

/** As the reader cuts a text. */
function cut(text: string, { after = '', before }: NameCut): string {
  const rest = text.slice(after === '' ? 0 : text.indexOf(after) + after.length);
  return (before === undefined || !rest.includes(before) ? rest : rest.slice(0, rest.indexOf(before))).trim();
}

test('a name is found in a text that says more, and cut so that it reads as it stands alone', () => {
  const around = fc.constantFrom<[string, string]>(['', ''], ['', ' - 102'], ['Pupil: ', ''], ['Record of ', ' (4417)'], ['#2: ', ''], ['', ' · 3F'], ['Case 12 - ', ''], ['Person: ', ' | open']);
  fc.assert(
    fc.property(name, around, (said, [start, end]) => {
      const text = `${start}${said}${end}`;
      const within = nameWithin(text);
      expect(within).not.toBeNull();
      expect(nameOf(cut(text, within!))).toEqual(nameOf(said));
    }),
  );
});

test.each(['Pupil summary', 'Welfare log', 'Home', '12/03/2026', 'Year 3', 'Family contacts', 'Signed in', 'Jack'])('“%s” names nobody', (text) => {
  expect(isFullName(text)).toBe(false);
});

test('a value ends where something else is said', () => {
  expect(endOfValue('born', '09/09/2018 · Class: 3F', NOW)).toEqual({ before: ' · ' });
  expect(endOfValue('born', '4 May 2018 (7 years)', NOW)).toEqual({ before: ' (' });
  expect(endOfValue('born', 'Class: 3F', NOW)).toBeNull();
});
