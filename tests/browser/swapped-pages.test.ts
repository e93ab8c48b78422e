import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reading } from '../../src/record/reading.ts';
import { SystemProfile } from '../../src/record/system-profile.ts';
import { Reader, type SavedPage } from './saved-page.ts';

// Systems that put another child into the page that is open: whose screen it is, and what it says, are of one swap.

let reader: Reader;

beforeAll(async () => {
  reader = await Reader.open();
});
afterAll(() => reader.close());

const saved = (system: string, file: string) => readFileSync(resolve('extension/systems', system, file), 'utf8');

function example(system: string, name: string): SavedPage & { reading: Reading } {
  return { html: saved(system, join('examples', `${name}.html`)), ...JSON.parse(saved(system, join('examples', `${name}.json`))) };
}

/** What stands on the first page once a part of it is replaced by the second's, wherever the address then points. */
async function readSwapped(system: string, before: SavedPage, part: string, after: string, address = '') {
  const profile = SystemProfile.parse(JSON.parse(saved(system, 'profile.json')));
  const change = `${address && `history.pushState({}, '', ${JSON.stringify(address)});`}
    const next = new DOMParser().parseFromString(${JSON.stringify(after)}, 'text/html');
    document.querySelector('${part}').replaceWith(next.querySelector('${part}'));`;
  return reader.read(before, { ...profile, sites: [`${new URL(before.url).origin}/*`] }, '2026-11-26T09:00:00Z', change);
}

const whom = ({ people, relationships }: Reading) => ({ people, relationships });

test('RosarioSIS: another child, by another tab of the browser, under the address of the first', async () => {
  const keeley = example('rosariosis', 'keeley-general-editable');
  const theo = example('rosariosis', 'theo-addresses-read-only');
  const { screen, reading, arrived } = await readSwapped('rosariosis', keeley, '#body', theo.html);
  expect(arrived).toBe(true);
  expect(screen).toBe('addresses-and-contacts');
  expect(whom(reading!)).toEqual(whom(theo.reading));
});

test('Gibbon: an address that is ahead of its page is nobody’s; then the page comes', async () => {
  const keeley = example('gibbon', 'keeley-family');
  const ruby = example('gibbon', 'ruby-family-of-parted-parents');
  const ahead = await readSwapped('gibbon', keeley, '#content-wrap', keeley.html, ruby.url);
  expect(ahead.arrived).toBe(false);
  expect(ahead.reading?.people).toEqual([{ ref: 'subject', kind: 'child' }]);
  const swapped = await readSwapped('gibbon', keeley, '#content-wrap', ruby.html, ruby.url);
  expect(swapped.arrived).toBe(true);
  expect(whom(swapped.reading!)).toEqual(whom(ruby.reading));
});
