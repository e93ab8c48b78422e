import { FAMILY_BY_BITS } from './family-frequency.ts';
import { FAMILY_FORMS } from './family-forms.ts';
import { GIVEN_BY_BITS } from './given-frequency.ts';
import { GIVEN_FORMS } from './given-forms.ts';
import { GIVEN_VARIANTS } from './given-variants.ts';

/** What the agreement of a name that stands in no table is worth, in bits: a given name is rarer than one in 2^13, a family name than one in 2^12. */
const RARE = { given: 14, family: 13 };

/** How many bits the agreement of a given name is worth: -log2 of the share of people who bear it. */
export const givenBits = bitsOf(GIVEN_BY_BITS, RARE.given);
export const familyBits = bitsOf(FAMILY_BY_BITS, RARE.family);

/** Whether two given names are known as forms of one. */
export const givenFormsOfOne = formsOfOne(() => [...formsIn(GIVEN_FORMS), ...lines(GIVEN_VARIANTS).flatMap(pairs)]);
export const familyFormsOfOne = formsOfOne(() => formsIn(FAMILY_FORMS));

let inForms: Set<string> | undefined;

/** Whether a given name stands in a table: a mistyped one seldom does. */
export function isWellKnownGiven(name: string): boolean {
  inForms ??= new Set(formsIn(GIVEN_FORMS).flat());
  return givenBits(name) < RARE.given || inForms.has(name);
}

function bitsOf(table: Record<number, string>, rare: number): (name: string) => number {
  let bits: Map<string, number> | undefined;
  return (name) => {
    bits ??= new Map(Object.entries(table).flatMap(([worth, names]) => names.split(' ').map((one): [string, number] => [one, Number(worth)])));
    return bits.get(name) ?? rare;
  };
}

const lines = (table: string): string[][] => table.trim().split('\n').map((line) => line.split(' '));

/** Names that are forms of one another. What stands behind a colon is a form of the names before it, and not of its neighbours. */
export const formsIn = (table: string): string[][] =>
  lines(table).flatMap((names) => {
    const colon = names.indexOf(':');
    if (colon < 0) return [names];
    const before = names.slice(0, colon);
    return names.slice(colon + 1).map((short) => [...before, short]);
  });

const pairs = ([name, ...others]: string[]): string[][] => others.map((other) => [name!, other]);

/** Tables are read at the first question, so that a worker that asks none starts without them. */
function formsOfOne(table: () => string[][]): (one: string, other: string) => boolean {
  let linesOf: Map<string, Set<number>> | undefined;
  return (one, other) => {
    linesOf ??= byName(table());
    const ours = linesOf.get(one);
    const theirs = ours && linesOf.get(other);
    if (!ours || !theirs) return false;
    for (const line of ours) if (theirs.has(line)) return true;
    return false;
  };
}

function byName(table: string[][]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const [at, names] of table.entries())
    for (const name of names) {
      const lines = found.get(name);
      if (lines) lines.add(at);
      else found.set(name, new Set([at]));
    }
  return found;
}
