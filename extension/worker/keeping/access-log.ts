import type { RecordId } from '../../../src/linking/person-record.ts';
import type { LocalIndex } from '../../../src/local-index/local-index.ts';
import type { AccessEntry } from '../../../src/record/access-entry.ts';
import { londonDay } from '../../../src/record/calendar-date.ts';
import type { PersonShown } from '../../../src/record/person.ts';
import type { AccessLogView, LogCheckView, LogFilter, LogShown, PersonLog } from '../../messages/access-log-view.ts';
import { deed } from '../said/deeds.ts';
import { localIndex } from '../index/local-index.ts';
import { maySeeFamilies, roleHere } from '../settings/settings.ts';
import { titlesOfSystems } from '../systems/systems.ts';

/** So many entries are shown at a time. */
const SHOWN = 50;
/** So many entries get their names in one question. */
const NAMED_AT_ONCE = 64;
/** So many are looked through at a time for a name that is rare. */
const LOOKED_THROUGH = 2048;

/** The access log, the newest first, cut to the reader's role. */
export async function accessLogView(filter: LogFilter): Promise<AccessLogView> {
  const index = await localIndex();
  if ((await roleHere()) === 'administrator') return { state: 'length alone', ...index.logEnd };
  if (!(await maySeeFamilies())) return { state: 'not for this role' };
  return { state: 'read', ...index.logEnd, ...(await found(index, filter)) };
}

export const checkAccessLog = async (): Promise<LogCheckView> => (await localIndex()).verifyLog();

/** Everything done with what the index says of one person; that it was given out is logged in turn. */
export async function personLog(record: string): Promise<PersonLog | null> {
  if (!(await maySeeFamilies())) return null;
  const index = await localIndex();
  const person = (await index.peopleNow([record as RecordId])).get(record as RecordId);
  if (!person) return null;
  const titles = await titlesOfSystems();
  const entries: PersonLog['entries'] = [];
  for await (const { entries: some, theirs } of index.loggedOf(person.id))
    entries.push(...some.map(({ at, who, did, of: [first], screen }) => {
      // An answer about one child may have been given over the screen of another.
      const own = screen !== undefined && did !== 'answered' && did !== 'took back' && first!.records.some((each) => theirs.has(each));
      return { at, who, did, ...(own ? { system: titles.get(screen.system) ?? screen.system } : {}) };
    }));
  const records = await index.recordsOf(person.id);
  await index.log({ ...(await deed('exported', [])), of: [{ person: person.id, records }] });
  return { entries };
}

async function found(index: LocalIndex, { below, name, day }: LogFilter): Promise<{ entries: LogShown[]; below: number | null }> {
  const titles = await titlesOfSystems();
  const shown: LogShown[] = [];
  let looked = 0;
  for await (const slice of index.logged(below ?? undefined)) {
    for (let at = 0; at < slice.length; at += NAMED_AT_ONCE) {
      const some = slice.slice(at, at + NAMED_AT_ONCE);
      const people = await namesOf(index, some);
      const hidden = await index.hiddenAmong(some.flatMap(({ of }) => of.flatMap(({ person, records }) => [person, ...records] as RecordId[])));
      for (const entry of some) {
        looked += 1;
        const on = londonDay(entry.at);
        if (day !== null && on < day && entry.restored === undefined) return { entries: shown, below: null };
        const each = entryShown(entry, people, hidden, titles);
        if ((day === null || on === day) && isNamed(each, name)) shown.push(each);
        if (shown.length === SHOWN || looked === LOOKED_THROUGH) return { entries: shown, below: entry.number > 1 ? entry.number : null };
      }
    }
  }
  return { entries: shown, below: null };
}

/** By the name that each person bore in the index at the time or, where that record is gone, by another of theirs. */
async function namesOf(index: LocalIndex, entries: AccessEntry[]): Promise<Map<RecordId, PersonShown>> {
  const of = entries.flatMap((entry) => entry.of);
  const found = await index.peopleNow(of.map(({ person }) => person as RecordId));
  const others = of.filter(({ person }) => !found.has(person as RecordId)).flatMap(({ records }) => records as RecordId[]);
  return new Map([...found, ...(await index.peopleNow(others))]);
}

/** @param hidden records of who is sealed by now: not even counted. */
function entryShown({ number, at, who, did, of, screen, detail, restored }: AccessEntry, now: Map<RecordId, PersonShown>, hidden: Set<RecordId>, titles: Map<string, string>): LogShown {
  const counted = of.filter(({ person, records }) => ![person, ...records].some((record) => hidden.has(record as RecordId)));
  const people = counted.map(({ person, records }) => [person, ...records].map((record) => now.get(record as RecordId)).find((person) => person !== undefined));
  const named = [...new Map(people.filter((person) => person !== undefined).map((person) => [person.id, person])).values()];
  return {
    number,
    at,
    who,
    did,
    people: named,
    unnamed: people.filter((person) => person === undefined).length,
    ...(screen ? { system: titles.get(screen.system) ?? screen.system } : {}),
    ...(detail ? { detail } : {}),
    restored: restored !== undefined,
  };
}

function isNamed({ people }: LogShown, name: string): boolean {
  const wanted = plain(name).split(/\s+/).filter(Boolean);
  return wanted.length === 0 || people.some(({ given, preferred, family }) => wanted.every((word) => plain([given, preferred, family].join(' ')).includes(word)));
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
