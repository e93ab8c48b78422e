import { expect, test } from 'vitest';
import { domesticAbuseKindNotStated } from './domestic-abuse-kind-not-stated.ts';
import { adult, aScene, cards, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { screenReadInPart } from './screen-read-in-part.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19'), dawn: adult() };
const concern = (category: string, about = ['jack']): EntryTold => ({ kind: 'concern', on: '2026-03-03', about, category, status: 'closed' });
const assessed = (...factors: string[]): EntryTold => ({ kind: 'assessment', on: '2026-03-03', about: ['jack'], factors, completed: true });
const shown = (...entries: EntryTold[]) => cards(domesticAbuseKindNotStated, aScene({ today: '2026-03-12', people, entries }));

test.each([
  concern('Domestic abuse'),
  concern('Domestic violence: concerns about another person in the household being the victim'),
  concern('DA'),
  concern('Domestic abuse, Emotional abuse'),
  concern('Physical abuse; Domestic abuse'),
  assessed('4B', '3B'),
  assessed('Domestic violence'),
])('on record, without its kind', (entry) => {
  expect(shown(entry)).toEqual(['jack missing']);
});

test.each([
  concern('Domestic abuse: coercive control'),
  concern('Controlling behaviour of a partner'),
  concern('Domestic abuse (situational)'),
  concern('Domestic abuse: other'),
  concern('Neglect, Domestic abuse: emotional'),
  concern('Domestic abuse, coercive control'),
  concern('Domestic abuse - economic'),
  assessed('3B', 'situational couple violence'),
  concern('Neglect'),
  assessed('13B', '4A'),
])('its kind is stated, or there is none on record', (entry) => {
  expect(shown(entry)).toEqual([]);
});

test('rests on the latest record of it', () => {
  const scene = aScene({ today: '2026-03-12', people, entries: [{ ...concern('Domestic abuse'), on: '2026-03-09' }, assessed('3B')] });
  const told = warningsFor(scene).find(({ warning }) => warning === 'domestic-abuse-kind-not-stated');
  expect(told?.restsOn.map(({ on }) => on)).toEqual(['2026-03-09']);
});

test('stated once is stated', () => {
  expect(shown(concern('Domestic abuse'), assessed('3A', 'coercive control'))).toEqual([]);
});

test('recorded about the adults alone, it concerns each child of their household', () => {
  expect(shown(concern('Domestic abuse', ['dawn']))).toEqual(['ella missing', 'jack missing']);
});

test('gone, and unread', () => {
  expect(shown({ ...concern('Domestic abuse'), gone: true })).toEqual([]);
  const scene = aScene({ today: '2026-03-12', people, entries: [{ ...assessed('3B'), unread: ['factors'] }] });
  expect(cards(domesticAbuseKindNotStated, scene)).toEqual([]);
  expect(cards(screenReadInPart, scene)).toEqual(['jack missing']);
});

test('a kind that was stated more than a year before is not that of what is recorded now', () => {
  const before = (on: string): EntryTold => ({ ...concern('Domestic abuse: coercive control'), on });
  expect(shown(before('2019-03-02'), concern('Domestic abuse'))).toEqual(['jack missing']);
  expect(shown(before('2025-03-03'), concern('Domestic abuse'))).toEqual([]);
  expect(shown(before('2025-03-02'), concern('Domestic abuse'))).toEqual(['jack missing']);
});
