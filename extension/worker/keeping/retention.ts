import type { RecordId } from '../../../src/linking/person-record.ts';
import type { DueListed } from '../../../src/local-index/keeping/retention-run.ts';
import { type CalendarDate, londonDay } from '../../../src/record/calendar-date.ts';
import { DAYS_KEPT, type DaysByAgency } from '../../../src/record/retention.ts';
import type { DueShown, DueView } from '../../messages/keeping-view.ts';
import { deed } from '../said/deeds.ts';
import { localIndex } from '../index/local-index.ts';
import { practiceHere } from '../settings/practice.ts';
import { maySeeFamilies, policy } from '../settings/settings.ts';
import { titlesOfSystems } from '../systems/systems.ts';

/** So many groups are shown: those that go first. */
const SHOWN = 100;
/** Who erased what went by itself. */
const BY_ITSELF = 'Think Sibling';

/** The limits of each agency: policy's, else the authority's. */
export const daysHere = async (): Promise<DaysByAgency> => (await policy()).retention ?? (await practiceHere()).retention ?? {};

/** Once a day: lists what is due, and erases what was listed long enough ago. */
export async function retentionToday(): Promise<void> {
  const index = await localIndex();
  const today = londonDay(new Date().toISOString());
  if ((await index.retention.checked()) === today) return;
  await index.retention.eraseWhatGoes(await daysHere(), today, { ...(await deed('erased', [])), who: BY_ITSELF });
}

export async function dueView(): Promise<DueView> {
  const today = londonDay(new Date().toISOString());
  const days = await daysHere();
  const listed = await (await localIndex()).retention.list(days, today);
  const groups = (await maySeeFamilies()) ? await shown(listed) : [];
  const counts = [...groupedBy(listed, ({ why, agency }) => `${why} ${agency}`).values()].map((of) => ({
    why: of[0]!.why,
    agency: of[0]!.agency,
    count: of.length,
    days: days[of[0]!.agency] ?? DAYS_KEPT,
  }));
  return { today, counts, due: groups, more: listed.length - groups.reduce((sum, { readings }) => sum + readings.length, 0) };
}

/** Keeps what is due for now, for a reason, up to and on a day. */
export async function holdDue(readings: string[], why: string, until: CalendarDate): Promise<DueView> {
  const done = await deed('decided', []);
  if (await maySeeFamilies()) await (await localIndex()).retention.hold(readings, { until, why, by: done.who }, done);
  return dueView();
}

/** Erases what is due at once; all of it when no readings are named. */
export async function eraseDue(readings: string[] | null): Promise<DueView> {
  const index = await localIndex();
  const today = londonDay(new Date().toISOString());
  const days = await daysHere();
  if (await maySeeFamilies()) {
    const going = readings ?? (await index.retention.list(days, today)).filter(({ held }) => !held).map(({ reading }) => reading);
    await index.retention.erase(going, days, today, await deed('erased', []));
  }
  return dueView();
}

async function shown(listed: DueListed[]): Promise<DueShown[]> {
  const first = listed.toSorted((a, b) => (a.goes < b.goes ? -1 : a.goes > b.goes ? 1 : 0));
  const groups = [...groupedBy(first, ({ person, reading, why, system, goes }) => [person ?? reading, why, system, goes].join(' ')).values()].slice(0, SHOWN);
  const people = groups.flatMap(([one]) => (one?.person ? [one.person as RecordId] : []));
  const [names, titles] = await Promise.all([(await localIndex()).peopleNow(people), titlesOfSystems()]);
  return groups.map((of) => {
    const [{ person: id, why, system, goes, held }] = of as [DueListed];
    const person = id && names.get(id as RecordId);
    return {
      ...(person ? { person } : {}),
      readings: of.map(({ reading }) => reading),
      why,
      system: titles.get(system) ?? system,
      lastRead: of.map(({ lastRead }) => lastRead).toSorted().at(-1)!,
      goes,
      ...(held ? { held } : {}),
    };
  });
}

function groupedBy<Each>(all: Each[], nameOf: (each: Each) => string): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return groups;
}
