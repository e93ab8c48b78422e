import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const namesIn = (cell = ''): string[] => [...cell.matchAll(/`(.+?)`/g)].map(([, name]) => name!);
const rows = readFileSync('README.md', 'utf8').split('\n').filter((line) => /^\| `(src|extension)\//.test(line)).map((line) => line.split(' | '));
/** By room: what it may import of ours. */
const table = new Map(rows.flatMap((cells) => namesIn(cells[0]).map((room) => [room, namesIn(cells.at(-1))])));
const rooms = [...table.keys(), 'src/in-no-table', 'extension/in-no-table'];

const all = (up: string) => [...rooms, 'tests'].map((other) => `export * from '${up}/${other}/other.ts';`).join('\n');
const PACKAGES = "import 'zod/mini';\nimport 'webextension-polyfill';\nimport 'preact/hooks';";
const refused = refusedIn({
  ...Object.fromEntries(rooms.flatMap((room) => [[`${room}/all.ts`, all('../..')], [`${room}/deep/all.ts`, all('../../..')]])),
  'src/linking/all.test.ts': all('../..'),
  'src/linking/ways.ts': "import type { One } from '../values/one.ts';\nexport type Two = One | import('../values/two.ts').Two;\nexport const three = import('../values/three.ts');",
  ...Object.fromEntries(['src/reading', 'extension/content', 'extension/pointing', 'extension/overlay', 'extension/worker'].map((room) => [`${room}/packages.ts`, PACKAGES])),
});

/** Lints such files with our configuration, in a folder of their own; what is refused, by file. */
function refusedIn(files: Record<string, string>): Record<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  const config = readFileSync('.oxlintrc.json', 'utf8').replace('./tests/house', resolve('tests/house'));
  for (const [path, content] of Object.entries({ ...files, '.oxlintrc.json': config })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { stdout } = spawnSync(resolve('node_modules/.bin/oxlint'), ['--format=json'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 100_000_000 });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { message: string; filename: string }[] };
  const what = ({ message }: { message: string }) => / may not import (.+?),/.exec(message)?.[1] ?? /^'(.+)' import is restricted/.exec(message)?.[1] ?? message;
  return Object.fromEntries(Object.keys(files).map((file) => [file, diagnostics.filter(({ filename }) => filename === file).map(what).toSorted()]));
}

test('every room stands in the table', () => {
  const there = ['src', 'extension'].flatMap((half) => readdirSync(half, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${half}/${entry.name}`] : [])));
  expect([...table.keys()].toSorted()).toEqual(there.toSorted());
});

test.each(rooms)('%s imports what the table allows it, and no other', (room) => {
  const others = [...rooms, 'tests'].filter((other) => other !== room && !table.get(room)?.includes(other)).toSorted();
  expect(refused[`${room}/all.ts`]).toEqual(others);
  expect(refused[`${room}/deep/all.ts`]).toEqual(others);
});

test('a test may import what tests share', () => {
  expect(refused['src/linking/all.test.ts']).toEqual(refused['src/linking/all.ts']!.filter((other) => other !== 'tests'));
});

test('however it is imported', () => {
  expect(refused['src/linking/ways.ts']).toEqual(['src/values', 'src/values', 'src/values']);
});

test('no package is carried into a page, the heart knows no browser, and few speak with it', () => {
  expect(refused['extension/content/packages.ts']).toEqual(['preact/hooks', 'webextension-polyfill', 'zod/mini']);
  expect(refused['extension/pointing/packages.ts']).toEqual(['preact/hooks', 'webextension-polyfill', 'zod/mini']);
  expect(refused['src/reading/packages.ts']).toEqual(['preact/hooks', 'webextension-polyfill']);
  expect(refused['extension/overlay/packages.ts']).toEqual(['webextension-polyfill']);
  expect(refused['extension/worker/packages.ts']).toEqual([]);
});
