import { cpSync, rmSync } from 'node:fs';
import { build, createBuilder } from 'vite';
import type { Browser } from '../../../extension/manifest.ts';

const MODES = { chromium: 'production', firefox: 'firefox' };

/** The extension as it ships, but with the benchmark's worker in place of its own. */
export async function buildForBench(browser: Browser): Promise<string> {
  const outDir = `dist/bench-${browser}`;
  process.env['NODE_ENV'] = 'production';
  await (await createBuilder({ mode: MODES[browser], logLevel: 'warn' })).buildApp();
  rmSync(outDir, { recursive: true, force: true });
  cpSync(`dist/${browser}`, outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: ['chrome121', 'firefox140'],
      outDir,
      emptyOutDir: false,
      rolldownOptions: { input: { worker: 'tests/bench/browser/worker.ts' }, output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false } },
    },
  });
  return outDir;
}
