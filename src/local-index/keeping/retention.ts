import { type CalendarDate, daysAfter, londonDay, monthsAfter, yearsAfter } from '../../record/calendar-date.ts';
import type { PersonId } from '../../record/family.ts';
import type { Born } from '../../record/person.ts';
import type { Reading } from '../../record/reading.ts';
import { DAYS_KEPT, type DaysByAgency, type DueWhy } from '../../record/retention.ts';
import type { JournalRow } from '../journal/journal-row.ts';
import { sealedRefs, theyAlone, withoutTheirDetails } from '../people/sealed-people.ts';

/** A reading that is due to be erased, or cut to what keeps sealed people sealed. */
export interface Due {
  reading: string;
  why: DueWhy;
  /** The first day on which it was due. */
  since: CalendarDate;
  /** Whose screen it was, or the first child on it. */
  person: PersonId | undefined;
  system: string;
  agency: string;
  lastRead: CalendarDate;
  /** What is left of it. */
  leaves: Reading | null;
}

/** When each person left an agency, as far as one of its systems says so. */
export type Leavers = Map<string, CalendarDate>;

const AGE_KEPT_TO = 25;

/**
 * Whether a reading is due on a day, for the first of these reasons:
 *
 * - *left*: it is a screen of a child who left the agency longer ago than the agency's limit. The file goes with the
 *   child (KCSIE, Annex C: within five days to the next school), so there is nothing more to point to.
 * - *grown up*: every child on it is 25. The child protection file that it points to is kept until the child's 25th
 *   birthday and then reviewed (IRMS, Information Management Toolkit for Schools). That limit goes by each child's own
 *   birthday, and so does this: a younger sibling's record does not keep an elder's, a reading that names several goes
 *   by the youngest, and one of whom a birthday is not known does not go by age at all.
 * - *not read*: nobody has read it for longer than the agency's limit. The index is a pointer to records that are kept
 *   elsewhere, and what was read long ago may no longer hold (UK GDPR, Article 5(1)(d) and (e)).
 * - *sealed*: it tells more of a sealed person than what keeps them sealed.
 *
 * What is left of sealed people after any of these is never due: without it the record of them in another system
 * would come to light.
 */
export function dueOf(row: JournalRow, days: DaysByAgency, leavers: Leavers, today: CalendarDate): Due | null {
  const { reading } = row;
  const { system, agency } = reading.source;
  const sealed = sealedRefs(row);
  const reasons: [DueWhy, CalendarDate | null, Reading | null][] = [
    ['left', leftSince(row, days, leavers), theyAlone(reading, sealed)],
    ['grown-up', grownUpSince(reading), theyAlone(reading, sealed)],
    ['not-read', daysAfter(londonDay(row.lastRead), limitOf(days, agency) + 1), theyAlone(reading, sealed)],
    ['sealed', sealed.size > 0 ? londonDay(row.lastRead) : null, withoutTheirDetails(reading, sealed)],
  ];
  const due = reasons.find(([, since, leaves]) => since !== null && since <= today && !sameAs(leaves, reading));
  if (!due) return null;
  const [why, since, leaves] = due;
  return { reading: row.id, why, since: since!, person: subjectOf(row), system, agency, lastRead: londonDay(row.lastRead), leaves };
}

/** The children who, as this reading says, have left its agency. */
export function leaversIn({ reading, who }: JournalRow): [string, CalendarDate][] {
  return reading.entries.flatMap((entry) => {
    if (entry.kind !== 'file-transfer' || !entry.left) return [];
    const { left } = entry;
    return entry.about.flatMap((ref): [string, CalendarDate][] => (who[ref] ? [[leaver(who[ref], reading.source.agency), left]] : []));
  });
}

export const limitOf = (days: DaysByAgency, agency: string): number => days[agency] ?? DAYS_KEPT;

function leftSince({ reading, who }: JournalRow, days: DaysByAgency, leavers: Leavers): CalendarDate | null {
  const person = reading.subject === undefined ? undefined : who[reading.subject];
  const { agency } = reading.source;
  const left = person && leavers.get(leaver(person, agency));
  return left ? daysAfter(left, limitOf(days, agency) + 1) : null;
}

function grownUpSince({ people }: Reading): CalendarDate | null {
  const children = people.filter(({ kind }) => kind !== 'adult');
  const birthdays = children.map(({ born }) => born && lastDayOf(born));
  if (birthdays.length === 0 || birthdays.includes(undefined)) return null;
  return yearsAfter(birthdays.toSorted().at(-1)!, AGE_KEPT_TO);
}

/** The last day that a birthday may mean. */
function lastDayOf(born: Born): CalendarDate {
  if (typeof born === 'object') return born.due;
  if (born.length === 4) return `${born}-12-31`;
  return born.length === 7 ? daysAfter(monthsAfter(`${born}-01`, 1), -1) : born;
}

function subjectOf({ reading, who }: JournalRow): PersonId | undefined {
  const ref = reading.subject ?? reading.people.find(({ kind }) => kind !== 'adult')?.ref ?? reading.people[0]?.ref;
  return ref === undefined ? undefined : who[ref];
}

const leaver = (person: PersonId, agency: string): string => `${agency} ${person}`;
const sameAs = (leaves: Reading | null, reading: Reading): boolean => leaves !== null && JSON.stringify(leaves) === JSON.stringify(reading);
