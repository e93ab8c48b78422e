import { expect, test } from 'vitest';
import { nameOf } from '../values/person-name.ts';
import { nameTogether } from './name-together.ts';

test.each([
  ['a surname of two words', { name: nameOf('Keeley Ann Marsden Hughes'), family: 'Marsden Hughes' }, { given: 'Keeley Ann', family: 'Marsden Hughes' }],
  ['a surname that the whole name does not end with', { name: nameOf('Keeley Ann Marsden'), family: 'Voss' }, { given: 'Keeley Ann', family: 'Voss' }],
  ['what the person is called', { name: nameOf('Keeley Ann Marsden'), called: nameOf('Kay Marsden') }, { given: 'Keeley Ann', family: 'Marsden', preferred: 'Kay' }],
  ['nothing but what the person is called', { called: nameOf('Kay Marsden') }, { family: 'Marsden', preferred: 'Kay' }],
  ['each by itself', { given: 'Keeley', family: 'Marsden', preferred: 'Kay' }, { given: 'Keeley', family: 'Marsden', preferred: 'Kay' }],
  ['nothing', {}, {}],
])('%s', (_, said, name) => {
  expect(nameTogether(said)).toEqual(name);
});
