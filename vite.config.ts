import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { type Browser, manifestFor } from './extension/manifest.ts';

const root = import.meta.dirname;
/** What is loaded from the disk may be larger than what comes over a network. */
const LARGEST_KB = 1500;

/** A library's way round a Node.js without WebCrypto, which no browser comes to. */
const CRYPTO_LEFT_OUT = 'Module "crypto" has been externalized';
const onLog: NonNullable<Rolldown.InputOptions['onLog']> = (level, log, next) => void (log.message.includes(CRYPTO_LEFT_OUT) || next(level, log));

/** What the files share is loaded once for each worker, not once for each of 170 files, which took a third of the time. */
const TWO_AT_A_TIME = { maxWorkers: 2, isolate: false };

const at = (path: string) => resolve(root, path);

/** `vite build` makes dist/chromium; `vite build --mode firefox` makes dist/firefox. */
export default defineConfig(({ mode }) => {
  const browser: Browser = mode === 'firefox' ? 'firefox' : 'chromium';
  const outDir = at(`dist/${browser}`);

  /** A script the browser loads by name: one file, no imports. */
  const script = (name: string, entry: string, format: 'iife' | 'es') => ({
    consumer: 'client' as const,
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name]: at(entry) },
        output: { format, entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });

  return {
    root: at('extension'),
    publicDir: at('extension/static'),
    base: './',
    plugins: [manifest(browser)],
    build: { target: ['chrome121', 'firefox140'], modulePreload: false, chunkSizeWarningLimit: LARGEST_KB, rolldownOptions: { onLog } },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'pages/files.js' } } },
    environments: {
      client: {
        build: {
          outDir,
          emptyOutDir: true,
          rolldownOptions: {
            input: ['options', 'overlay', 'teaching', 'rules', 'access-log', 'desk', 'unlock', 'panel', 'popup'].map((page) => at(`extension/${page}/${page}.html`)),
            output: {
              entryFileNames: 'pages/[name].js',
              chunkFileNames: 'pages/[name].js',
              assetFileNames: 'pages/[name][extname]',
            },
          },
        },
      },
      worker: script('worker', 'extension/worker/main.ts', 'es'),
      content: script('content', 'extension/content/main.ts', 'iife'),
      pointing: script('pointing', 'extension/pointing/main.ts', 'iife'),
    },
    builder: {
      async buildApp(builder) {
        for (const name of ['client', 'worker', 'content', 'pointing']) await builder.build(builder.environments[name]!);
      },
    },
    test: {
      root,
      projects: [
        { extends: true, test: { name: 'unit', testTimeout: 60_000, restoreMocks: true, ...TWO_AT_A_TIME, include: ['src/**/*.test.ts', 'extension/**/*.test.ts', 'tests/words/**/*.test.ts', 'tests/properties/**/*.test.ts', 'tests/desk/**/*.test.ts', 'tests/linkage/**/*.test.ts', 'tests/house/**/*.test.ts'] } },
        {
          extends: true,
          test: {
            name: 'browser',
            include: ['tests/browser/**/*.test.ts', 'tests/hostile/**/*.test.ts'],
            globalSetup: ['tests/browser/build.ts'],
            testTimeout: 120_000,
            hookTimeout: 120_000,
            // A browser on a busy machine may stall once; what fails twice has failed, and the report names what was tried again.
            retry: 1,
            ...TWO_AT_A_TIME,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});

function manifest(browser: Browser): Plugin {
  return {
    name: 'manifest',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      this.addWatchFile(at('manifest.json'));
    },
    generateBundle() {
      const source = JSON.parse(readFileSync(at('manifest.json'), 'utf8'));
      const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: JSON.stringify(manifestFor(browser, { ...source, version }), null, 2),
      });
    },
  };
}
