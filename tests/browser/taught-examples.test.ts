import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonAsRead } from '../../src/record/person.ts';
import type { Reading } from '../../src/record/reading.ts';
import { exampleIn, examplesIn, pageOf, SYSTEMS } from './examples.ts';
import { Reader } from './saved-page.ts';

// Saved screens of every system that has a written profile: what one nod takes may be less than what it reads, and is
// never somebody else's.

const FOLDERS = [...readdirSync(SYSTEMS).map((system) => join(SYSTEMS, system, 'examples')), resolve('tests/real/examples')];
const EXAMPLES = FOLDERS.flatMap((folder) => examplesIn(folder).map((file): [string, string, string] => [relative('.', join(folder, file)), folder, file]));

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const subjectOf = ({ people, subject }: Reading): Partial<PersonAsRead> => people.find(({ ref }) => ref === subject) ?? {};

test.each(EXAMPLES)('%s', async (_, folder, file) => {
  const { url, reading: written } = exampleIn(folder, file);
  const { reading, seen } = await reader.teach(pageOf(folder, file, url), written.readAt);
  expect(seen.fits).toBe(true);
  const [read, meant] = [reading ? subjectOf(reading) : {}, subjectOf(written)];
  for (const field of ['family', 'born', 'sex', 'upn', 'nhsNumber'] as const) if (meant[field] !== undefined && read[field] !== undefined) expect(read[field], field).toEqual(meant[field]);
  const known = new Set(written.people.map(({ family }) => family));
  for (const { family } of reading?.people ?? []) expect(family === undefined || known.has(family), `${family} is of the family`).toBe(true);
  const entries = new Set(written.entries.map(({ kind, on }) => `${kind} ${on}`));
  for (const { kind, on } of reading?.entries ?? []) expect([...entries]).toContain(`${kind} ${on}`);
});
