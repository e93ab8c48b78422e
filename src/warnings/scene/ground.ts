import type { CalendarDate } from '../../record/calendar-date.ts';
import type { FactSource, FamilyEntry, Member, ScreenRead } from '../../record/family.ts';
import type { Ground } from '../../record/warning.ts';
import { kept } from './kept.ts';

export const ofEntry: (entry: FamilyEntry) => Ground = kept((entry: FamilyEntry) => ({
  what: entry.kind,
  id: entry.id,
  on: entry.on,
  about: entry.about,
  since: entry.since,
  ...(entry.heading !== undefined && { heading: entry.heading }),
  ...(entry.recordNumber !== undefined && { recordNumber: entry.recordNumber }),
  ...whereItStands(entry.source, entry.link),
}));

/** A person as they stand in the record of them that was read last, or in the one given; so since a day, where one matters. */
export const ofPerson = (person: Member, source: FactSource | undefined = lastRecord(person), since?: CalendarDate): Ground[] =>
  source ? [{ what: 'person', id: person.id, about: [person.id], ...whereItStands(source), ...(since && { since: `${since}T00:00:00Z` }) }] : [];

export const ofScreen = ({ source, subject }: ScreenRead): Ground => ({
  what: 'screen',
  id: source.reading,
  about: subject === null ? [] : [subject],
  ...whereItStands(source),
});

const whereItStands = (source: FactSource, link = source.url) => ({
  system: source.system,
  agency: source.agency,
  screen: source.screen,
  lastRead: source.lastRead,
  ...(link !== undefined && { link }),
});

const lastRecord = ({ records }: Member): FactSource | undefined => records[0]?.source;
