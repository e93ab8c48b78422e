import { expect, test } from 'vitest';
import { aReading } from '../../tests/builders/a-reading.ts';
import type { PersonAsRead } from '../record/person.ts';
import { assembleFamily } from './assemble-family.ts';
import type { PersonOfFamily } from './person-of-family.ts';

/** One person, read in a system of its own for each of these, the last one last. */
function readAs(...all: Partial<PersonAsRead>[]): PersonOfFamily {
  const records = all.map((said, at) => {
    const as: PersonAsRead = { ref: 'a', kind: 'child', given: 'Mia', family: 'Hartley', ...said };
    const reading = aReading({ people: [as], source: { system: `system-${at}` } });
    const read = `2026-03-0${at + 1}T09:00:00Z`;
    return { id: `r${at}#a` as const, as, in: { id: `r${at}`, reading, firstRead: read, lastRead: read } };
  });
  return { id: 'mia', records, answers: [], assigned: [], possible: [], decidedElsewhere: false };
}

test.each<[string, PersonAsRead['died'][], PersonAsRead['died']]>([
  ['nobody says so', [undefined, undefined], undefined],
  ['one system says so without a day', [true, undefined], true],
  ['another knows the day', ['2024-02-01', true], '2024-02-01'],
  ['the day is learnt later', [true, '2024-02-01'], '2024-02-01'],
  ['two know a day: the one read last', ['2024-02-01', '2024-02-02'], '2024-02-02'],
])('a death, where %s', (_, said, died) => {
  const { members } = assembleFamily([readAs(...said.map((one) => (one === undefined ? {} : { died: one })))], () => 'mia', '2026-03-12');
  expect(members[0]!.died).toBe(died);
});
