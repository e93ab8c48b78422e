import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenFormsOfOne } from '../../src/linking/names/name-tables.ts';

/**
 * Makes src/linking/names/{given-frequency,family-frequency,given-variants}.ts from the tables of the R package
 * sdglinkage: `npx tsx tests/linkage/make-name-tables.ts FOLDER`. Run when the tables change, not at build.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: make-name-tables.ts FOLDER');

const OUT = join(import.meta.dirname, '../../src/linking/names');
/** Rarer names all count alike: which of them is rarer than which decides nothing. */
const RAREST = { given: 13, family: 12 };
/** Of a rarer name than this, a variant is not worth its place in the bundle. */
const RAREST_WITH_VARIANTS = 14;

const rows = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1).map((line) => line.trim().split(','));

function frequencies(file: string, at: number): Map<string, number> {
  const count = new Map<string, number>();
  for (const row of rows(file)) count.set(row[0]!, (count.get(row[0]!) ?? 0) + Number(row[at]));
  const total = [...count.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...count].map(([name, one]) => [name, one / total]));
}

function byBits(frequency: Map<string, number>, rarest: number): string {
  const buckets = new Map<number, string[]>();
  for (const [name, share] of [...frequency].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bits = Math.round(-Math.log2(share));
    if (bits > rarest || !/^[a-z]{2,}$/.test(name)) continue;
    buckets.set(bits, [...(buckets.get(bits) ?? []), name]);
  }
  return [...buckets].toSorted(([a], [b]) => a - b).map(([bits, names]) => `  ${bits}: '${names.join(' ')}',`).join('\n');
}

const given = frequencies('firstname_uk.csv', 2);
const family = frequencies('lastname_uk.csv', 1);
const share = (name: string): number => given.get(name) ?? 0;

/** By the commoner of the two names; without what is in given-forms.ts already. */
const variants = new Map<string, Set<string>>();
for (const [one, other] of rows('firstname_uk_variant.csv') as [string, string][]) {
  const [common, rare] = share(one) > share(other) || (share(one) === share(other) && one < other) ? [one, other] : [other, one];
  if (one === other || -Math.log2(share(common)) >= RAREST_WITH_VARIANTS || givenFormsOfOne(one, other)) continue;
  variants.set(common, (variants.get(common) ?? new Set()).add(rare));
}
const lines = [...variants].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, others]) => `${name} ${[...others].toSorted().join(' ')}`);

const header = (what: string) => `// ${what}. Made by tests/linkage/make-name-tables.ts; origin and licence: README.md here.\n`;
writeFileSync(join(OUT, 'given-frequency.ts'), `${header('Given names by how many bits their agreement is worth: 8 is one person in 2^8')}export const GIVEN_BY_BITS: Record<number, string> = {\n${byBits(given, RAREST.given)}\n};\n`);
writeFileSync(join(OUT, 'family-frequency.ts'), `${header('Family names by how many bits their agreement is worth: 8 is one person in 2^8')}export const FAMILY_BY_BITS: Record<number, string> = {\n${byBits(family, RAREST.family)}\n};\n`);
writeFileSync(join(OUT, 'given-variants.ts'), `${header('A name, then the names that stand for it, each pair once')}export const GIVEN_VARIANTS = \`\n${lines.join('\n')}\n\`;\n`);
