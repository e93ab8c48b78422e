import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import type { Address, PersonAsRead } from '../record/person.ts';
import { assembleFamily } from './assemble-family.ts';
import type { PersonOfFamily } from './person-of-family.ts';

const READ = '2026-03-02T09:00:00Z';

/** A child whom a system of its own has at this address. */
function livingAt(id: string, address: Address): PersonOfFamily {
  const as: PersonAsRead = { ref: 'a', kind: 'child', given: id, family: 'Hartley', addresses: [address] };
  const reading = aReading({ people: [as], source: { system: id } });
  return { id, records: [{ id: `${id}#a`, as, in: { id, reading, firstRead: READ, lastRead: READ } }], answers: [], assigned: [], possible: [], decidedElsewhere: false };
}

function liveTogether(one: Address, other: Address): boolean {
  const { members } = assembleFamily([livingAt('mia', one), livingAt('jack', other)], (record) => record.slice(0, record.indexOf('#')), '2026-03-12');
  return members[0]!.livesWith.length > 0;
}

const at = (line: string, postcode = 'HM4 7QZ'): Address => ({ line, postcode });

test.each([
  ['The Old Rectory, Church Lane', 'The Old Forge, Church Lane'],
  ['The Old Rectory Church Lane', 'The Old Forge Church Lane'],
  ['Manor Farm Barn', 'Manor Farm House'],
  ['Room 3, 14 Cromwell Road', 'Room 3, 16 Cromwell Road'],
  ['Room 3, 14 Cromwell Road', 'Room 4, 14 Cromwell Road'],
  ['Bedsit 3, 14 Cromwell Road', 'Bedsit 4, 14 Cromwell Road'],
  ['14/2 Cromwell Road', '14/5 Cromwell Road'],
  ['Flat 1/2, 14 Cromwell Road', 'Flat 2/1, 14 Cromwell Road'],
  ['14 A Cromwell Road', '14 B Cromwell Road'],
  ['Flat 3, Cromwell House', 'Flat 3, Manor House'],
  ['Cromwell Road', 'Cromwell Road'],
])('two homes of one postcode: %s and %s', (one, other) => {
  expect(liveTogether(at(one), at(other))).toBe(false);
});

test.each([
  ['The Old Rectory, Church Lane', 'The Old Rectory'],
  ['The Old Rectory, Church Lane', 'The Old Rectory Church Lane'],
  ['The Old Rectory, Church Lane', 'The Old Rectory, Hampton'],
  ['Room 3, 14 Cromwell Road', 'Flat 3, 14 Cromwell Rd'],
  ['14/2 Cromwell Road', 'Flat 2, 14 Cromwell Road'],
  ['14 A Cromwell Road', '14a Cromwell Road'],
  ['Flat 3, Cromwell House', 'Cromwell House, Flat 3'],
  ['4 Inn Lane', '4 Inn Lane'],
  ['The Old Inn, Church Lane', 'The Old Inn, Church Lane'],
  ['The Studio, Church Lane', 'The Studio'],
  ['12 Shelter Road', '12 Shelter Rd'],
])('one home, written in two ways: %s and %s', (one, other) => {
  expect(liveTogether(at(one), at(other))).toBe(true);
});

test.each(['PO Box 12', 'B&B, 12 Sea Road', 'Seaview Guest House, 12 Sea Road', 'Seaview Guesthouse, 12 Sea Road', 'Premier Inn, 1 Dock Road', 'Travelodge, 1 Dock Road', 'c/o Children’s Services, 1 Dock Road', 'Night Shelter, 1 Dock Road', 'Temporary accommodation, 1 Dock Road', 'Not known', 'Confidential'])(
  'where many stay, or nobody is known to live, is no home: %s',
  (line) => {
    expect(liveTogether(at(line), at(line))).toBe(false);
  },
);

test.each(['ZZ99 3WZ', 'ZZ99 3VZ', 'zz993cz'])('a code that the health service writes for no place is no postcode: %s', (code) => {
  expect(liveTogether(at('4 Mill Lane', code), at('4 Mill Lane', code))).toBe(false);
});
