import { expect, test } from 'vitest';
import { fileNotSent } from './file-not-sent.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { jack: child('2018-05-04') };
const transfer: EntryTold = { kind: 'file-transfer', on: '2026-03-03', about: ['jack'], left: '2026-03-03' };
const shown = (entry: EntryTold, today = '2026-03-12') => cards(fileNotSent, aScene({ today, people, entries: [entry] }));

test('five school days, over a weekend', () => {
  expect(shown(transfer, '2026-03-03')).toEqual(['jack due 2026-03-10']);
  expect(shown(transfer, '2026-03-10')).toEqual(['jack due 2026-03-10']);
  expect(shown(transfer, '2026-03-11')).toEqual(['jack overdue 2026-03-10']);
});

test('settled when sent; nothing runs before the child has left', () => {
  expect(shown({ ...transfer, sent: '2026-03-12' })).toEqual([]);
  expect(shown({ ...transfer, left: '2026-03-13' })).toEqual([]);
  expect(shown({ kind: 'file-transfer', on: '2026-03-03', about: ['jack'] })).toEqual([]);
});

test('gone, and unread', () => {
  expect(shown({ ...transfer, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-03-12', people, entries: [{ ...transfer, unread: ['sent'] }] });
  expect(cards(fileNotSent, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});

test('that it is to be sent is not sent; when the child left, unread, is said', () => {
  expect(shown({ ...transfer, sent: '2026-03-20' } as EntryTold)).toEqual(shown(transfer));
  const scene = aScene({ today: '2026-03-12', people, entries: [{ kind: 'file-transfer', on: '2026-03-03', about: ['jack'], unread: ['left'] }] });
  expect([cards(fileNotSent, scene), cards(screenReadInPart, scene)]).toEqual([[], ['jack missing']]);
});
