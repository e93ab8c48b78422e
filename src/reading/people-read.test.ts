import { describe, expect, test } from 'vitest';
import { PeopleRead } from './people-read.ts';

const family = () => {
  const people = new PeopleRead({ kind: 'child', given: 'Keeley Ann', family: 'Marsden', preferred: 'Kee', born: '2018-01-29' });
  const dawn = people.add({ kind: 'adult', given: 'Dawn', family: 'Marsden' }, 'Mother');
  const jack = people.add({ kind: 'child', given: 'Jack', family: 'Marsden', born: '2020-05-04' }, 'Brother');
  return { people, dawn, jack };
};

describe('a name means', () => {
  test.each([
    ['Keeley Marsden', 'subject'],
    ['Keeley Ann Marsden', 'subject'],
    ['MARSDEN, Keeley', 'subject'],
    ['Kee', 'subject'],
    ['Jack', 'p2'],
    ['Jack Marsden (brother)', 'p2'],
    ['Mother', 'p1'],
    ['Mum', 'p1'],
    ['Jack Voss', undefined],
    ['Health visitor', undefined],
  ])('%s', (name, ref) => {
    expect(family().people.named(name)).toBe(ref);
  });

  test('nobody when it may mean two', () => {
    const { people } = family();
    people.add({ kind: 'adult', given: 'Jack', family: 'Voss' }, 'Step-father');
    expect(people.named('Jack')).toBeUndefined();
    expect(people.named('Jack Voss')).toBe('p3');
  });
});

describe('one person, named again', () => {
  test('stays one, and what is new is added', () => {
    const { people, jack } = family();
    expect(people.add({ kind: 'child', given: 'Jack', family: 'MARSDEN', number: '7' })).toBe(jack);
    expect(jack).toMatchObject({ ref: 'p2', family: 'Marsden', born: '2020-05-04', number: '7' });
  });

  test('and the day of a death outlasts that there was one', () => {
    const { people, jack } = family();
    people.add({ kind: 'child', given: 'Jack', family: 'Marsden', died: true });
    expect(jack.died).toBe(true);
    people.add({ kind: 'child', given: 'Jack', family: 'Marsden', died: '2024-02-01' });
    people.add({ kind: 'child', given: 'Jack', family: 'Marsden', died: true });
    expect(jack.died).toBe('2024-02-01');
  });

  test('whatever the screen calls them, where the birthday or the number is one', () => {
    const people = new PeopleRead({ kind: 'child', given: 'Mia', family: 'Hartley' });
    const carol = people.add({ kind: 'adult', given: 'Carol', family: 'Hartley', born: '1985-04-03' }, 'Mother');
    expect(people.add({ kind: 'adult', given: 'Carol', family: 'Hartley', born: '1985-04-03' }, 'Emergency contact')).toBe(carol);
    expect(people.called('mother')).toBe(carol);
    const sam = people.add({ kind: 'adult', given: 'Sam', family: 'Hartley', number: '7' }, 'Father');
    expect(people.add({ kind: 'adult', given: 'Sam', family: 'Hartley', number: '7' }, 'Contact')).toBe(sam);
    expect(people.add({ kind: 'adult', given: 'Sam', family: 'Hartley' }, 'Grandfather')).not.toBe(sam);
    expect(people.add({ kind: 'adult', given: 'Carol', family: 'Hartley', born: '1985' }, 'Aunt')).not.toBe(carol);
  });

  test('but a father and a son of one name are two, and so are twins', () => {
    const { people } = family();
    expect(people.add({ kind: 'adult', given: 'Jack', family: 'Marsden' }, 'Father').ref).toBe('p3');
    expect(people.add({ kind: 'child', given: 'Jake', family: 'Marsden', born: '2020-05-04' }, 'Brother').ref).toBe('p4');
    expect(people.add({ kind: 'child', given: 'Jack', family: 'Marsden', born: '2021-05-04' }, 'Brother').ref).toBe('p5');
  });
});
