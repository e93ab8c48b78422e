import { expect, test } from 'vitest';
import { agreementWithoutContingency } from './agreement-without-contingency.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';

const people = { tomos: child('2015-09-01') };
const agreement: EntryTold = { kind: 'agreement', on: '2026-04-20', about: ['tomos'] };
const shown = (entry: EntryTold) => cards(agreementWithoutContingency, aScene({ today: '2026-04-20', people, entries: [entry] }));

test.each<EntryTold>([agreement, { ...agreement, contingency: '' }, { ...agreement, contingency: false }])('missing at once', (entry) => {
  expect(shown(entry)).toEqual(['tomos missing']);
});

test.each<EntryTold>([{ ...agreement, contingency: 'grandmother takes the children' }, { ...agreement, contingency: true }, { ...agreement, ended: true }])(
  'settled',
  (entry) => {
    expect(shown(entry)).toEqual([]);
  },
);

test('gone, and unread', () => {
  expect(shown({ ...agreement, gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-04-20', people, entries: [{ ...agreement, unread: ['contingency'] }] });
  expect(cards(agreementWithoutContingency, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['tomos missing']);
});
