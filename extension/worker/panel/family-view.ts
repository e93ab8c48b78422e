import type { Family, FactSource, FamilyEntry, Member } from '../../../src/record/family.ts';
import type { PersonShown } from '../../../src/record/person.ts';
import type { EntryShown, FamilyView, KnownWhere, MemberShown, WhereRead } from '../../messages/panel-view.ts';

type Shown = Pick<FamilyView, 'members' | 'relationships' | 'entries' | 'known' | 'possibleMatches'>;

/** A family as the side panel has it. `onlyAbout`: nothing is told of what anyone else did, or was done about them. */
export function panelShown({ members, relationships, entries, possibleMatches }: Family, onlyAbout: string | null): Shown {
  const told = onlyAbout === null ? entries : entries.filter(({ about }) => about.every((id) => id === onlyAbout));
  return {
    members: members.map(memberShown),
    relationships: relationships.map((relationship) => ({ ...relationship, source: whereRead(relationship.source) })),
    entries: told.map((entry) => entryShown(entry, onlyAbout)),
    known: members.filter(({ id, kind }) => kind !== 'adult' && (onlyAbout === null || id === onlyAbout)).flatMap((child) => knownWhere(child, told)),
    possibleMatches,
  };
}

function memberShown({ id, kind, given, family, preferred, born, sex, died, records, livesWith, livesApartFrom, onlyPossibly }: Member): MemberShown {
  const person: PersonShown = { id, kind, given, family, preferred, born };
  return {
    ...person,
    sex,
    died,
    records: records.map(({ source, ref, number, ownScreen }) => ({ name: { reading: source.reading, ref }, source: whereRead(source), number, ownScreen })),
    livesWith: livesWith.map((home) => ({ ...home, source: whereRead(home.source) })),
    livesApartFrom,
    onlyPossibly,
  };
}

export const whereRead = ({ system, agency, screen, firstRead, lastRead }: FactSource): WhereRead => ({ system, agency, screen, firstRead, lastRead });

function entryShown(entry: FamilyEntry, onlyAbout: string | null): EntryShown {
  const { id, kind, on, about, heading, recordNumber, link, gone, unread, source } = entry;
  return {
    id,
    kind,
    on,
    about,
    seen: seenIn(entry).filter((person) => onlyAbout === null || person === onlyAbout),
    heading,
    recordNumber,
    link,
    uncertain: unread.includes('on'),
    gone,
    source: whereRead(source),
  };
}

/** Whom an entry records as seen. */
const seenIn = (entry: FamilyEntry): string[] => (entry.kind === 'seen' ? entry.who : entry.kind === 'visit' ? (entry.seen ?? []) : []);

function knownWhere({ id, records }: Member, entries: FamilyEntry[]): KnownWhere[] {
  return [...new Set(records.map(({ source }) => source.system))].map((system) => {
    const theirs = records.filter(({ source }) => source.system === system);
    const own = entries.filter((entry) => entry.source.system === system && entry.about.includes(id) && !entry.gone);
    const leaving = own.find((entry) => entry.kind === 'file-transfer');
    const plan = own.find((entry) => entry.kind === 'plan' && !entry.ended);
    return {
      child: id,
      system,
      lastRead: theirs.map(({ source }) => source.lastRead).reduce((last, each) => (each > last ? each : last)),
      lastEntry: own.map(({ on }) => on).reduce<string | null>((last, each) => (last === null || each > last ? each : last), null),
      ownScreen: theirs.some(({ ownScreen }) => ownScreen),
      left: leaving?.kind === 'file-transfer' ? (leaving.left ?? null) : null,
      plan: plan?.kind === 'plan' ? plan.type : null,
    };
  });
}
