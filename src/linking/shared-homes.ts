import { type CalendarDate, londonDay } from '../record/calendar-date.ts';
import type { FactSource, HomeShared, PersonId } from '../record/family.ts';
import { areTwoHomes, compareHomes } from './compare-homes.ts';
import { type CurrentHome, currentHomes } from './current-homes.ts';
import { type PersonOf, type PersonOfFamily, type RecordInIndex, sourceOf } from './person-of-family.ts';

export interface HomesOf {
  livesWith: HomeShared[];
  livesApartFrom: PersonId[];
}

/** Who shares a home with whom: by what a screen states, the statement read last first; else by the addresses. */
export function sharedHomes(
  people: PersonOfFamily[],
  personOf: PersonOf,
  today: CalendarDate,
): Map<PersonId, HomesOf> {
  const stated = statements(people, personOf, today);
  const homes = new Map(people.map(({ id, records }) => [id, currentHomes(records, today)]));
  const said = (one: PersonId, other: PersonId) => stated.get(pair(one, other)) ?? byAddress(homes.get(one)!, homes.get(other)!);
  const grownUps = people.filter(({ records }) => records.some(({ as }) => as.kind === 'adult'));
  // A family has moved, and one system has not heard of it.
  const liveWithOne = (one: PersonId, other: PersonId) => grownUps.some(({ id }) => id !== one && id !== other && said(id, one)?.is === 'together' && said(id, other)?.is === 'together');
  return new Map(
    people.map((one) => {
      const found: HomesOf = { livesWith: [], livesApartFrom: [] };
      for (const other of people) {
        if (other === one) continue;
        const together = said(one.id, other.id);
        if (together?.is === 'apart' && !stated.has(pair(one.id, other.id)) && one.decidedElsewhere === other.decidedElsewhere && liveWithOne(one.id, other.id)) continue;
        if (one.decidedElsewhere !== other.decidedElsewhere || together?.is === 'apart') found.livesApartFrom.push(other.id);
        else if (together) found.livesWith.push({ with: other.id, since: together.since, source: together.source });
      }
      return [one.id, found];
    }),
  );
}

type Together = { is: 'together' | 'apart'; since: CalendarDate; source: FactSource };

/** Nothing where the two may be one address, written in two ways. */
function byAddress(ours: CurrentHome[], theirs: CurrentHome[]): Together | undefined {
  if (ours.length === 0 || theirs.length === 0) return undefined;
  const shared = ours.flatMap((home) => theirs.filter((other) => areOneHome(home, other)).map((other) => (other.since > home.since ? other : home)));
  const [first] = shared.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  // A second system that says so on a later day does not make them newly arrived.
  if (first) return { is: 'together', since: first.since, source: first.source };
  if (ours.some(({ at }) => theirs.some((other) => !areTwoHomes(at, other.at)))) return undefined;
  return { is: 'apart', since: ours[0]!.since, source: ours[0]!.source };
}

const areOneHome = (one: CurrentHome, other: CurrentHome): boolean => one.home === other.home || compareHomes([one.at], [other.at]) === 'same';

function statements(
  people: PersonOfFamily[],
  personOf: PersonOf,
  today: CalendarDate,
): Map<string, Together> {
  const found = new Map<string, Together>();
  const state = (a: PersonId | undefined, b: PersonId | undefined, is: Together['is'], source: FactSource, since?: CalendarDate) => {
    if (!a || !b || a === b) return;
    const before = found.get(pair(a, b));
    if (before && before.source.lastRead > source.lastRead) return;
    const first = since ?? londonDay(source.firstRead);
    found.set(pair(a, b), { is, source, since: before?.is === is && before.since < first ? before.since : first });
  };
  const readings = new Map(people.flatMap(({ records }) => records.map((record) => [record.in.id, record.in])));
  for (const read of [...readings.values()].toSorted((a, b) => (a.firstRead < b.firstRead ? -1 : 1))) {
    const source = sourceOf(read);
    const who = (ref: string | undefined) => (ref === undefined ? undefined : personOf(`${read.id}#${ref}`));
    for (const { from, to, kind, since, until } of read.reading.relationships)
      if (kind === 'household') state(who(from), who(to), until && until < today ? 'apart' : 'together', source, since);
    for (const person of read.reading.people) {
      for (const ref of named(person.livesWith, read)) state(who(person.ref), who(ref), 'together', source);
      for (const ref of named(person.livesElsewhere, read)) state(who(person.ref), who(ref), 'apart', source);
    }
  }
  return found;
}

function named(refs: RecordInIndex['as']['livesWith'], { reading }: RecordInIndex['in']): string[] {
  if (refs === true) return reading.subject === undefined ? [] : [reading.subject];
  return refs || [];
}

const pair = (a: PersonId, b: PersonId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
