import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reading } from '../../src/record/reading.ts';
import { atSite, exampleIn, examplesIn, pageOf, profileIn, SYSTEMS } from './examples.ts';
import { Reader } from './saved-page.ts';

const BUNDLED = readdirSync(SYSTEMS).map((system): [string, string, string] => [system, join(SYSTEMS, system, 'profile.json'), join(SYSTEMS, system, 'examples')]);
/** Not bundled: `npm run real` adds it as a person would. Saved from the real system by tests/real/save-examples.ts. */
const REAL: [string, string, string] = ['request-tracker', resolve('tests/real/request-tracker.profile.json'), resolve('tests/real/examples')];

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

describe.each([...BUNDLED, REAL])('%s', (system, profileFile, folder) => {
  const profile = profileIn(profileFile);
  const examples = examplesIn(folder);

  test('is of its name, with an example of every screen', () => {
    const shown = examples.map((file) => exampleIn(folder, file).reading.source.screen);
    expect(profile.system).toBe(system);
    expect(new Set(shown)).toEqual(new Set(profile.screens.map(({ screen }) => screen)));
  });

  test.each(examples)('%s', async (file) => {
    const { url, reading } = exampleIn(folder, file);
    const read = await reader.read(pageOf(folder, file, url), atSite(profile, url), reading.readAt);
    expect(read.error).toBeUndefined();
    expect(read.arrived).toBe(true);
    expect(read.reading).toEqual(reading);
    expect(Reading.safeParse(read.reading).error).toBeUndefined();
  });
});
