import type { Instant } from '../record/calendar-date.ts';
import type { Entry } from '../record/entry.ts';
import type { Gap, Reading } from '../record/reading.ts';
import type { EntriesOnScreen, PeopleOnScreen, Screen, SystemProfile } from '../record/system-profile.ts';
import { hasArrived } from './has-arrived.ts';
import { namesAgree } from './names-agree.ts';
import { type OpenPage, openPage, type Scope } from './open-page.ts';
import { PeopleRead } from './people-read.ts';
import { readEntries } from './read-entries.ts';
import { type Kin, readPeople } from './read-people.ts';
import { type PersonSeen, readPerson } from './read-person.ts';
import { type RowsFound, rowsOnScreen } from './rows-on-screen.ts';
import { onBehalfOf } from './trouble.ts';

/**
 * What the screen says at this moment, in one pass over the page: nothing on it can change meanwhile.
 *
 * Where the subject's name cannot be read, the Reading says so in a gap; it never passes in silence.
 * @throws ProfileFault when the profile's selectors are none, or ask for more than a screen should hold.
 */
export function readScreen(page: Document, address: URL, profile: SystemProfile, screen: Screen, readAt: Instant): Reading {
  return readStanding(page, address, profile, screen, readAt).reading;
}

/** Likewise; and whether the screen has arrived, or is one that renders bit by bit and is still on its way. */
export function readStanding(page: Document, address: URL, profile: SystemProfile, screen: Screen, readAt: Instant): { arrived: boolean; reading: Reading } {
  return onBehalfOf(profile, screen, () => {
    const opened = openPage(page, address, profile, screen, readAt);
    const sections = new Sections(opened);
    const subject = readPerson(screen.subject, sections.besides, opened);
    return { arrived: hasArrived(subject.person, opened), reading: namesAgree(subject.person, opened) ? read(subject, sections, opened) : nothingBelieved(opened) };
  });
}

function read(subject: PersonSeen, sections: Sections, page: OpenPage): Reading {
  const { screen } = page;
  const people = new PeopleRead({ ...subject.person, kind: subject.person.kind ?? 'child' });
  const kin: Kin = { people, relationships: [], gaps: subject.gaps.map((gap) => ({ ...gap, person: people.subject.ref })), later: [] };
  if (subject.person.given === undefined && subject.person.family === undefined) noteNameless(kin);

  for (const block of screen.people) readPeople(block, sections.of(block, 'people', kin.gaps), page, kin);
  for (const say of kin.later) say();
  const entries: Entry[] = screen.entries.flatMap((block) => readEntries(block, sections.of(block, block.kind, kin.gaps), page, people, kin.gaps));

  return {
    ...headOf(page),
    subject: people.subject.ref,
    people: people.all,
    relationships: kin.relationships,
    entries,
    gaps: unlike(kin.gaps),
    ...((sections.partial || page.profile.guess) && { partial: true }),
  };
}

function headOf({ profile, screen, address, readAt }: OpenPage): Pick<Reading, 'source' | 'readAt'> {
  return { source: { system: profile.system, agency: profile.agency, screen: screen.screen, url: address.href, ...(profile.guess && { guess: true }) }, readAt };
}

/** The screen is half one child's and half another's: whose any of it is, nobody can say. */
function nothingBelieved(page: OpenPage): Reading {
  const gaps: Gap[] = [{ of: 'name', person: 'subject', why: 'not readable' }];
  return { ...headOf(page), subject: 'subject', people: [{ ref: 'subject', kind: 'child' }], relationships: [], entries: [], gaps };
}

function noteNameless({ gaps, people }: Kin): void {
  const known = gaps.some(({ of, person }) => ['name', 'given', 'family', 'called'].includes(of) && person === people.subject.ref);
  if (!known) gaps.push({ of: 'name', person: people.subject.ref, why: 'not found' });
}

/** The parts of a screen that repeat, and what stands besides them. */
class Sections {
  /** The whole screen without its rows: what they say is not of the subject. */
  readonly besides: Scope;
  readonly partial: boolean;
  private readonly found: Map<object, RowsFound>;

  constructor(page: OpenPage) {
    const blocks: (PeopleOnScreen | EntriesOnScreen)[] = [...page.screen.people, ...page.screen.entries];
    this.found = new Map(blocks.flatMap((block) => (block.rows ? [[block, rowsOnScreen(block.rows, block, page)]] : [])));
    const all = [...this.found.values()];
    this.partial = all.some(({ partial }) => partial);
    this.besides = { ...page.whole, apart: all.flatMap(({ holders }) => holders) };
  }

  of(block: PeopleOnScreen | EntriesOnScreen, kind: string, gaps: Gap[]): readonly Scope[] {
    const found = this.found.get(block);
    if (!found) return [this.besides];
    if (found.missing) gaps.push({ of: kind, why: found.missing });
    return found.rows;
  }
}

function unlike(gaps: readonly Gap[]): Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}
