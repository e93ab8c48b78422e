import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reading } from '../../src/record/reading.ts';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from './saved-page.ts';

const SYSTEMS = resolve('extension/systems');
const BUNDLED = readdirSync(SYSTEMS).map((system): [string, string, string] => [system, join(SYSTEMS, system, 'profile.json'), join(SYSTEMS, system, 'examples')]);
/** Not bundled: `npm run real` adds it as a person would. Saved from the real system by tests/real/save-examples.ts. */
const REAL: [string, string, string] = ['request-tracker', resolve('tests/real/request-tracker.profile.json'), resolve('tests/real/examples')];

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

describe.each([...BUNDLED, REAL])('%s', (system, profileFile, folder) => {
  const profile = SystemProfile.parse(fromJson(profileFile));
  const examples = readdirSync(folder).filter((file) => file.endsWith('.json'));

  test('is of its name, with an example of every screen', () => {
    const shown = examples.map((file) => (fromJson(join(folder, file)) as Example).reading.source.screen);
    expect(profile.system).toBe(system);
    expect(new Set(shown)).toEqual(new Set(profile.screens.map(({ screen }) => screen)));
  });

  test.each(examples)('%s', async (file) => {
    const { url, reading } = fromJson(join(folder, file)) as Example;
    const html = readFileSync(join(folder, file.replace(/json$/, 'html')), 'utf8');
    const read = await reader.read({ url, html }, atSite(profile, url), reading.readAt);
    expect(read.error).toBeUndefined();
    expect(read.arrived).toBe(true);
    expect(read.reading).toEqual(reading);
    expect(Reading.safeParse(read.reading).error).toBeUndefined();
  });
});

/** A system that whoever runs it gave its address has no site until a person names it. */
const atSite = (profile: SystemProfile, url: string): SystemProfile => (profile.sites.length > 0 ? profile : { ...profile, sites: [`${new URL(url).origin}/*`] });

interface Example {
  url: string;
  reading: Reading;
}

function fromJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
