import fc from 'fast-check';
import type { CalendarDate } from '../../src/record/calendar-date.ts';
import { daysAfter } from '../../src/record/calendar-date.ts';
import { Entry } from '../../src/record/entry.ts';
import { Reading } from '../../src/record/reading.ts';
import type { EntryTold } from '../builders/a-family.ts';
import { anEntry, TODAY } from '../builders/any-family.ts';
import { HOME } from '../builders/a-reading.ts';

export { TODAY };

export const SYSTEMS = [
  { system: 'beechwood', title: 'Beechwood', agency: 'school', screen: 'pupil' },
  { system: 'safelog', title: 'SafeLog', agency: 'school', screen: 'log' },
  { system: 'careworks', title: 'CareWorks', agency: 'csc', screen: 'case' },
  { system: 'child-health', title: 'Child Health', agency: 'health', screen: 'list' },
] as const;

/** By this name, and no other fact, the sealed child would be known. */
export const SEALED = 'Quintessa';

const AWAY = { line: '9 Far Reach', postcode: 'CB9 9ZZ' };

const CAST = {
  jack: { kind: 'child', given: 'Jack', family: 'Hartley', born: '2018-05-04', sex: 'male' },
  ella: { kind: 'child', given: 'Ella', family: 'Hartley', born: '2023-11-19', sex: 'female' },
  tom: { kind: 'child', given: 'Tom', family: 'Hartley', born: '2008-07-03' },
  ann: { kind: 'child', given: 'Ann', family: 'Hartley', born: '2020-02-29', died: '2026-01-01' },
  baby: { kind: 'unborn', family: 'Hartley', born: { due: '2026-11-20' } },
  dawn: { kind: 'adult', given: 'Dawn', family: 'Hartley' },
  lee: { kind: 'adult', given: 'Lee', family: 'Ward' },
  sealed: { kind: 'child', given: SEALED, family: 'Hartley', born: '2016-06-06', sealed: true },
} as const;
type Ref = keyof typeof CAST;
const REFS = Object.keys(CAST) as Ref[];

const KIN = [
  { from: 'dawn', to: 'jack', kind: 'parent' },
  { from: 'dawn', to: 'ella', kind: 'parent' },
  { from: 'dawn', to: 'sealed', kind: 'parent' },
  { from: 'tom', to: 'jack', kind: 'half-sibling' },
  { from: 'ann', to: 'jack', kind: 'sibling' },
  { from: 'baby', to: 'jack', kind: 'sibling' },
  { from: 'lee', to: 'dawn', kind: 'partner' },
] as const;

/** Few moments, so that several screens may have been read at one. */
const readAt = fc.constantFrom(0, 1, 6, 30, 100).map((days) => `${daysAfter(TODAY, -days)}T09:00:00Z`);

/**
 * What several systems of several agencies may have said of one family, each fact marked with the agency that said it.
 * One screen: some people, their kin among them, and entries about them;
 * some of it hidden, some of it a page of several.
 */
export const anyReading: fc.Arbitrary<Reading> = fc
  .record({
    at: fc.constantFrom(...SYSTEMS),
    readAt,
    subject: fc.constantFrom<Ref>('jack', 'jack', 'ella', 'tom'),
    others: fc.subarray(REFS),
    living: fc.subarray(REFS),
    away: fc.subarray<Ref>(['tom', 'lee', 'ella']),
    entries: fc.array(anEntry, { maxLength: 6 }),
    sealedToo: fc.boolean(),
    hidden: fc.option(fc.constantFrom('entries', 'parent-contact', 'assessment', 'people'), { nil: undefined }),
    partial: fc.boolean(),
  })
  .map(({ at: { title: _, ...source }, readAt, subject, others, living, away, entries, sealedToo, hidden, partial }) => {
    const there = new Set<string>([subject, ...others, ...entries.flatMap(({ about }) => about)]);
    return Reading.parse({
      source,
      readAt,
      subject,
      people: REFS.filter((ref) => there.has(ref)).map((ref) => ({
        ref,
        ...CAST[ref],
        // Only this agency says so.
        ...(ref !== 'sealed' && ref !== 'baby' && { preferred: `known-to-${source.agency}` }),
        ...(living.includes(ref) && { addresses: [away.includes(ref) ? AWAY : HOME] }),
      })),
      relationships: KIN.filter(({ from, to }) => there.has(from) && there.has(to)),
      entries: entries.map((entry, at) => asRead(entry, at, source.agency, sealedToo && there.has('sealed'))),
      gaps: [
        ...(hidden ? [{ of: hidden, why: 'not visible to this user' as const }] : []),
        ...entries.flatMap(({ unread = [], recordNumber }) => unread.flatMap((of) => (recordNumber ? [{ of, entry: recordNumber, why: 'not readable' as const }] : []))),
      ],
      partial,
    });
  });

function asRead({ system: _, gone: _gone, unread = [], lastRead: _read, since: _since, ...entry }: EntryTold, at: number, agency: string, withSealed: boolean): Entry {
  const said = Object.fromEntries(Object.entries(entry).filter(([field]) => !unread.includes(field)));
  const about = withSealed ? [...entry.about, 'sealed'] : entry.about;
  return Entry.parse({ ...said, about, heading: withSealed ? `${SEALED} was there` : `said-by-${agency} ${at}` });
}

export const anyReadings = fc.array(anyReading, { minLength: 1, maxLength: 6 });

export const dayAfter = (day: CalendarDate): CalendarDate => daysAfter(day, 1);
