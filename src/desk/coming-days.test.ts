import { expect, test } from 'vitest';
import { aScene, child, type EntryTold } from '../../tests/builders/a-family.ts';
import type { Answer } from '../record/answer.ts';
import type { EntryOf } from '../record/entry.ts';
import { comingDays } from './coming-days.ts';

const TODAY = '2026-03-12';

const daysOf = (entries: EntryTold[], answers: Answer[] = []): string[] =>
  comingDays(aScene({ today: TODAY, people: { jack: child('2018-05-04') }, entries, answers }).family, TODAY).map(({ what, on, detail }) => [what, on, detail].join(' ').trim());

const agreement: EntryOf<'agreement'> = { kind: 'agreement', on: '2026-03-01', about: ['jack'], reviewDue: '2026-03-20' };

test('the review of an agreement that runs is to come, until it was held or the agreement has ended', () => {
  expect(daysOf([agreement])).toEqual(['agreement-review 2026-03-20']);
  expect(daysOf([{ ...agreement, reviewed: ['2026-03-05'] }])).toEqual(['agreement-review 2026-03-20']);
  expect(daysOf([{ ...agreement, reviewed: ['2026-03-20'] }])).toEqual([]);
  expect(daysOf([{ ...agreement, ended: '2026-03-10' }])).toEqual([]);
  expect(daysOf([{ ...agreement, gone: true }])).toEqual([]);
});

test('an agreed action stands there until it is done, late or not', () => {
  const talk = (done?: string | boolean): EntryTold => ({ kind: 'conversation', on: '2026-03-01', about: ['jack'], with: 'csc', actions: [{ what: 'Ring the health visitor', due: '2026-03-05', ...(done === undefined ? {} : { done }) }] });
  expect(daysOf([talk()])).toEqual(['action 2026-03-05 Ring the health visitor']);
  expect(daysOf([talk('2026-03-06')])).toEqual([]);
  expect(daysOf([talk(true)])).toEqual([]);
});

test('an answer that holds for a time lapses on its last day, the latest one of a warning alone', () => {
  const answer = (more: Partial<Answer>): Answer => ({ id: String(Math.random()), warning: 'concern-without-outcome', about: 'jack', answer: 'monitoring', on: '2026-03-10', grounds: ['e0'], ...more });
  expect(daysOf([], [answer({ until: '2026-03-15' }), answer({ until: '2026-03-18' })])).toEqual(['answer-lapses 2026-03-18 concern-without-outcome']);
  expect(daysOf([], [answer({ answer: 'already-known' })])).toEqual(['answer-lapses 2026-04-07 concern-without-outcome']);
  expect(daysOf([], [answer({ until: '2026-03-11' }), answer({})])).toEqual([]);
});

test('nothing is to come about who has died', () => {
  const { family } = aScene({ today: TODAY, people: { jack: child('2018-05-04', { died: '2026-02-20' }) }, entries: [agreement] });
  expect(comingDays(family, TODAY)).toEqual([]);
});
