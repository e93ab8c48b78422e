import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FamilyDigest, WarningDigest } from '../../src/record/family-digest.ts';
import { WARNING_STATES } from '../../src/record/warning.ts';
import { dayOf, EVERYTHING, listed, ORDERS } from './matches.ts';

const TODAY = '2026-03-12';

const warning = (more: Partial<WarningDigest> = {}): WarningDigest => ({ warning: 'reading-stale', state: 'consider', about: 'jack', ground: 'g', what: 'concern', system: 'safelog', agency: 'school', back: false, ...more });
const family = (warnings: WarningDigest[], more: Partial<FamilyDigest> = {}): FamilyDigest => ({
  id: 'jack',
  children: [{ person: { id: 'jack', kind: 'child', given: 'Jack', born: '2018-05-04' }, systems: ['safelog'], agencies: ['school'], plans: [] }],
  others: [],
  warnings,
  days: [],
  systems: [],
  matches: [],
  ...more,
});

const names = (filters: Partial<typeof EVERYTHING>, all: FamilyDigest[]): string[] => listed(all, { ...EVERYTHING, ...filters }, null, 'oldest', TODAY).flatMap(({ warnings }) => warnings.map(({ ground }) => ground));

test('each filter keeps the warnings that fit it, and no others', () => {
  const ella = { person: { id: 'ella', kind: 'child' as const, born: '2023-11-19' }, systems: [], agencies: [], plans: ['CP'], schoolClass: '3B' };
  const all = [
    family([warning({ ground: 'a', warning: 'file-not-sent', whose: 'Sam' }), warning({ ground: 'b', state: 'overdue' }), warning({ ground: 'c', agency: 'csc' })]),
    family([warning({ ground: 'd', about: 'ella' }), warning({ ground: 'e', about: 'dad' })], { id: 'ella', children: [ella] }),
  ];
  expect(names({}, all)).toEqual(['d', 'e', 'a', 'b', 'c']);
  expect(names({ warning: 'file-not-sent' }, all)).toEqual(['a']);
  expect(names({ state: 'overdue' }, all)).toEqual(['b']);
  expect(names({ agency: 'csc' }, all)).toEqual(['c']);
  expect(names({ year: '3' }, all)).toEqual(['a', 'b', 'c']);
  expect(names({ year: 'pre-school' }, all)).toEqual(['d', 'e']);
  expect(names({ schoolClass: '3B' }, all)).toEqual(['d', 'e']);
  expect(names({ plan: 'CP' }, all)).toEqual(['d', 'e']);
  expect(names({ plan: 'none' }, all)).toEqual(['a', 'b', 'c']);
  expect(names({ whose: 'Sam' }, all)).toEqual(['a']);
  expect(names({ whose: 'nobody' }, all)).toEqual(['d', 'e', 'b', 'c']);
});

test('a family with nothing open is listed when it is looked for by name, and else not', () => {
  expect(listed([family([])], EVERYTHING, null, 'oldest', TODAY)).toEqual([]);
  expect(listed([family([])], EVERYTHING, new Set(['jack']), 'oldest', TODAY)).toHaveLength(1);
  expect(listed([family([])], EVERYTHING, new Set(), 'oldest', TODAY)).toEqual([]);
});

const days = fc.option(fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`), { nil: undefined });
const anyWarning = fc.record({ state: fc.constantFrom(...WARNING_STATES), until: days, on: days }).map(({ state, until, on }) => warning({ state, ...(until ? { until } : {}), ...(on ? { on } : {}) }));
const anyFamilies = fc.array(fc.array(anyWarning, { minLength: 1, maxLength: 6 }), { maxLength: 8 }).map((all) => all.map((warnings, at) => family(warnings, { id: `f${at}` })));

test('the order is by date and by nothing else: whatever the states and however many', () => {
  fc.assert(
    fc.property(anyFamilies, fc.constantFrom(...ORDERS), (all, order) => {
      const found = listed(all, EVERYTHING, null, order, TODAY);
      const ofFamilies = found.map(({ warnings }) => dayOf(warnings[0]!));
      for (const row of [ofFamilies, ...found.map(({ warnings }) => warnings.map(dayOf))]) {
        const dated = row.filter((day) => day !== '');
        expect(dated).toEqual(order === 'oldest' ? dated.toSorted() : dated.toSorted().toReversed());
        expect(row.slice(0, dated.length)).toEqual(dated);
      }
      const calm = all.map((each) => ({ ...each, warnings: each.warnings.map((one) => ({ ...one, state: 'consider' as const })) }));
      expect(listed(calm, EVERYTHING, null, order, TODAY).map(({ family: { id } }) => id)).toEqual(found.map(({ family: { id } }) => id));
    }),
  );
});
