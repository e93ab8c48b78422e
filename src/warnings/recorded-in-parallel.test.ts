import { expect, test } from 'vitest';
import { recordedInParallel } from './recorded-in-parallel.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
const note = (system: string, about = ['jack'], on = '2026-03-02'): EntryTold => ({ kind: 'note', on, about, system });
const scene = (...entries: EntryTold[]) => aScene({ today: '2026-03-12', people, entries });

test('entries about one child in two systems of one agency', () => {
  const parallel = scene(note('safelog'), note('beechwood'), note('safelog', ['jack'], '2026-03-05'));
  expect(cards(recordedInParallel, parallel)).toEqual(['jack consider']);
  const [warning] = warningsFor(parallel);
  expect(warning?.says).toEqual({ agency: 'school', systems: 'beechwood safelog' });
  expect(warning?.restsOn.map(({ system, on }) => [system, on])).toEqual([['beechwood', '2026-03-02'], ['safelog', '2026-03-05']]);
});

test.each<[string, EntryTold[]]>([
  ['two systems of two agencies', [note('safelog'), note('careworks')]],
  ['one system, and what was recorded over a screen', [note('recorded-here'), note('safelog')]],
  ['one system', [note('safelog'), note('safelog')]],
  ['two children', [note('safelog'), note('beechwood', ['ella'])]],
  ['one of them gone', [note('safelog'), { ...note('beechwood'), gone: true }]],
])('quiet: %s', (_, entries) => {
  expect(cards(recordedInParallel, scene(...entries))).toEqual([]);
});
