import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencies, devDependencies } from '../../package.json' with { type: 'json' };

/** The names in the first column of a table, without its heading and what stands in brackets. */
const namesIn = (table: string): string[] => [...table.matchAll(/^\| (.+?) \|/gm)].slice(1).flatMap(([, names]) => names!.replaceAll(/ \(.*?\)/g, '').split(', '));

test('every dependency stands in docs/dependencies.md with its reason, and nothing else does', () => {
  const [, ships, builds] = readFileSync('docs/dependencies.md', 'utf8').split(/(?=^\| (?:Ships|Builds))/m);
  expect(namesIn(ships!).toSorted()).toEqual(Object.keys(dependencies).toSorted());
  expect(new Set(namesIn(builds!))).toEqual(new Set(Object.keys(devDependencies).map((name) => name.replace(/^@types\/.*/, '@types/*'))));
});
