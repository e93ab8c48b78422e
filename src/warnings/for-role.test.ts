import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Family } from '../record/family.ts';
import { forRole } from './for-role.ts';
import type { Scene } from './rule.ts';
import { aScene, child, type EntryTold } from '../../tests/builders/a-family.ts';
import { anyFamily } from '../../tests/builders/any-family.ts';
import { warningsFor } from './warnings-for.ts';

const people = { jack: child('2018-05-04'), ella: child('2023-11-19') };
const concern: EntryTold = { kind: 'concern', on: '2026-03-03', about: ['jack'], status: 'open', considered: ['ella'] };
const seen: EntryTold = { kind: 'seen', on: '2026-03-10', about: ['ella'], who: ['ella'] };
const scene = (...entries: EntryTold[]) => aScene({ today: '2026-03-12', people, entries: [...entries, seen] });

/** As the school's own readings alone would have it. */
const ofSchool = ({ family }: Scene): Family => ({ ...family, entries: family.entries.filter(({ source }) => source.agency === 'school') });

const shownTo = (role: Parameters<typeof forRole>[0], scene: Scene) => {
  const { warnings, toAsk } = forRole(role, scene, ofSchool(scene));
  return { warnings: warnings.map(({ warning, about }) => `${warning} ${about}`), toAsk };
};

test('the designated lead and the social worker see all, an administrator no family', () => {
  const all = warningsFor(scene(concern));
  expect(all.length).toBeGreaterThan(0);
  for (const role of ['dsl', 'csc-worker'] as const) expect(forRole(role, scene(concern), null)).toEqual({ warnings: all, toAsk: false });
  expect(forRole('administrator', scene(concern), null)).toEqual({ warnings: [], toAsk: false });
});

test("school staff see in full what their agency's own systems say about the pupil on the screen", () => {
  expect(shownTo('school-staff', scene(concern))).toEqual({
    warnings: ['parents-not-told-of-concern jack', 'concern-without-outcome jack'],
    toAsk: false,
  });
});

test.each<[string, EntryTold]>([
  ['another agency recorded', { ...concern, system: 'careworks' }],
  ['is about another child', { ...concern, about: ['ella'], considered: ['jack'] }],
  ['is about another child as well', { ...concern, about: ['jack', 'ella'] }],
])('of what %s they learn only that there is something to ask', (_, entry) => {
  expect(shownTo('school-staff', scene(entry))).toEqual({ warnings: [], toAsk: true });
});

test('about the pupil, but resting on an entry of another agency beside their own', () => {
  const here: EntryTold = { kind: 'note', on: '2026-03-02', about: ['jack'], system: 'beechwood' };
  const there: EntryTold = { kind: 'note', on: '2026-03-03', about: ['jack'], system: 'careworks' };
  expect(shownTo('school-staff', scene(here, there))).toEqual({ warnings: [], toAsk: true });
  expect(shownTo('school-staff', scene(here, { ...there, system: 'safelog' }))).toEqual({
    warnings: ['recorded-in-parallel jack', 'newer-elsewhere jack'],
    toAsk: false,
  });
});

test('an entry about the pupil that names another child, too, does not name that child to them', () => {
  const agreement: EntryTold = { kind: 'agreement', on: '2026-03-03', about: ['jack'], covers: ['ella'], form: 'written', reviewDue: '2026-04-01', sharedWith: ['Gran'] };
  expect(shownTo('dsl', scene(agreement)).warnings).toContain('agreement-leaves-out-children jack');
  expect(shownTo('school-staff', scene(agreement))).toEqual({ warnings: ['agreement-without-contingency jack'], toAsk: true });
});

test('an agency that has read nothing of the family tells nothing of it', () => {
  const scenes = scene(concern);
  expect(forRole('school-staff', scenes, null)).toEqual({ warnings: [], toAsk: true });
});

test('nothing to warn about is nothing to ask', () => {
  expect(shownTo('school-staff', scene())).toEqual({ warnings: [], toAsk: false });
});

test('of any family, school staff receive no fact whose only source is another agency', () => {
  fc.assert(
    fc.property(anyFamily.map(aScene), (scene) => {
      const { warnings, toAsk } = forRole('school-staff', scene, ofSchool(scene));
      const ownAlone = warningsFor({ ...scene, family: ofSchool(scene) });
      for (const warning of warnings) expect(ownAlone).toContainEqual(warning);
      expect(toAsk).toBe(warnings.length < warningsFor(scene).length);
      // To which agency the school's own referral went is the school's own fact.
      expect(JSON.stringify(warnings)).not.toMatch(/"agency":"(csc|health)"|careworks|child-health|ella|tom|baby|lee/);
    }),
    { numRuns: 300 },
  );
});

test('what another agency’s record has settled is no longer shown for one’s own', () => {
  const of = (number: string, on: string): EntryTold => ({ kind: 'concern', on, about: ['jack'], status: 'open', recordNumber: number, action: 'call' });
  const told: EntryTold = { kind: 'parent-contact', on: '2026-03-05', about: ['jack'], told: ['mother'], regarding: 'A-1', system: 'child-health' };
  const both = aScene({ today: '2026-03-12', people: { jack: people.jack }, entries: [of('A-1', '2026-03-03'), of('B-2', '2026-03-04'), told] });
  const named = (warning: { warning: string; restsOn: { recordNumber?: string | undefined }[] }) => `${warning.warning} ${warning.restsOn[0]?.recordNumber}`;
  const shown = forRole('school-staff', both, ofSchool(both)).warnings.map(named).filter((name) => name.startsWith('parents-not-told'));
  expect(shown).toEqual(['parents-not-told-of-concern B-2']);
});
