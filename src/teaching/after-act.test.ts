import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SystemProfile } from '../record/system-profile.ts';
import { type PageSeen, ROW_KINDS, type RowsOffer, SCREEN_KINDS, SUBJECT_FIELDS, type Taught, type TeachAct, type ValueOffer } from '../record/teaching.ts';
import { afterAct, type Lesson } from './after-act.ts';
import { columnChoices } from './known-labels.ts';
import { taughtProfile } from './taught-profile.ts';

const NOW = '2026-03-12T09:00:00Z';
const NOTHING: Taught = { title: 'Rowan', agency: 'school', screenTitle: '', kind: null, recognise: null, values: [], rows: [] };
const BEGUN: Lesson = { past: [], taught: NOTHING, next: [] };

const value = (label: string, field: ValueOffer['field'], text = ''): ValueOffer => ({ at: label, label, place: { label }, text, field, sure: field !== null });
const rows = (heading: string, kind: RowsOffer['kind'], headers: string[]): RowsOffer => ({
  at: heading,
  heading,
  rows: { heading },
  count: 1,
  kind,
  columns: headers.map((header) => ({ header, place: { label: header }, texts: [] })),
  sure: kind !== null,
});
const SEEN: PageSeen = {
  kind: 'child',
  recognise: { address: ['/person/*'] },
  fits: true,
  values: [value('Name', 'name'), value('Date of birth', 'born'), value('Answers to', null), value('UPN', 'upn')],
  rows: [rows('Siblings', 'people', ['Name', 'Date of birth']), rows('Log', 'concern', ['Date', 'Status', 'Parents informed']), rows('Classes', null, ['Class', 'Teacher'])],
  reading: null,
};

const index = fc.nat(4);
const act: fc.Arbitrary<TeachAct> = fc.oneof(
  fc.record({ act: fc.constant('say-kind' as const), kind: fc.constantFrom(...SCREEN_KINDS) }),
  fc.record({ act: fc.constant('call' as const), what: fc.constantFrom('title' as const, 'screenTitle' as const), name: fc.string({ maxLength: 20 }) }),
  fc.constant({ act: 'take-all' as const }),
  fc.record({ act: fc.constant('take-value' as const), at: fc.constantFrom(...SEEN.values.map(({ at }) => at), 'gone'), field: fc.constantFrom(...SUBJECT_FIELDS) }),
  fc.record({ act: fc.constant('take-rows' as const), at: fc.constantFrom(...SEEN.rows.map(({ at }) => at), 'gone'), kind: fc.constantFrom(...ROW_KINDS) }),
  fc.record({ act: fc.constant('call-value' as const), value: index, field: fc.constantFrom(...SUBJECT_FIELDS) }),
  fc.record({ act: fc.constant('call-rows' as const), rows: index, kind: fc.constantFrom(...ROW_KINDS) }),
  fc.record({ act: fc.constant('call-column' as const), rows: index, column: index, field: fc.constant(null) }),
  fc.record({ act: fc.constant('remove-value' as const), value: index }),
  fc.record({ act: fc.constant('remove-rows' as const), rows: index }),
);
const after = (acts: TeachAct[], lesson = BEGUN): Lesson => acts.reduce((each, next) => afterAct(each, next, SEEN, NOW), lesson);

test('undo goes back to where it began, redo to where it had come', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const come = after(acts);
      const back = after(come.past.map(() => ({ act: 'undo' })), come);
      expect(back.taught).toEqual(NOTHING);
      expect(after(back.next.map(() => ({ act: 'redo' })), back)).toEqual(come);
    }),
  );
});

test('whatever is done, each field stands in one place, and what was taught is a profile', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const { taught } = after(acts);
      const fields = taught.values.map(({ field }) => field);
      expect(new Set(fields).size).toBe(fields.length);
      for (const list of taught.rows) for (const { field } of list.columns) expect([null, ...columnChoices(list.kind)]).toContain(field);
      const where = { address: new URL('http://rowan.example/person/1'), known: null, screen: null, taken: [] };
      expect(SystemProfile.safeParse(taughtProfile(taught, where)).error?.issues).toBeUndefined();
    }),
  );
});

test('all that was recognised is taken at once, twice the same as once, and undone at once', () => {
  const taken = after([{ act: 'take-all' }, { act: 'take-all' }]);
  expect(taken.taught).toMatchObject({ kind: 'child', recognise: { address: ['/person/*'] } });
  expect(taken.taught.values.map(({ label, field }) => [label, field])).toEqual([['Name', 'name'], ['Date of birth', 'born'], ['UPN', 'upn']]);
  expect(taken.taught.rows.map(({ heading, kind }) => [heading, kind])).toEqual([['Siblings', 'people'], ['Log', 'concern']]);
  expect(after([{ act: 'undo' }], taken).taught).toEqual(NOTHING);
});

test('what is called something else takes that field from where it was', () => {
  const { taught } = after([{ act: 'take-all' }, { act: 'call-value', value: 1, field: 'name' }]);
  expect(taught.values.map(({ label, field }) => [label, field])).toEqual([['Date of birth', 'name'], ['UPN', 'upn']]);
});

test('rows of another kind have other columns, and a column can be called something else', () => {
  const called = after([{ act: 'take-rows', at: 'Log', kind: 'concern' }, { act: 'call-rows', rows: 0, kind: 'plan' }]);
  expect(called.taught.rows[0]!.columns.map(({ field }) => field)).toEqual(['on', null, null]);
  expect(after([{ act: 'call-column', rows: 0, column: 1, field: 'type' }], called).taught.rows[0]!.columns[1]!.field).toBe('type');
  const twice = after([{ act: 'call-column', rows: 0, column: 1, field: 'on' }], called);
  expect(twice.taught.rows[0]!.columns.map(({ field }) => field)).toEqual([null, 'on', null]);
});

test('a field that rows of this kind do not have, and an offer that is gone, change nothing', () => {
  const taken = after([{ act: 'take-all' }]);
  expect(after([{ act: 'call-column', rows: 1, column: 0, field: 'livesWith' }, { act: 'take-value', at: 'gone', field: 'name' }], taken)).toEqual(taken);
});
