import type { CalendarDate } from '../../src/record/calendar-date.ts';
import { daysAfter } from '../../src/record/calendar-date.ts';
import type { Family, FamilyEntry, FactSource, Member } from '../../src/record/family.ts';

export const TODAY: CalendarDate = '2026-03-12';

const KINDS = ['concern', 'referral', 'conversation', 'agreement', 'seen', 'plan', 'visit', 'note'] as const;

/** A family of so many members and entries, the same at every run. */
export function aFamilyOf(members: number, entries: number): Family {
  return {
    members: Array.from({ length: members }, (_, at) => aMember(at, members)),
    relationships: [],
    entries: Array.from({ length: entries }, (_, at) => anEntry(at, members)),
    screens: [{ source: sourceAt(0), subject: 'p0', gaps: [], partial: false }],
    possibleMatches: [],
    answers: [],
    firstRead: '2024-01-01T09:00:00Z',
  };
}

function aMember(at: number, members: number): Member {
  const adult = at >= members * 0.7;
  return {
    id: `p${at}`,
    kind: adult ? 'adult' : 'child',
    given: `Given${at}`,
    family: 'Bench',
    born: adult ? '1990-05-05' : `${2011 + at}-04-0${1 + (at % 9)}`,
    records: [{ source: sourceAt(at), ref: `p${at}`, ownScreen: at === 0 }],
    identifiers: [],
    homes: [],
    livesWith: [],
    livesApartFrom: [],
  };
}

function anEntry(at: number, members: number): FamilyEntry {
  const kind = KINDS[at % KINDS.length]!;
  const who = `p${at % Math.ceil(members * 0.7)}`;
  const on = daysAfter(TODAY, -(at % 700));
  const fields = { seen: { who: [who] }, plan: { type: 'CIN', started: on }, agreement: { form: 'verbal', covers: [who] } }[kind as string];
  return { kind, on, about: [who], id: `e${at}`, recordNumber: `${at}`, source: sourceAt(at), since: `${on}T09:00:00Z`, gone: false, unread: [], ...fields } as FamilyEntry;
}

const sourceAt = (at: number): FactSource => ({
  system: ['beechwood', 'safelog', 'careworks'][at % 3]!,
  agency: ['school', 'school', 'csc'][at % 3]!,
  screen: 'case',
  reading: `r${at}`,
  firstRead: '2026-03-01T09:00:00Z',
  lastRead: '2026-03-11T09:00:00Z',
});
