import { expect, test } from 'vitest';
import { SystemProfile } from '../record/system-profile.ts';
import type { Taught } from '../record/teaching.ts';
import { taughtProfile } from './taught-profile.ts';

const TAUGHT: Taught = {
  title: 'Rowan Register',
  agency: 'school',
  screenTitle: '',
  kind: 'child',
  recognise: { address: ['/person/*'] },
  values: [{ label: 'Name', field: 'name', place: { label: 'Name' } }, { label: 'UPN', field: 'upn', place: { label: 'UPN' } }],
  rows: [
    { heading: 'Siblings', kind: 'people', rows: { heading: 'Siblings' }, columns: [{ header: 'Name', field: 'name', place: { label: 'Name' } }, { header: 'Class', field: null, place: { label: 'Class' } }] },
    { heading: 'Log', kind: 'concern', rows: { heading: 'Log' }, columns: [{ header: 'Date', field: 'on', place: { label: 'Date' } }] },
  ],
};
const address = new URL('https://rowan.example:8443/person/3301');
const where = { address, known: null, screen: null, taken: [] };

test('a profile of the site alone, with what must be there required', () => {
  const profile = SystemProfile.parse(taughtProfile(TAUGHT, where));
  expect(profile).toMatchObject({ system: 'rowan-register', title: 'Rowan Register', sites: ['https://rowan.example/*'] });
  expect(profile.screens[0]).toMatchObject({
    recognise: { address: ['/person/*'] },
    subject: { name: { label: 'Name', required: true }, upn: { label: 'UPN' } },
    people: [{ rows: { heading: 'Siblings', required: true }, person: { kind: 'child', name: { label: 'Name', required: true } }, relationship: { kind: 'sibling' } }],
    entries: [{ kind: 'concern', rows: { heading: 'Log', required: true }, fields: { on: { label: 'Date', required: true } } }],
  });
});

test('no other system’s name is taken, and one without a name is called by its address', () => {
  expect(taughtProfile({ ...TAUGHT, title: 'SafeLog' }, { ...where, taken: ['safelog', 'safelog-2'] }).system).toBe('safelog-3');
  expect(taughtProfile({ ...TAUGHT, title: ' ' }, where)).toMatchObject({ system: 'rowan-example', title: 'rowan.example' });
});

test('another screen of a system that is known joins its screens; the same one is taught anew, and keeps what was not', () => {
  const known = SystemProfile.parse(taughtProfile(TAUGHT, where));
  const [first] = known.screens;
  const more = taughtProfile({ ...TAUGHT, recognise: { address: ['/log/*'] }, screenTitle: 'Log' }, { ...where, known, taken: ['rowan-register'] });
  expect(more.system).toBe('rowan-register');
  expect(more.screens.map(({ screen }) => screen)).toEqual(['log', first!.screen]);
  const anew = taughtProfile({ ...TAUGHT, values: [{ label: 'Born', field: 'born', place: { label: 'Born' } }], rows: [TAUGHT.rows[1]!] }, { ...where, known, screen: first!.screen });
  expect(anew.screens).toHaveLength(1);
  expect(Object.keys(anew.screens[0]!.subject)).toEqual(['name', 'upn', 'born']);
  expect(anew.screens[0]!.people).toEqual(first!.people);
  expect(anew.screens[0]!.entries).toEqual(first!.entries);
});

test('a mother who stands there like a field is a person of the family', () => {
  const mother = { label: 'Mother', field: 'mother' as const, place: { label: 'Mother' } };
  const { people, subject } = SystemProfile.parse(taughtProfile({ ...TAUGHT, values: [mother], rows: [] }, where)).screens[0]!;
  expect(people).toEqual([{ person: { kind: 'adult', name: { label: 'Mother' } }, relationship: { kind: { fixed: 'Mother' } } }]);
  expect(subject).toEqual({});
});

test('an adult’s record is an adult’s', () => {
  expect(taughtProfile({ ...TAUGHT, kind: 'adult' }, where).screens[0]!.subject.kind).toBe('adult');
});
