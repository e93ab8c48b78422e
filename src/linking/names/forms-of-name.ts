import { FAMILY_FORMS } from './family-forms.ts';
import { GIVEN_FORMS } from './given-forms.ts';
import { GIVEN_VARIANTS } from './given-variants.ts';
import { formsIn } from './name-tables.ts';

let forms: Map<string, Set<string>> | undefined;

/**
 * The other forms of a name, given or family, in small letters: Muhammad of Mohammed, Kate of Katherine. Tables are read
 * at the first question, so that a worker that asks none starts without them.
 */
export function formsOfName(name: string): ReadonlySet<string> {
  forms ??= read();
  return forms.get(name) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

function read(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    if (one !== other) found.set(one, (found.get(one) ?? new Set()).add(other));
  };
  for (const names of [...formsIn(GIVEN_FORMS), ...formsIn(FAMILY_FORMS)]) for (const one of names) for (const other of names) add(one, other);
  // Each of these lines is a name and its own variants, which are not variants of each other.
  for (const [name, ...others] of lines(GIVEN_VARIANTS))
    for (const other of others) {
      add(name!, other);
      add(other, name!);
    }
  return found;
}

const lines = (table: string): string[][] => table.trim().split('\n').map((line) => line.split(' '));
