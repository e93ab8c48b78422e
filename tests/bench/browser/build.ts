import { cpSync, rmSync } from 'node:fs';
import { build, createBuilder } from 'vite';

/** The extension as it ships, but with the benchmark's worker in place of its own. */
export async function buildForBench(): Promise<string> {
  process.env['NODE_ENV'] = 'production';
  await (await createBuilder({ mode: 'production', logLevel: 'warn' })).buildApp();
  rmSync('dist/bench', { recursive: true, force: true });
  cpSync('dist/chromium', 'dist/bench', { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'chrome121',
      outDir: 'dist/bench',
      emptyOutDir: false,
      rolldownOptions: { input: { worker: 'tests/bench/browser/worker.ts' }, output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false } },
    },
  });
  return 'dist/bench';
}
