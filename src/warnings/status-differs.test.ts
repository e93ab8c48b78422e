import { expect, test } from 'vitest';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { statusDiffers } from './status-differs.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04') };
type Told = Extract<EntryTold, { kind: 'plan' }>;
const protection: Told = { kind: 'plan', on: '2026-02-02', about: ['jack'], type: 'CP', system: 'careworks' };
const ended: Told = { ...protection, system: 'safelog', ended: '2026-03-06' };
const scene = (entries: EntryTold[], today = '2026-03-12') => aScene({ today, people, entries });
const shown = (entries: EntryTold[], today?: string) => cards(statusDiffers, scene(entries, today));

test('one system says that a plan is active, another that it has ended: one working day from when they part', () => {
  expect(shown([protection, ended], '2026-03-09')).toEqual(['jack due 2026-03-09']);
  expect(shown([protection, ended], '2026-03-10')).toEqual(['jack overdue 2026-03-09']);
  expect(warningsFor(scene([protection, ended])).find(({ warning }) => warning === 'status-differs')?.says).toEqual({
    one: 'careworks',
    first: 'status_cp',
    other: 'safelog',
    second: 'status_cp_ended',
  });
});

test('one says child protection, the other child in need', () => {
  expect(shown([protection, { ...protection, type: 'CIN', system: 'safelog' }])).toEqual(['jack overdue 2026-02-03']);
});

test('looked after in one, no longer in the other', () => {
  expect(shown([{ ...protection, type: 'CLA' }, { ...ended, type: 'CLA' }])).toEqual(['jack overdue 2026-03-09']);
});

test.each<[string, EntryTold[]]>([
  ['both say the same', [protection, { ...protection, system: 'safelog' }]],
  ['both have ended', [{ ...protection, ended: '2026-03-05' }, ended]],
  ['looked after beside a child protection plan', [protection, { ...protection, type: 'CLA', system: 'safelog' }]],
  ['a system that never spoke of a plan', [protection, { kind: 'note', on: '2026-03-03', about: ['jack'] }]],
  ['a system that knows of an earlier plan only', [protection, { ...ended, type: 'early-help' }]],
  ['the end could not be read', [protection, { ...ended, unread: ['ended'] }]],
  ['gone', [protection, { ...ended, gone: true }]],
])('quiet: %s', (_, entries) => {
  expect(shown(entries)).toEqual([]);
});

test('they are compared on the last day of which both spoke', () => {
  expect(shown([{ ...protection, lastRead: '2026-03-05T10:00:00Z' }, ended])).toEqual([]);
  expect(shown([{ ...protection, lastRead: '2026-03-06T10:00:00Z' }, ended])).toEqual(['jack overdue 2026-03-09']);
});
