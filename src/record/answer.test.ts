import { expect, test } from 'vitest';
import { type AnswerKind, misdated } from './answer.ts';

const TODAY = '2026-03-12';

test.each<[AnswerKind, string, boolean]>([
  ['seen', '2026-03-12', true],
  ['seen', '2026-03-13', false],
  ['seen', '0026-03-01', false],
  ['seen', '2026-02-30', false],
  ['actions-recorded', '2026-04-01', true],
  ['actions-recorded', '0026-04-01', false],
])('%s on %s', (kind, when, isRight) => {
  expect(misdated(kind, { when }, TODAY)).toEqual(isRight ? [] : ['when']);
});

test('what it holds until is to come', () => {
  expect(misdated('monitoring', { until: '2026-03-12' }, TODAY)).toEqual([]);
  expect(misdated('monitoring', { until: '2026-03-11' }, TODAY)).toEqual(['until']);
});
