import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personOf, writtenPerson } from './name-value.ts';

const aName = fc.option(fc.oneof(fc.constantFrom('Ada', 'ADA', 'O’Neill', '1', '=', '', 'ada'), fc.string()).map((name) => name.replaceAll(/\p{Cc}/gu, '')), { nil: undefined });

test('a person is read as written', () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom('adult', 'child', 'unborn'),
        given: aName,
        family: aName,
        preferred: aName,
        born: fc.constantFrom(undefined, '2018-05-04', '2018-05', '2018', { due: '2026-05-04' }),
        systems: fc.array(fc.constantFrom('child-health', 'beechwood-mis', 'recorded-here'), { minLength: 1, maxLength: 3 }),
      }),
      (person) => {
        const words = ['ada', 'oneill'];
        expect(personOf('r1#a', words, writtenPerson(words, person))).toEqual({ id: 'r1#a', ...person });
      },
    ),
  );
});

test('no line is broken by what a system calls itself or a person', () => {
  expect(writtenPerson(['ada'], { kind: 'child', given: 'Ada\n\tx', family: undefined, preferred: undefined, born: undefined, systems: ['a\nb\u0001'] })).not.toMatch(/[^\t\P{Cc}]/u);
});
