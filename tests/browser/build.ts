import { createBuilder } from 'vite';

/** Builds the extension for both browsers. */
export default async function build(): Promise<void> {
  // Vitest's own value would make another build than the one that ships.
  process.env['NODE_ENV'] = 'production';
  for (const mode of ['production', 'firefox']) await (await createBuilder({ mode, logLevel: 'warn' })).buildApp();
}
