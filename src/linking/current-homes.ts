import { type CalendarDate, londonDay } from '../record/calendar-date.ts';
import type { FactSource } from '../record/family.ts';
import type { Address } from '../record/person.ts';
import { type NormalAddress, normalAddress, takeApart } from './normal-address.ts';
import { type RecordInIndex, readLastFirst, sourceOf } from './person-of-family.ts';

export interface CurrentHome {
  home: string;
  at: NormalAddress;
  since: CalendarDate;
  source: FactSource;
}

/**
 * Where a person lives now, by each system's latest word: systems that disagree are both believed, since it is
 * worse to miss who shares a home than to ask once too often. Records are given read last first.
 */
export function currentHomes(records: RecordInIndex[], today: CalendarDate): CurrentHome[] {
  const withAddress = records.filter(({ as }) => as.addresses?.length);
  const latestOfSystem = new Map<string, RecordInIndex>();
  for (const record of withAddress.toSorted((a, b) => readLastFirst(a.in, b.in))) {
    const { system } = record.in.reading.source;
    if (!latestOfSystem.has(system)) latestOfSystem.set(system, record);
  }
  return [...latestOfSystem.values()].flatMap((record) =>
    record.as.addresses!.filter((address) => holds(address, today)).flatMap((address): CurrentHome[] => {
      const at = takeApart(address);
      const { home } = at;
      return home ? [{ home, at, since: address.from ?? firstSaid(home, record, withAddress), source: sourceOf(record.in) }] : [];
    }),
  );
}

const holds = ({ from, to }: Address, today: CalendarDate): boolean => (!to || to >= today) && (!from || from <= today);

/** The first day on which the same system gave the same address. */
function firstSaid(home: string, latest: RecordInIndex, records: RecordInIndex[]): CalendarDate {
  return records
    .filter((record) => record.in.reading.source.system === latest.in.reading.source.system)
    .filter((record) => record.as.addresses!.some((address) => normalAddress(address) === home))
    .map((record) => londonDay(record.in.firstRead))
    .reduce((first, day) => (day < first ? day : first));
}
