import { expect, test } from 'vitest';
import { namesIn, namesInCell } from './name-list.ts';

test.each([
  ['Rowan, Wren and Kerry Ashdown', ['Rowan', 'Wren', 'Kerry Ashdown']],
  ['Kerry Ashdown; Callum Denholm', ['Kerry Ashdown', 'Callum Denholm']],
  ['ASHDOWN, Rowan; ASHDOWN, Wren', ['ASHDOWN, Rowan', 'ASHDOWN, Wren']],
  ['ASHDOWN, Rowan', ['ASHDOWN, Rowan']],
  ['ASHDOWN, Rowan and Wren', ['ASHDOWN, Rowan', 'Wren']],
  ['ASHDOWN, Rowan and ASHDOWN, Wren', ['ASHDOWN, Rowan', 'ASHDOWN, Wren']],
  ['Jack, Mia', ['Jack', 'Mia']],
  ['Rowan\nWren', ['Rowan', 'Wren']],
  ['Rowan & Wren', ['Rowan', 'Wren']],
  ['Kerry Ashdown', ['Kerry Ashdown']],
  ['Fernandes', ['Fernandes']],
  ['', []],
])('%j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ['Hartley, Jack', ['Hartley, Jack']],
  ['Hartley, Jack Thomas', ['Hartley, Jack Thomas']],
  ['Hart-Pemberton, Isla', ['Hart-Pemberton, Isla']],
  ['van der Berg, Lucia', ['van der Berg, Lucia']],
  ["O'Neill, Niamh", ["O'Neill, Niamh"]],
  ['Hartley, Jack; Hartley, Mia', ['Hartley, Jack', 'Hartley, Mia']],
  ['Hartley, Jack and Hartley, Mia', ['Hartley, Jack', 'Hartley, Mia']],
  // Two forenames look the same, and one name that nobody bears does less harm than two people without a surname.
  ['Jack, Mia', ['Jack, Mia']],
  ['Jack, Mia and Ella', ['Jack', 'Mia', 'Ella']],
  ['Jack, Mia, Ella', ['Jack', 'Mia', 'Ella']],
  ['Mia Hartley with mother', ['Mia Hartley']],
  ['Lee, Mia & Jack', ['Lee, Mia', 'Lee, Jack']],
  ['LEE, Mia + Jack + Ella', ['LEE, Mia', 'LEE, Jack', 'LEE, Ella']],
  ['Mia Lee / Jack Lee', ['Mia Lee', 'Jack Lee']],
  ['Mia Lee + Jack Lee', ['Mia Lee', 'Jack Lee']],
  ['Jack Hartley, Mia Hartley', ['Jack Hartley', 'Mia Hartley']],
  ['Jack Hartley, Mia', ['Jack Hartley', 'Mia']],
  ['Jack, mother', ['Jack', 'mother']],
  ['Mum, Jack', ['Mum', 'Jack']],
  ['Jack', ['Jack']],
  ['', []],
])('in a cell of a file, %j', (text, names) => {
  expect(namesInCell(text)).toEqual(names);
});
