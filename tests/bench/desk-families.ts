import { type CalendarDate, daysAfter } from '../../src/record/calendar-date.ts';
import type { Entry } from '../../src/record/entry.ts';
import type { Reading } from '../../src/record/reading.ts';
import { chance } from './chance.ts';
import { readingsOfFamily } from './invented-families.ts';

/** A pupil each, with a younger child, a mother and a father. */
export const DESK = { pupils: 2000, members: 6000, entries: 60_000 };
const ENTRIES_OF_A_FAMILY = DESK.entries / DESK.pupils;

/** What three systems say of family `at`, with as many entries about its children as the desk's benchmark is to hold. */
export function readingsOfDeskFamily(at: number, today: CalendarDate): Reading[] {
  const [health] = readingsOfFamily(at * 2) as [Reading];
  const [pupil, younger, mother, father] = health.people as [Reading['people'][number], Reading['people'][number], Reading['people'][number], Reading['people'][number]];
  const entries = Array.from({ length: ENTRIES_OF_A_FAMILY }, (_, nth) => entryOf(at * 64 + nth, nth, today));
  const readAt = `${daysAfter(today, -(at % 60))}T09:00:00Z`;
  const system = (name: string, agency: string, screen: string, from: number, to: number): Reading => ({
    source: { system: name, agency, screen },
    readAt,
    subject: 'a',
    people: name === 'careworks' ? [pupil, younger, mother, father] : [pupil, mother],
    relationships: name === 'careworks' ? health.relationships : [{ from: 'm', to: 'a', kind: 'parent' }],
    entries: entries.slice(from, to),
    gaps: [],
  });
  return [system('beechwood', 'school', 'pupil', 0, 2), system('safelog', 'school', 'student', 2, 16), system('careworks', 'csc', 'case', 16, ENTRIES_OF_A_FAMILY)];
}

function entryOf(seed: number, nth: number, today: CalendarDate): Entry {
  const ago = chance(seed) % 700;
  const on = daysAfter(today, -ago);
  const about = ['a'];
  const recordNumber = `E${seed}`;
  const is = chance(seed + 1) % 100;
  if (is < 40) return { kind: 'note', on, about, recordNumber };
  if (is < 60) return { kind: 'seen', on, about, recordNumber, who: about };
  if (is < 80) return { kind: 'concern', on, about, recordNumber, status: ago < 20 && nth === 3 ? 'open' : 'closed', outcome: 'Closed', informed: { state: 'informed', on } };
  if (is < 90) return { kind: 'parent-contact', on, about, recordNumber, told: ['Mother'] };
  if (is < 96) return { kind: 'referral', on, about, recordNumber, from: 'school', to: 'csc', inWriting: on, informed: { state: 'informed', on }, decision: { on, outcome: 'Assessment' }, closed: on };
  return { kind: 'agreement', on, about, recordNumber, form: 'verbal', covers: about, reviewDue: daysAfter(on, 10), ended: ago > 30 ? daysAfter(on, 12) : false };
}
