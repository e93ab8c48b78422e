import { createBuilder } from 'vite';
import type { Browser } from '../../extension/manifest.ts';

/** Builds the extension for both browsers. */
export default async function build(): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) await buildFor(browser);
}

export async function buildFor(browser: Browser): Promise<void> {
  // Vitest's own value would make another build than the one that ships.
  process.env['NODE_ENV'] = 'production';
  await (await createBuilder({ mode: browser === 'firefox' ? browser : 'production', logLevel: 'warn' })).buildApp();
}
