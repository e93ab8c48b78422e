import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fits } from '../reading/wildcard.ts';
import { addressPattern, inCommon } from './recognise-by.ts';

const written = ({ pathname, search, hash }: URL): string => pathname + search + hash;

test.each([
  ['http://x.example/register/person/3301/summary', [], '/register/person/*/summary'],
  ['http://x.example/Modules.php?modname=Students/Student.php&student_id=102', [], '/Modules.php?modname=Students/Student.php&student_id=*'],
  ['http://x.example/Student.php?student_id=7&category_id=3', [], '/Student.php?student_id=*&category_id=3'],
  ['http://x.example/#/pupil/1204?tab=family', [], '/#/pupil/*?tab=family'],
  ['http://x.example/people/jack-hartley/record', ['HARTLEY, Jack'], '/people/*/record'],
])('%s is recognised by what is not the one child’s', (address, names, pattern) => {
  expect(addressPattern(new URL(address), names)).toBe(pattern);
});

test('another child’s address of the same make fits, and so do both addresses once they were joined', () => {
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const number = fc.integer({ min: 1, max: 99999 });
  const address = (path: string[], id: number) => new URL(`http://x.example/${path.join('/')}/${id}/view?case=${id}`);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 1, maxLength: 3 }), number, number, (path, elsewhere, one, other) => {
      expect(fits(written(address(path, other)), addressPattern(address(path, one), []))).toBe(true);
      const joined = inCommon(addressPattern(address(path, one), []), addressPattern(address(elsewhere, other), []));
      for (const each of [address(path, one), address(elsewhere, other)]) expect(fits(written(each), joined)).toBe(true);
    }),
  );
});
