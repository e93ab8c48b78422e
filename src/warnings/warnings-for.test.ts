import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { daysAfter } from '../record/calendar-date.ts';
import type { Gap } from '../record/reading.ts';
import { Warning, WARNING_STATES } from '../record/warning.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Scene } from './rule.ts';
import { adult, aScene, child, type EntryTold, type ScreenTold, unborn } from '../../tests/builders/a-family.ts';
import { anyFamily } from '../../tests/builders/any-family.ts';
import { limitsOf, warningsFor } from './warnings-for.ts';

const shown = (scene: Scene) => warningsFor(scene).map(({ warning, state, about }) => `${warning} ${state} ${about}`);

describe('the order', () => {
  const people = { tomos: child('2015-09-01', { family: 'Pryce' }), beca: child('2025-08-14', { family: 'Pryce' }), cerys: adult() };
  const agreement: EntryTold = {
    kind: 'agreement',
    on: '2026-04-20',
    about: ['tomos'],
    form: 'verbal',
    parties: ['cerys'],
    covers: ['tomos'],
    reviewDue: '2026-04-27',
    system: 'careworks',
  };
  const seen: EntryTold = { kind: 'seen', on: '2026-05-01', about: ['beca'], who: ['beca'], by: 'health', system: 'careworks' };

  test('overdue the longest first, missing the youngest first', () => {
    expect(shown(aScene({ today: '2026-05-06', people, entries: [agreement, seen] }))).toEqual([
      'agreement-not-shared overdue tomos',
      'agreement-review-overdue overdue tomos',
      'agreement-outlived overdue tomos',
      'agreement-leaves-out-children missing beca',
      'agreement-without-contingency missing tomos',
    ]);
  });

  test('due the soonest first, after what is missing; consider last', () => {
    const concern: EntryTold = { kind: 'concern', on: '2026-05-01', about: ['tomos'], status: 'open', system: 'careworks' };
    const newer: EntryTold = { kind: 'note', on: '2026-05-02', about: ['tomos'], system: 'beechwood' };
    const scene = aScene({ today: '2026-05-05', people, entries: [concern, newer, seen], open: { system: 'careworks' } });
    expect(shown(scene)).toEqual([
      'parents-not-told-of-concern due tomos',
      'sibling-not-considered due beca',
      'concern-without-outcome due tomos',
      'sibling-not-on-this-system consider beca',
      'newer-elsewhere consider tomos',
    ]);
  });

  test('what is due on a day that nobody can name comes after what has its day', () => {
    const left: EntryTold = { kind: 'file-transfer', on: '2026-07-21', about: ['beca'], left: '2026-07-21' };
    const referral: EntryTold = { kind: 'referral', on: '2026-07-21', about: ['tomos'], informed: { state: 'informed' }, byTelephone: true, considered: ['beca'], closed: true };
    expect(shown(aScene({ today: '2026-07-21', people, entries: [left, referral] }))).toEqual([
      'referral-not-in-writing due tomos',
      'file-not-sent due beca',
    ]);
  });

  test('of one state and day: the youngest first, the unborn before all, then as in the catalogue, then by name', () => {
    const family = { tom: child('2014-02-02'), zoe: child('2016-03-03'), ada: child('2016-03-03'), baby: unborn('2026-11-20') };
    const referral: EntryTold = { kind: 'referral', on: '2026-05-05', about: ['zoe', 'tom', 'baby', 'ada'], informed: { state: 'not-informed' }, byTelephone: true };
    expect(shown(aScene({ today: '2026-05-05', people: family, entries: [referral], open: { system: 'careworks', subject: 'tom' } })).slice(0, 8)).toEqual([
      'reason-not-to-tell-missing missing baby',
      'reason-not-to-tell-missing missing ada',
      'reason-not-to-tell-missing missing zoe',
      'reason-not-to-tell-missing missing tom',
      'referral-not-in-writing due baby',
      'referral-not-in-writing due ada',
      'referral-not-in-writing due zoe',
      'referral-not-in-writing due tom',
    ]);
  });
});

test('an authority changes a limit by its name; what it leaves out keeps its default', () => {
  const rule = CATALOGUE.find(({ name }) => name === 'agreement-outlived')!;
  const practice = { authority: 'Test', agreementsUsed: true, limits: { 'agreement-outlived': { overdue: 7, unknown: 1 } } };
  expect(limitsOf(rule, practice)).toMatchObject({ due: { count: 5 }, overdue: { count: 7, unit: 'working days' } });
  expect(Object.keys(limitsOf(rule, practice))).toEqual(['due', 'overdue']);
});

test('a pack that gives just one limit means the first', () => {
  const rule = CATALOGUE.find(({ name }) => name === 'pre-school-child-not-seen')!;
  const practice = { authority: 'Test', agreementsUsed: true, limits: { 'pre-school-child-not-seen': { limit: 4 } } };
  expect(limitsOf(rule, practice)).toMatchObject({ seen: { count: 4 }, seenUnderPlan: { count: 4 }, dueBefore: { count: 7 } });
});

test('a family of whom nothing is recorded gives no warning', () => {
  expect(warningsFor(aScene({ today: '2026-05-06', people: { tomos: child('2015-09-01'), cerys: adult() } }))).toEqual([]);
});

describe('a death that nobody can read', () => {
  const people = { jack: child('2018-05-04'), ella: child('2023-11-19', { identifiers: [{ kind: 'nhsNumber', value: '9990000019' }] }), dawn: adult() };
  const concern: EntryTold = { kind: 'concern', on: '2026-03-02', about: ['jack', 'ella'], status: 'open' };
  const died = (why: Gap['why'], person?: string): ScreenTold => ({ system: 'careworks', subject: 'ella', gaps: [{ of: 'died', why, ...(person && { person }) }] });
  const about = (screens: ScreenTold[], open = {}) =>
    new Set(warningsFor(aScene({ today: '2026-03-12', people, entries: [concern], screens, open })).map(({ about, warning }) => (about === 'ella' ? warning : about)));

  test('is taken for one: nothing is said of the person, and of the others all', () => {
    expect(about([])).toContain('pre-school-child-not-seen');
    expect(about([died('not readable', 'ella')])).toEqual(new Set(['jack']));
    expect(about([died('not visible to this user')])).toEqual(new Set(['jack']));
    expect(about([died('not readable', 'dawn')])).toContain('pre-school-child-not-seen');
    expect(about([died('not found', 'ella')])).toContain('pre-school-child-not-seen');
  });

  test('is told on the screen on which it stands', () => {
    expect(about([died('not readable', 'ella')], { system: 'careworks', subject: 'ella' })).toEqual(new Set(['jack', 'screen-read-in-part']));
  });
});

describe('of any family', () => {
  const words: Record<string, { message: string }> = JSON.parse(
    readFileSync(new URL('../../extension/static/_locales/en/messages.json', import.meta.url), 'utf8'),
  );
  const holds = (property: (scene: Scene) => void) => fc.assert(fc.property(anyFamily.map(aScene), property), { numRuns: 300 });

  test('the order of readings does not change the warnings', () => {
    const shuffled = <Item>(items: Item[]) => fc.shuffledSubarray(items, { minLength: items.length });
    const anyOrder = anyFamily.map(aScene).chain((scene) =>
      fc
        .tuple(shuffled(scene.family.entries), shuffled(scene.family.members), shuffled(scene.family.screens), shuffled(scene.family.relationships))
        .map(([entries, members, screens, relationships]) => ({ scene, family: { ...scene.family, entries, members, screens, relationships } })),
    );
    fc.assert(
      fc.property(anyOrder, ({ scene, family }) => {
        expect(warningsFor({ ...scene, family })).toEqual(warningsFor(scene));
      }),
    );
  });

  test('one more day never turns overdue back into due', () => {
    const fact = ({ warning, about, restsOn }: Warning) => `${warning} ${about} ${restsOn[0]?.id}`;
    holds((scene) => {
      const overdue = new Set(warningsFor(scene).filter(({ state }) => state === 'overdue').map(fact));
      const tomorrow = warningsFor({ ...scene, today: daysAfter(scene.today, 1) });
      expect(tomorrow.filter(({ state }) => state === 'due').filter((warning) => overdue.has(fact(warning)))).toEqual([]);
    });
  });

  test('an answer never produces a new warning', () => {
    const named = ({ warning, about }: Warning) => `${warning} ${about}`;
    holds((scene) => {
      const before = warningsFor(scene);
      const asked = new Set(before.map(named));
      for (const [at, { warning, about, restsOn }] of before.entries()) {
        const settles = CATALOGUE.find(({ name }) => name === warning)!.settledBy[0] ?? 'already-known';
        const answer = { id: `${at}`, warning, about, answer: settles, on: scene.today, grounds: [restsOn[0]!.id] };
        const after = warningsFor({ ...scene, family: { ...scene.family, answers: [answer] } });
        expect(after.map(named).filter((name) => !asked.has(name))).toEqual([]);
        expect(after.length).toBeLessThanOrEqual(before.length);
      }
    });
  });

  test('what its screen no longer shows might never have been there', () => {
    holds((scene) => {
      const entries = scene.family.entries.filter(({ gone }) => !gone);
      expect(warningsFor({ ...scene, family: { ...scene.family, entries } })).toEqual(warningsFor(scene));
    });
  });

  test('never about who has died, or is a grown-up brother or sister, or is a parent', () => {
    holds((scene) => {
      expect(warningsFor(scene).filter(({ about }) => ['ann', 'sam', 'dawn', 'lee'].includes(about))).toEqual([]);
    });
  });

  test('each is a warning of the catalogue that rests on facts, in the order of the states and days, and none comes twice', () => {
    holds((scene) => {
      const warnings = z.array(Warning).parse(warningsFor(scene));
      const order = warnings.map(({ state, until }) => `${WARNING_STATES.indexOf(state)} ${state === 'overdue' || state === 'due' ? (until ?? 'without a day') : ''}`);
      expect(order).toEqual(order.toSorted());
      expect(new Set(warnings.map((warning) => JSON.stringify(warning))).size).toBe(warnings.length);
      for (const { warning, restsOn } of warnings) {
        expect(CATALOGUE.map(({ name }) => name)).toContain(warning);
        expect(restsOn).not.toEqual([]);
      }
    });
  });

  test('overdue and due have their last day, passed or not; what is due over school holidays has none', () => {
    holds((scene) => {
      for (const { warning, state, until } of warningsFor(scene)) {
        if (state === 'overdue') expect(until! < scene.today).toBe(true);
        if (state === 'due') expect(until === undefined ? warning.startsWith('file-') : until >= scene.today).toBe(true);
        if (state === 'missing') expect(until).toBeUndefined();
      }
    });
  });

  test('each can say itself with what it brings', () => {
    holds((scene) => {
      for (const { warning, says, restsOn } of warningsFor(scene)) {
        const { message } = words[`${warning.replaceAll('-', '_')}_says`]!;
        const [first] = restsOn;
        const given = { child: 'Ella', entry: first!.what, system: first!.system, ...(first!.on !== undefined && { on: first!.on }) };
        expect(new IntlMessageFormat(message, 'en-GB').format({ ...given, ...says })).not.toMatch(/[{}]|undefined/);
        expect(Object.keys(CATALOGUE.find(({ name }) => name === warning)!.says)).toEqual(expect.arrayContaining(Object.keys(says)));
      }
    });
  });

  test('every warning comes up, but for those that no chance brings together', () => {
    const never = new Set(CATALOGUE.map(({ name }) => name));
    fc.sample(anyFamily.map(aScene), { numRuns: 1500, seed: 1 }).forEach((scene) => warningsFor(scene).forEach(({ warning }) => never.delete(warning)));
    expect([...never]).toEqual([
      'conversation-accounts-differ',
      'conversations-without-referral',
      'agreement-not-used-here',
      'possibly-the-same-child',
      'reading-stale',
    ]);
  });
});
