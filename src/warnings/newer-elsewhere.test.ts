import { expect, test } from 'vitest';
import { newerElsewhere } from './newer-elsewhere.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
const note = (system: string, on: string, about = ['jack']): EntryTold => ({ kind: 'note', on, about, system });
const scene = (...entries: EntryTold[]) => aScene({ today: '2026-03-12', people, entries });
const here = note('beechwood', '2026-03-02');

test('the last entry in another system is newer than the last one on the open screen', () => {
  const newer = scene(here, note('careworks', '2026-03-03'));
  expect(cards(newerElsewhere, newer)).toEqual(['jack consider']);
  const told = warningsFor(newer).find(({ warning }) => warning === 'newer-elsewhere');
  expect(told?.says).toEqual({ elsewhere: 'careworks', here: '2026-03-02' });
  expect(told?.restsOn[0]?.on).toBe('2026-03-03');
  expect(cards(newerElsewhere, scene(here, note('careworks', '2026-03-12')))).toEqual(['jack consider']);
});

test.each<[string, EntryTold[]]>([
  ['of the same day', [here, note('careworks', '2026-03-02')]],
  ['older', [here, note('careworks', '2026-02-27')]],
  ['about another child', [here, note('careworks', '2026-03-03', ['ella'])]],
  ['still to come', [here, note('careworks', '2026-03-13')]],
  ['recorded over a screen', [here, note('recorded-here', '2026-03-03')]],
  ['gone', [here, { ...note('careworks', '2026-03-03'), gone: true }]],
  ['and none here to be newer than', [note('careworks', '2026-03-03')]],
])('quiet: %s', (_, entries) => {
  expect(cards(newerElsewhere, scene(...entries))).toEqual([]);
});
