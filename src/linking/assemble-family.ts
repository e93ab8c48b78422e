import { assignmentOf } from '../record/assignment.ts';
import type { CalendarDate } from '../record/calendar-date.ts';
import type { Family, FamilyRelationship, Identifier, Member, PersonId, PossibleMatch, ScreenRead } from '../record/family.ts';
import type { Born, PersonAsRead } from '../record/person.ts';
import { familyEntries } from './family-entries.ts';
import { isWhole, normalBirthday } from './normal-birthday.ts';
import { type PersonOf, type PersonOfFamily, type ReadingInIndex, type RecordInIndex, readLastFirst, screenOf, sourceOf } from './person-of-family.ts';
import { type HomesOf, sharedHomes } from './shared-homes.ts';

/**
 * Puts linked people together into a family, each fact with its source. Sealed people are not among them,
 * and `personOf` answers undefined for them, so that nothing of theirs comes in by another's record.
 */
export function assembleFamily(
  found: PersonOfFamily[],
  personOf: PersonOf,
  today: CalendarDate,
): Family {
  const people = found.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const homes = sharedHomes(people, personOf, today);
  const readings = [...new Map(people.flatMap(({ records }) => records.map((record) => [record.in.id, record.in]))).values()];
  const latest = readings.toSorted(readLastFirst);
  const members = new Set(people.map(({ id }) => id));
  return {
    members: people.map((person) => member(person, homes.get(person.id)!)),
    relationships: latest.flatMap((read) => relationships(read, personOf, members)),
    entries: familyEntries(latest, personOf, members),
    screens: latestScreens(latest, personOf),
    possibleMatches: possibleMatches(people, members),
    answers: people.flatMap(({ id, answers }) => answers.map((answer) => ({ ...answer, about: id }))),
    ...assignments(people),
    firstRead: readings.map(({ firstRead }) => firstRead).reduce((first, moment) => (moment < first ? moment : first)),
  };
}

function assignments(people: PersonOfFamily[]): Pick<Family, 'assigned'> {
  const assigned = people.flatMap(({ id, assigned }) => assigned.map((answer) => assignmentOf({ ...answer, about: id })));
  return assigned.length > 0 ? { assigned } : {};
}

/** Each pair once. */
function possibleMatches(people: PersonOfFamily[], members: Set<PersonId>): PossibleMatch[] {
  const pairs = people.flatMap(({ id, possible }) =>
    possible.flatMap(({ person, because }): PossibleMatch[] => (person && person > id && members.has(person) ? [{ people: [id, person], why: because }] : [])),
  );
  return [...new Map(pairs.map((match) => [match.people.join(' '), match])).values()];
}

function member({ id, records, onlyPossibly }: PersonOfFamily, homes: HomesOf): Member {
  const latest = records.toSorted((a, b) => readLastFirst(a.in, b.in));
  const kept = <Field extends keyof PersonAsRead>(field: Field): Partial<Pick<PersonAsRead, Field>> => {
    const record = latest.find(({ as }) => as[field] !== undefined);
    return record ? ({ [field]: record.as[field] } as Pick<PersonAsRead, Field>) : {};
  };
  return {
    id,
    // Whoever one system knows as born is born, whenever another still expected them.
    kind: (latest.find(({ as }) => as.kind !== 'unborn') ?? latest[0]!).as.kind,
    ...kept('given'),
    ...kept('family'),
    ...kept('preferred'),
    ...kept('former'),
    ...bestKnownBirthday(latest),
    ...kept('sex'),
    ...deathOf(latest),
    ...kept('schoolClass'),
    records: latest.map(({ as, in: read }) => ({
      source: sourceOf(read),
      ref: as.ref,
      ...(as.number ? { number: as.number } : {}),
      ownScreen: read.reading.subject === as.ref,
    })),
    identifiers: latest.flatMap(identifiers),
    homes: latest.flatMap(({ as, in: read }) => (as.addresses ?? []).map((address) => ({ ...address, source: sourceOf(read) }))),
    ...homes,
    ...(onlyPossibly ? { onlyPossibly } : {}),
  };
}

/** A birthday before a month, a year, a first of January and a day on which a birth is expected; of like ones the one read last. */
function bestKnownBirthday(latest: RecordInIndex[]): Partial<Pick<PersonAsRead, 'born'>> {
  const [best] = latest.flatMap(({ as: { born } }) => (born === undefined ? [] : [{ born, known: knownOf(born) }])).toSorted((a, b) => b.known - a.known);
  return best ? { born: best.born } : {};
}

function knownOf(born: Born): number {
  const birthday = normalBirthday(born);
  if (birthday === undefined) return 0;
  if (birthday.due) return 1;
  return isWhole(birthday) ? 4 : birthday.placeholder || birthday.month === undefined ? 2 : 3;
}

function identifiers({ as, in: read }: RecordInIndex): Identifier[] {
  return (['upn', 'formerUpn', 'nhsNumber'] as const).flatMap((kind) => {
    const value = as[kind];
    return value ? [{ kind, value, source: sourceOf(read) }] : [];
  });
}

/** A day outlasts a later word that says no more than that there was a death. */
function deathOf(latest: RecordInIndex[]): Partial<Pick<PersonAsRead, 'died'>> {
  const said = latest.flatMap(({ as: { died } }) => died ?? []);
  const died = said.find((one) => one !== true) ?? said[0];
  return died === undefined ? {} : { died };
}

function relationships(
  read: ReadingInIndex,
  personOf: PersonOf,
  members: Set<PersonId>,
): FamilyRelationship[] {
  return read.reading.relationships.flatMap((relationship) => {
    const [from, to] = [relationship.from, relationship.to].map((ref) => personOf(`${read.id}#${ref}`));
    if (!from || !to || from === to || !members.has(from) || !members.has(to)) return [];
    return [{ ...relationship, from, to, source: sourceOf(read) }];
  });
}

/** Of each screen of each person, what it said when it was read last. Readings are given read last first. */
function latestScreens(latest: ReadingInIndex[], personOf: PersonOf): ScreenRead[] {
  const seen = new Set<string>();
  return latest.flatMap((read) => {
    const { subject, gaps, partial } = read.reading;
    const of = subject === undefined ? undefined : personOf(`${read.id}#${subject}`);
    const screen = screenOf(read, personOf);
    if (seen.has(screen)) return [];
    seen.add(screen);
    const named = gaps.flatMap(({ person, ...gap }) => {
      if (person === undefined) return [gap];
      const whose = personOf(`${read.id}#${person}`);
      return whose ? [{ ...gap, person: whose }] : [];
    });
    return [{ source: sourceOf(read), subject: of ?? null, gaps: named, partial: partial ?? false }];
  });
}
