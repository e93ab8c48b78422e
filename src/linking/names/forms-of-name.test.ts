import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formsOfName } from './forms-of-name.ts';

test.each([['mohammed', 'muhammad'], ['kate', 'katherine'], ['smith', 'smyth'], ['bob', 'robert'], ['yusuf', 'youssef']])('%s and %s are one name', (one, other) => {
  expect(formsOfName(one)).toContain(other);
});

test.each([['hassan', 'hussain'], ['ali', 'alia'], ['smith', 'jones']])('%s and %s are two names', (one, other) => {
  expect(formsOfName(one)).not.toContain(other);
});

test('whatever is a form of a name has that name for a form, and no name is a form of itself', () => {
  fc.assert(
    fc.property(fc.constantFrom('mohammed', 'kate', 'elizabeth', 'smith', 'alexander', 'omar', 'nobody'), (name) => {
      expect(formsOfName(name)).not.toContain(name);
      for (const form of formsOfName(name)) expect(formsOfName(form)).toContain(name);
    }),
  );
});
