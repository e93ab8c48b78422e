import { expect, test } from 'vitest';
import type { DayDigest, FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import { ofToday, TODAY_PARTS, type TodayPart } from './today.ts';

const TODAY = '2026-03-12';
const warning = (more: Partial<WarningDigest>): WarningDigest => ({ warning: 'assessment-overdue', state: 'due', about: 'jack', ground: 'g', what: 'concern', system: 'safelog', agency: 'school', back: false, ...more });
const day = (more: Partial<DayDigest>): DayDigest => ({ what: 'action', on: TODAY, about: 'jack', detail: '', ground: 'g', ...more });
const family = (warnings: WarningDigest[], days: DayDigest[] = []): FamilyDigest => ({ id: 'jack', children: [], others: [], warnings, days, systems: [], matches: [] });

const partsOf = (warnings: WarningDigest[], days: DayDigest[] = []): TodayPart[] => TODAY_PARTS.filter((part) => ofToday([family(warnings, days)], part, TODAY).length > 0);

test.each([
  [warning({ until: TODAY }), ['due-today']],
  [warning({ until: '2026-03-18' }), ['due-this-week']],
  [warning({ until: '2026-03-19' }), []],
  [warning({ state: 'overdue', until: TODAY }), []],
  [warning({ warning: 'conversation-not-confirmed', state: 'overdue', until: '2026-03-01' }), ['conversations']],
  [warning({ warning: 'agreed-action-overdue', state: 'overdue' }), ['actions']],
  [warning({ warning: 'agreement-review-overdue', until: TODAY }), ['due-today', 'reviews']],
  [warning({ warning: 'file-receipt-missing', state: 'missing' }), ['files']],
] as const)('a warning stands in the parts it belongs to', (each, parts) => {
  expect(partsOf([each])).toEqual(parts);
});

test('days that the records name stand beside, and none of them twice', () => {
  expect(partsOf([], [day({ what: 'action', on: '2026-05-01' })])).toEqual(['actions']);
  expect(partsOf([], [day({ what: 'plan-review', on: '2026-03-25' })])).toEqual(['reviews']);
  expect(partsOf([], [day({ what: 'plan-review', on: '2026-03-26' })])).toEqual([]);
  expect(partsOf([], [day({ what: 'answer-lapses', on: '2026-03-18' })])).toEqual(['answers']);
  const late = warning({ warning: 'agreed-action-overdue', state: 'overdue', ground: 'talk' });
  expect(ofToday([family([late], [day({ ground: 'talk' }), day({ ground: 'other' })])], 'actions', TODAY)[0]!.days.map(({ ground }) => ground)).toEqual(['other']);
});
