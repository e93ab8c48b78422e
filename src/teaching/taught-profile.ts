import type { EntriesOnScreen, PeopleOnScreen, Place, Rows, Screen, SystemProfile } from '../record/system-profile.ts';
import type { ScreenKind, SubjectField, Taught, TaughtRows, TaughtValue } from '../record/teaching.ts';
import { areSiblings } from './row-kind.ts';

/** What is known of where a screen was taught, besides what was pointed at. */
interface TaughtWhere {
  /** The address of the page, as the profile's site. */
  address: URL;
  /** A profile of this system that is there already; its other screens are kept. */
  known: SystemProfile | null;
  /** The screen of it that this page is, if it is one of its. */
  screen: string | null;
  /** Names that other systems have. */
  taken: readonly string[];
}

/** The profile that what was taught makes. */
export function taughtProfile(taught: Taught, { address, known, screen, taken }: TaughtWhere): SystemProfile {
  const own = taughtScreen(taught, known?.screens.find((each) => each.screen === screen) ?? null, known);
  const others = known?.screens.filter((each) => each.screen !== own.screen) ?? [];
  return {
    system: known?.system ?? freeName(slug(taught.title) ?? slug(address.hostname) ?? 'taught', taken),
    title: taught.title.trim() || address.hostname,
    agency: taught.agency,
    version: known?.version ?? 1,
    sites: known?.sites ?? [siteOf(address)],
    words: known?.words ?? {},
    hiddenWords: known?.hiddenWords ?? [],
    blankWords: known?.blankWords ?? [],
    screens: [own, ...others],
  };
}

/** The match pattern of a system's addresses: browsers' patterns know no port. */
export const siteOf = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;

/** What is taught anew of a screen that is known takes the place of what was known of it: a field, a list of people, entries of a kind. */
function taughtScreen(taught: Taught, before: Screen | null, known: SystemProfile | null): Screen {
  const isParent = ({ field }: TaughtValue) => field in PARENTS;
  const subject = Object.fromEntries(taught.values.filter((value) => !isParent(value)).map(({ field, place }) => [field, isExpected(field) ? { ...place, required: true } : place]));
  const people = [...taught.values.filter(isParent).map(parentOf), ...taught.rows.filter(({ kind }) => kind === 'people').map(peopleOf)];
  const entries = taught.rows.filter(({ kind }) => kind !== 'people');
  const isOther = (list: PeopleOnScreen) => !people.some((each) => isSameList(list, each));
  const isOfOtherKind = ({ kind }: EntriesOnScreen) => !entries.some((each) => each.kind === kind);
  return {
    ...before,
    screen: before?.screen ?? freeName(slug(taught.screenTitle) ?? taught.kind ?? 'screen', known?.screens.map(({ screen }) => screen) ?? []),
    title: taught.screenTitle.trim() || SCREEN_TITLES[taught.kind ?? 'child'],
    recognise: before?.recognise ?? taught.recognise ?? {},
    subject: { ...before?.subject, ...(taught.kind === 'adult' && { kind: 'adult' as const }), ...subject },
    people: [...(before?.people.filter(isOther) ?? []), ...people],
    entries: [...(before?.entries.filter(isOfOtherKind) ?? []), ...entries.map(entriesOf)],
  };
}

/** What a screen is called that nobody gave a name. */
const SCREEN_TITLES: Record<ScreenKind, string> = { child: 'Child’s record', entries: 'Entries about a child', adult: 'Adult’s record', list: 'List' };

/** What every child's screen must have, if this one's has it: that it is missing is worth saying. */
const isExpected = (field: string): boolean => ['name', 'given', 'family', 'born'].includes(field);

/** The same rows; or, of those who stand alone, the same relationship. */
function isSameList(one: PeopleOnScreen, other: PeopleOnScreen): boolean {
  const told = ({ rows, relationship }: PeopleOnScreen) => JSON.stringify(rows ? { ...rows, required: undefined, pages: undefined } : relationship?.kind);
  return (one.rows === undefined) === (other.rows === undefined) && told(one) === told(other);
}

const PARENTS: Partial<Record<SubjectField, string>> = { mother: 'Mother', father: 'Father' };

const parentOf = ({ field, place }: TaughtValue): PeopleOnScreen => ({ person: { kind: 'adult', name: place }, relationship: { kind: { fixed: PARENTS[field]! } } });

function peopleOf({ heading, rows, columns }: TaughtRows): PeopleOnScreen {
  const { relationship, parentalResponsibility, since, until, restrictions, ...person } = placesOf(columns);
  const siblings = areSiblings(heading);
  const kind = relationship ?? (siblings ? ('sibling' as const) : undefined);
  const details = Object.fromEntries(Object.entries({ parentalResponsibility, since, until, restrictions }).filter(([, place]) => place !== undefined));
  return {
    rows: expected(rows),
    person: { ...(siblings && !relationship && { kind: 'child' as const }), ...required(person, 'name', 'given', 'family') },
    ...(kind !== undefined && { relationship: { kind, ...details } }),
  };
}

function entriesOf({ kind, rows, columns }: TaughtRows): EntriesOnScreen {
  return { kind, rows: expected(rows), fields: required(placesOf(columns), 'on') };
}

/** A section with a heading is missed where it is not there. */
const expected = (rows: Rows): Rows => (rows.heading === undefined ? rows : { ...rows, required: true });

function placesOf(columns: TaughtRows['columns']): Record<string, Place> {
  return Object.fromEntries(columns.flatMap(({ field, place }) => (field === null ? [] : [[field, place]])));
}

function required(places: Record<string, Place>, ...fields: string[]): Record<string, Place> {
  return Object.fromEntries(Object.entries(places).map(([field, place]) => [field, fields.includes(field) ? { ...place, required: true } : place]));
}

function slug(text: string): string | null {
  const name = text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);
  return name === '' ? null : name;
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`;
  return free;
}
