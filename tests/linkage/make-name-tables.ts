import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes src/linking/names/{given-frequency,family-frequency,given-variants}.ts from the tables of the R package
 * sdglinkage: `npx tsx tests/linkage/make-name-tables.ts FOLDER`. Run when the tables change, not at build.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: make-name-tables.ts FOLDER');

const OUT = join(import.meta.dirname, '../../src/linking/names');
/** Rarer names all count as one in 2^14 or rarer: which of them is rarer than which decides nothing. */
const RAREST = 13;
/** Of a rarer name than this, a variant is not worth its place in the bundle. */
const RAREST_VARIANT = 16.5;

const rows = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8').trim().split('\n').slice(1).map((line) => line.trim().split(','));

function frequencies(file: string, at: number): Map<string, number> {
  const count = new Map<string, number>();
  for (const row of rows(file)) count.set(row[0]!, (count.get(row[0]!) ?? 0) + Number(row[at]));
  const total = [...count.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...count].map(([name, one]) => [name, one / total]));
}

function byBits(frequency: Map<string, number>): string {
  const buckets = new Map<number, string[]>();
  for (const [name, share] of [...frequency].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bits = Math.round(-Math.log2(share));
    if (bits > RAREST || !/^[a-z]{2,}$/.test(name)) continue;
    buckets.set(bits, [...(buckets.get(bits) ?? []), name]);
  }
  return [...buckets].toSorted(([a], [b]) => a - b).map(([bits, names]) => `  ${bits}: '${names.join(' ')}',`).join('\n');
}

const given = frequencies('firstname_uk.csv', 2);
const family = frequencies('lastname_uk.csv', 1);
const common = (name: string): boolean => -Math.log2(given.get(name) ?? 0) < RAREST_VARIANT;

const variants = new Map<string, Set<string>>();
for (const [one, other] of rows('firstname_uk_variant.csv') as [string, string][]) {
  const [a, b] = one < other ? [one, other] : [other, one];
  if (a === b || !common(a) || !common(b)) continue;
  variants.set(a, (variants.get(a) ?? new Set()).add(b));
}
const lines = [...variants].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, others]) => `${name} ${[...others].toSorted().join(' ')}`);

const header = (what: string) => `// ${what}. Made by tests/linkage/make-name-tables.ts; origin and licence: README.md here.\n`;
writeFileSync(join(OUT, 'given-frequency.ts'), `${header('Given names by how many bits their agreement is worth: 8 is one person in 2^8')}export const GIVEN_BY_BITS: Record<number, string> = {\n${byBits(given)}\n};\n`);
writeFileSync(join(OUT, 'family-frequency.ts'), `${header('Family names by how many bits their agreement is worth: 8 is one person in 2^8')}export const FAMILY_BY_BITS: Record<number, string> = {\n${byBits(family)}\n};\n`);
writeFileSync(join(OUT, 'given-variants.ts'), `${header('A name, then the names that stand for it, each pair once')}export const GIVEN_VARIANTS = \`\n${lines.join('\n')}\n\`;\n`);
