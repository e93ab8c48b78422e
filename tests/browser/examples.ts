import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { Reading } from '../../src/record/reading.ts';
import { SystemProfile } from '../../src/record/system-profile.ts';
import type { SavedPage } from './saved-page.ts';

/** Bundled systems, each a folder with its profile and saved screens. */
export const SYSTEMS = resolve('extension/systems');

/** What stands beside a saved screen: where it was, and the reading that the profile must give of it. */
export const Example = z.strictObject({ url: z.string(), reading: Reading });
export type Example = z.infer<typeof Example>;

export const examplesIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.json'));

export const exampleIn = (folder: string, file: string): Example => jsonIn(join(folder, file), Example);

export const profileIn = (file: string): SystemProfile => jsonIn(file, SystemProfile);

export const pageOf = (folder: string, file: string, url: string): SavedPage => ({ url, html: readFileSync(join(folder, file.replace(/json$/, 'html')), 'utf8') });

/** A system that whoever runs it gave its address has no site until a person names it. */
export const atSite = (profile: SystemProfile, url: string): SystemProfile => (profile.sites.length > 0 ? profile : { ...profile, sites: [`${new URL(url).origin}/*`] });

/** @throws with each field that is missing or wrong. */
export function jsonIn<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.output<Schema> {
  const { data, error } = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')), { error: z.locales.en().localeError });
  if (error) throw new Error(`${file} is not as docs/profiles.md has it. ${error.issues.map(({ path, message }) => `${path.join('.') || 'The whole'}: ${message}`).join('; ')}`);
  return data;
}
