import { recordId } from '../../../src/linking/person-record.ts';
import { CalendarDate, londonDay, mayHaveBeen } from '../../../src/record/calendar-date.ts';
import type { Entry } from '../../../src/record/entry.ts';
import type { Member } from '../../../src/record/family.ts';
import { Born } from '../../../src/record/person.ts';
import { Reading } from '../../../src/record/reading.ts';
import { RECORDED_HERE, type Recording, RECORDING_FIELDS, type RecordingField, RECORDINGS } from '../../../src/record/recording.ts';

/** Whose screen is open, and the children of the family whom this role may name. */
export interface OpenFamily {
  subject: Member;
  children: Member[];
  agency: string;
}

/** The ref of the child whom a recording is about, where a parent named one who is on no system. */
export const NAMED = 'named';

/** A form may name a person by an id that they had before another of their records was read. */
export const isCalled = ({ id, records }: Member, name: string): boolean => name === id || records.some(({ source, ref }) => recordId(source.reading, ref) === name);

export const isNamedIn = ({ children }: Recording, child: Member): boolean => children.some((name) => isCalled(child, name));

/** What is wrong with a form, field by field; nothing when it can be taken. Where it asks whom it concerns, it has to name one of these. */
export function problemsOf(recording: Recording, children: Member[]): string[] {
  const { kind, fields } = recording;
  const nobody = RECORDINGS[kind].children && !children.some((child) => isNamedIn(recording, child)) ? ['children'] : [];
  const lacking = RECORDINGS[kind].needs.filter((field) => !fields[field]?.trim());
  const today = londonDay(new Date().toISOString());
  const misread = (Object.keys(RECORDING_FIELDS) as RecordingField[]).filter((field) => fields[field] && !(IS_READ[RECORDING_FIELDS[field]]?.(fields[field], today) ?? true));
  return [...nobody, ...lacking, ...misread];
}

const IS_READ: Partial<Record<string, (text: string, today: CalendarDate) => boolean>> = {
  'day to come': (text) => CalendarDate.safeParse(text).success,
  day: mayHaveBeen,
  birthday: (text) => Born.safeParse(text).success,
};

/** A recording about these people, of whom it concerns some, as a reading like any other. */
export function readingOf(recording: Recording, { subject, agency }: OpenFamily, people: Member[], concerned: Member[]): Reading {
  const ref = (person: Member) => `p${people.indexOf(person)}`;
  const about = concerned.map(ref);
  const named = recording.kind === 'child-named';
  const { fields } = recording;
  return Reading.parse({
    source: { system: RECORDED_HERE, agency, screen: recording.kind },
    readAt: new Date().toISOString(),
    subject: ref(subject),
    people: [
      ...people.map(({ kind, given, family, born }, at) => ({ ref: `p${at}`, kind, given, family, born })),
      ...(named ? [{ ref: NAMED, kind: 'child', given: fields['given'], family: fields['family'] || subject.family, born: fields['born'] || undefined }] : []),
    ],
    relationships: named ? [{ from: NAMED, to: ref(subject), kind: 'sibling' }] : [],
    entries: named ? [] : [entryOf(recording, about)],
    partial: true,
  });
}

function entryOf({ kind, fields }: Recording, about: string[]): Entry {
  const said = (field: string): string | undefined => fields[field]?.trim() || undefined;
  const list = (field: string): string[] | undefined => said(field)?.split(/[,;]/).map((part) => part.trim());
  const at = { on: said('when')!, about, recordNumber: crypto.randomUUID().slice(0, 8) };
  const entry = (): object => {
    switch (kind) {
      case 'parent-contact':
        return { told: list('told'), regarding: said('regarding'), by: said('who') };
      case 'conversation':
        return {
          with: said('agency'),
          status: said('status'),
          actions: said('action') ? [{ what: said('action'), who: said('owner'), due: said('due') }] : undefined,
          confirmedInWriting: said('confirmed'),
        };
      case 'agreement':
        return {
          form: 'verbal',
          purpose: said('purpose'),
          parties: list('parties'),
          covers: about,
          sharedWith: list('shared'),
          reviewDue: said('review'),
          contingency: said('contingency'),
          unintendedConsequences: said('consequences'),
        };
      default:
        return { who: about, by: said('agency') };
    }
  };
  return { kind, ...at, ...entry() } as Entry;
}
