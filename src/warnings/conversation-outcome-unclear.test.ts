import { expect, test } from 'vitest';
import { conversationOutcomeUnclear } from './conversation-outcome-unclear.ts';
import { aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04') };
const agreed: EntryTold = { kind: 'conversation', on: '2026-03-10', about: ['jack'], with: 'csc', status: 'action agreed' };
const action = { what: 'ring the health visitor', who: 'DSL', due: '2026-03-13' };
const scene = (entry: EntryTold) => aScene({ today: '2026-03-10', people, entries: [entry] });

test.each<[string, EntryTold]>([
  ['action', agreed],
  ['action', { ...agreed, actions: [] }],
  ['owner', { ...agreed, actions: [action, { what: 'write', due: '2026-03-13' }] }],
  ['day', { ...agreed, actions: [{ what: 'write', who: 'DSL' }, action] }],
  ['owner and day', { ...agreed, actions: [{ what: 'write' }] }],
])('action was agreed, and there is no %s', (lacks, entry) => {
  expect(cards(conversationOutcomeUnclear, scene(entry))).toEqual(['jack missing']);
  expect(warningsFor(scene(entry)).find(({ warning }) => warning === 'conversation-outcome-unclear')?.says).toEqual({ lacks });
});

test('settled by actions with owner and date; asked of no other status', () => {
  expect(cards(conversationOutcomeUnclear, scene({ ...agreed, actions: [action] }))).toEqual([]);
  expect(cards(conversationOutcomeUnclear, scene({ ...agreed, status: 'advice only' }))).toEqual([]);
});

test('gone, and unread', () => {
  expect(cards(conversationOutcomeUnclear, scene({ ...agreed, gone: true }))).toEqual([]);
  expect(cards(conversationOutcomeUnclear, scene({ ...agreed, unread: ['actions'] }))).toEqual([]);
  expect(cards(screenReadInPart, scene({ ...agreed, unread: ['actions'] }))).toEqual(['jack missing']);
});
