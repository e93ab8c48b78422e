import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reading } from '../../src/record/reading.ts';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader } from './saved-page.ts';

// What docs/profiles.md shows: a page, a profile, and the reading of the one by the other.

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const page = readFileSync('docs/profiles.md', 'utf8');
const block = (kind: string): string => page.split(`\`\`\`${kind}\n`)[1]!.split('\n```')[0]!;

test('the page of docs/profiles.md is read as it says there', async () => {
  const expected = JSON.parse(block('reading')) as Reading;
  const { reading, error, arrived } = await reader.read({ url: expected.source.url!, html: `<!doctype html>${block('html')}` }, SystemProfile.parse(JSON.parse(block('json'))), expected.readAt);
  expect(error).toBeUndefined();
  expect(arrived).toBe(true);
  expect(reading).toEqual(expected);
});
