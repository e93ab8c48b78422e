import type { Answer } from '../../src/record/answer.ts';
import type { CalendarDate, Instant } from '../../src/record/calendar-date.ts';
import type { Entry } from '../../src/record/entry.ts';
import type { FactSource, Family, FamilyEntry, FamilyRelationship, Identifier, Member, PossibleMatch } from '../../src/record/family.ts';
import type { PracticePack } from '../../src/record/practice-pack.ts';
import type { Gap } from '../../src/record/reading.ts';
import type { Relationship } from '../../src/record/relationship.ts';
import type { Rule, Scene } from '../../src/warnings/rule.ts';
import { warningsFor } from '../../src/warnings/warnings-for.ts';

/** Families for tests, told in a few lines. */
export interface Told {
  today: CalendarDate;
  people: Record<string, PersonTold>;
  entries?: EntryTold[];
  relationships?: Relationship[];
  screens?: ScreenTold[];
  possibleMatches?: PossibleMatch[];
  answers?: Answer[];
  firstRead?: Instant;
  open?: { system?: string; subject?: string };
  practice?: Partial<PracticePack>;
}

export type EntryTold = Entry & { system?: string; gone?: boolean; unread?: string[]; lastRead?: Instant; since?: Instant };

export interface PersonTold extends Partial<Pick<Member, 'given' | 'family' | 'preferred' | 'born' | 'died' | 'livesApartFrom'>> {
  kind: Member['kind'];
  systems?: string[];
  livesWith?: { with: string; since: CalendarDate; firstRead?: Instant }[];
  identifiers?: Omit<Identifier, 'source'>[];
}

export interface ScreenTold {
  system: string;
  subject: string | null;
  gaps: Gap[];
  file?: string;
}

const AGENCIES: Record<string, string> = {
  beechwood: 'school',
  safelog: 'school',
  careworks: 'csc',
  'early-help': 'csc',
  'child-health': 'health',
  'recorded-here': 'school',
};

export const child = (born?: Member['born'], more: Partial<PersonTold> = {}): PersonTold => ({
  kind: 'child',
  ...(born !== undefined && { born }),
  ...more,
});
export const unborn = (due?: CalendarDate, more: Partial<PersonTold> = {}): PersonTold => ({
  kind: 'unborn',
  ...(due !== undefined && { born: { due } }),
  ...more,
});
export const adult = (more: Partial<PersonTold> = {}): PersonTold => ({ kind: 'adult', ...more });

/** What a family's records say on a day; each person is called by the name they are told under. */
export function aScene(told: Told): Scene {
  const [first = ''] = Object.keys(told.people);
  const { system = 'beechwood', subject = first } = told.open ?? {};
  return {
    family: aFamily(told),
    open: { system, agency: agencyOf(system), subject },
    today: told.today,
    practice: { authority: 'Test', agreementsUsed: true, limits: {}, ...told.practice },
  };
}

function aFamily({ today, people, entries = [], relationships = [], screens = [], possibleMatches = [], answers = [], firstRead }: Told): Family {
  const now = `${today}T08:00:00Z`;
  return {
    members: Object.entries(people).map(([id, person]) => aMember(id, person, now)),
    relationships: relationships.map((relationship): FamilyRelationship => ({ ...relationship, source: aSource('beechwood', now) })),
    entries: entries.map((entry, at) => anEntry(entry, `e${at}`, now)),
    screens: screens.map(({ system, subject, gaps, file }) => ({ source: { ...aSource(system, now, 'screen'), ...(file && { file }) }, subject, gaps, partial: false })),
    possibleMatches,
    answers,
    firstRead: firstRead ?? '2020-01-06T08:00:00Z',
  };
}

function aMember(id: string, told: PersonTold, now: Instant): Member {
  const { systems = ['beechwood'], livesWith = [], livesApartFrom = [], identifiers = [], ...person } = told;
  return {
    id,
    given: id,
    ...person,
    records: systems.map((system) => ({ source: aSource(system, now), ref: id, ownScreen: false })),
    identifiers: identifiers.map((identifier) => ({ ...identifier, source: aSource(systems[0] ?? 'beechwood', now) })),
    homes: [],
    livesWith: livesWith.map(({ with: other, since, firstRead = `${since}T08:00:00Z` }) => ({
      with: other,
      since,
      source: { ...aSource('beechwood', now), firstRead },
    })),
    livesApartFrom,
  };
}

function anEntry({ system = 'safelog', gone = false, unread = [], lastRead, since, ...entry }: EntryTold, id: string, now: Instant): FamilyEntry {
  return { ...entry, id, gone, unread, since: since ?? `${entry.on}T08:00:00Z`, source: aSource(system, lastRead ?? now, 'screen') } as FamilyEntry;
}

const agencyOf = (system: string): string => AGENCIES[system] ?? 'other';

const aSource = (system: string, lastRead: Instant, screen = 'record'): FactSource => ({
  system,
  agency: agencyOf(system),
  screen,
  reading: `${system}-${screen}`,
  firstRead: lastRead,
  lastRead,
});

/** The cards that one rule puts up, in their order: `ella overdue 2026-03-10`. */
export const cards = ({ name }: Pick<Rule, 'name'>, scene: Scene): string[] =>
  warningsFor(scene)
    .filter(({ warning }) => warning === name)
    .map(({ about, state, until }) => [about, state, until].filter(Boolean).join(' '));
