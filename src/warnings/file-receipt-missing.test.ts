import { expect, test } from 'vitest';
import { fileReceiptMissing } from './file-receipt-missing.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { jack: child('2018-05-04') };
const transfer: EntryTold = { kind: 'file-transfer', on: '2026-03-02', about: ['jack'], left: '2026-03-02', sent: '2026-03-03' };
const shown = (entry: EntryTold, today = '2026-03-12') => cards(fileReceiptMissing, aScene({ today, people, entries: [entry] }));

test('five school days from the day it was sent', () => {
  expect(shown(transfer, '2026-03-03')).toEqual(['jack due 2026-03-10']);
  expect(shown(transfer, '2026-03-10')).toEqual(['jack due 2026-03-10']);
  expect(shown(transfer, '2026-03-11')).toEqual(['jack overdue 2026-03-10']);
});

test('settled by a receipt; nothing runs before it is sent', () => {
  expect(shown({ ...transfer, receipt: '2026-03-11' })).toEqual([]);
  expect(shown({ ...transfer, receipt: true })).toEqual([]);
  expect(shown({ ...transfer, sent: '2026-03-13' })).toEqual([]);
  expect(shown({ kind: 'file-transfer', on: '2026-03-02', about: ['jack'], left: '2026-03-02' })).toEqual([]);
});

test('gone, and unread', () => {
  expect(shown({ ...transfer, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-03-12', people, entries: [{ ...transfer, unread: ['receipt'] }] });
  expect(cards(fileReceiptMissing, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});
