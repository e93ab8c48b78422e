import { expect, test } from 'vitest';
import { namesIn } from './name-list.ts';

test.each([
  ['Rowan, Wren and Kerry Ashdown', ['Rowan', 'Wren', 'Kerry Ashdown']],
  ['Kerry Ashdown; Callum Denholm', ['Kerry Ashdown', 'Callum Denholm']],
  ['ASHDOWN, Rowan; ASHDOWN, Wren', ['ASHDOWN, Rowan', 'ASHDOWN, Wren']],
  ['ASHDOWN, Rowan', ['ASHDOWN, Rowan']],
  ['Rowan\nWren', ['Rowan', 'Wren']],
  ['Rowan & Wren', ['Rowan', 'Wren']],
  ['Kerry Ashdown', ['Kerry Ashdown']],
  ['Fernandes', ['Fernandes']],
  ['', []],
])('%j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
