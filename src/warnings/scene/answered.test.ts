import { expect, test } from 'vitest';
import type { Answer } from '../../record/answer.ts';
import { warningsFor } from '../warnings-for.ts';
import { adult, aScene, child, type Told } from '../../../tests/builders/a-family.ts';

const FAMILY: Told = {
  today: '2026-03-12',
  people: { jack: child('2018-05-04'), ella: child('2023-11-19'), dawn: adult() },
  entries: [{ kind: 'concern', on: '2026-03-02', about: ['jack'], recordNumber: 'C-1', status: 'open', action: 'call home' }],
};

const told: Answer = { id: 'a', warning: 'parents-not-told-of-concern', about: 'jack', answer: 'told', on: '2026-03-05' };

const names = (family: Partial<Told>): string[] => warningsFor(aScene({ ...FAMILY, ...family })).map(({ warning }) => warning);
const warning = (name: string, family: Partial<Told>) => warningsFor(aScene({ ...FAMILY, ...family })).find((each) => each.warning === name);

test('an answer settles its warning about its person, and no other', () => {
  expect(names({})).toContain('parents-not-told-of-concern');
  expect(names({ answers: [told] })).not.toContain('parents-not-told-of-concern');
  expect(names({ answers: [told] })).toContain('sibling-not-considered');
  expect(names({ answers: [{ ...told, about: 'ella' }] })).toContain('parents-not-told-of-concern');
});

test('an answer that is still to be given settles nothing yet', () => {
  expect(names({ answers: [{ ...told, on: '2026-03-13' }] })).toContain('parents-not-told-of-concern');
});

test('it comes back when a fact behind it is read anew, and says why', () => {
  const entries = [{ ...FAMILY.entries![0]!, since: '2026-03-06T10:00:00Z' }];
  expect(warning('parents-not-told-of-concern', { entries, answers: [told] })?.back).toEqual({ answer: 'told', on: '2026-03-05', because: 'changed' });
});

test('an answer of the same day as a fact goes by the moment', () => {
  const entries = [{ ...FAMILY.entries![0]!, since: '2026-03-05T10:00:00Z' }];
  expect(names({ entries, answers: [{ ...told, at: '2026-03-05T11:00:00Z' }] })).not.toContain('parents-not-told-of-concern');
  expect(names({ entries, answers: [{ ...told, at: '2026-03-05T09:00:00Z' }] })).toContain('parents-not-told-of-concern');
});

test('an answer holds until its day, and lapses on the next', () => {
  expect(names({ answers: [{ ...told, until: '2026-03-12' }] })).not.toContain('parents-not-told-of-concern');
  expect(warning('parents-not-told-of-concern', { answers: [{ ...told, until: '2026-03-11' }] })?.back?.because).toBe('lapsed');
});

test('"already known to me" hides for 28 days', () => {
  const known = { ...told, answer: 'already-known' };
  expect(names({ today: '2026-04-02', answers: [known] })).not.toContain('parents-not-told-of-concern');
  expect(names({ today: '2026-04-03', answers: [known] })).toContain('parents-not-told-of-concern');
});

test('an answer about one agreement settles no other', () => {
  const agreement = { kind: 'agreement' as const, about: ['jack'], form: 'verbal' as const, covers: ['jack', 'ella'], parties: ['dawn'], contingency: 'call duty' };
  const entries = [
    { ...agreement, on: '2026-03-09' as const },
    { ...agreement, on: '2026-03-10' as const },
  ];
  const answers: Answer[] = [{ id: 'b', warning: 'agreement-without-review-date', about: 'jack', answer: 'review-date-set', on: '2026-03-11', grounds: ['e0'] }];
  const left = warningsFor(aScene({ ...FAMILY, entries, answers })).filter(({ warning: name, about }) => name === 'agreement-without-review-date' && about === 'jack');
  expect(left.map(({ restsOn }) => restsOn[0]!.id)).toEqual(['e1']);
});

test('a child thought of is thought of up to that day: a new concern asks again, by its own limit', () => {
  const considered: Answer = { id: 'c', warning: 'sibling-not-considered', about: 'ella', answer: 'considered', on: '2026-03-10' };
  expect(names({ answers: [considered] })).not.toContain('sibling-not-considered');
  const entries = [...FAMILY.entries!, { kind: 'concern' as const, on: '2026-03-11', about: ['jack'], recordNumber: 'C-2', status: 'open' as const, action: 'call' }];
  expect(warning('sibling-not-considered', { entries, answers: [considered] })).toMatchObject({ state: 'due', back: { because: 'changed' } });
});

test('a child thought of is asked about again when the concern turns out to be another than it was, or is entered late', () => {
  const considered: Answer = { id: 'c', warning: 'sibling-not-considered', about: 'ella', answer: 'considered', on: '2026-03-10' };
  const late = { ...FAMILY.entries![0]!, since: '2026-03-11T10:00:00Z' };
  expect(warning('sibling-not-considered', { entries: [late], answers: [considered] })?.back).toEqual({ answer: 'considered', on: '2026-03-10', because: 'changed' });
});

test('a child seen is next to be seen by the limit from that day', () => {
  const seen: Answer = { id: 'd', warning: 'pre-school-child-not-seen', about: 'ella', answer: 'seen', on: '2026-03-10', fields: { when: '2026-03-09' } };
  expect(names({})).toContain('pre-school-child-not-seen');
  expect(names({ answers: [seen] })).not.toContain('pre-school-child-not-seen');
  expect(warning('pre-school-child-not-seen', { today: '2026-05-04', answers: [seen] })).toMatchObject({ state: 'overdue', until: '2026-04-20' });
});

test('a fact by somebody’s word that does not reach so far is not said to have changed', () => {
  const ella = { warning: 'pre-school-child-not-seen', about: 'ella', answer: 'seen', on: '2026-03-10', at: '2026-03-10T10:00:00Z', grounds: ['e0'] };
  const seen = (when: string) => warning('pre-school-child-not-seen', { answers: [{ id: 'a', ...ella, fields: { when } }] });
  expect(seen('2025-11-02')).toMatchObject({ about: 'ella', back: { because: 'not covered' } });
  expect(seen('2026-03-09')).toBeUndefined();
});
