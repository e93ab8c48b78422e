import type { Deed } from '../../src/record/access-entry.ts';
import { CalendarDate } from '../../src/record/calendar-date.ts';
import type { Entry } from '../../src/record/entry.ts';
import type { Member } from '../../src/record/family.ts';
import { Born } from '../../src/record/person.ts';
import { Reading } from '../../src/record/reading.ts';
import { RECORDED_HERE, type Recording, RECORDINGS } from '../../src/record/recording.ts';
import { deed } from './deeds.ts';
import { localIndex } from './local-index.ts';

/** Whose screen is open, and the children of the family whom this role may name. */
export interface OpenFamily {
  subject: Member;
  children: Member[];
  agency: string;
}

/** What is wrong with a form, field by field; nothing when it can be taken. */
export function problemsOf({ kind, fields }: Recording): string[] {
  const lacking = RECORDINGS[kind].needs.filter((field) => !fields[field]?.trim());
  const days = (['when', 'due', 'confirmed', 'review'] as const).filter((field) => fields[field] && !CalendarDate.safeParse(fields[field]).success);
  const born = fields['born'] && !Born.safeParse(fields['born']).success ? ['born'] : [];
  return [...lacking, ...days, ...born];
}

/** Takes a recording in as a reading like any other, of the people whom the index already knows. */
export async function record(recording: Recording, open: OpenFamily, screen: Pick<Deed, 'screen'>): Promise<void> {
  const chosen = open.children.filter(({ id }) => id === open.subject.id || recording.children.includes(id));
  const people = chosen.some(({ id }) => id === open.subject.id) ? chosen : [open.subject, ...chosen];
  const reading = readingOf(recording, open, people);
  const index = await localIndex();
  const id = await index.append(reading, () => [], await deed('recorded', people, { detail: recording.kind, ...screen }));
  for (const [at, { records }] of people.entries()) {
    const [known] = records;
    const made = { reading: id, ref: `p${at}` };
    if (known) await index.decide({ kind: 'same-person', records: [made, { reading: known.source.reading, ref: known.ref }], on: reading.readAt.slice(0, 10) });
  }
}

function readingOf(recording: Recording, { subject, agency }: OpenFamily, people: Member[]): Reading {
  const ref = (id: string) => `p${people.findIndex((person) => person.id === id)}`;
  const about = recording.children.map(ref).filter((name) => name !== 'p-1');
  const named = recording.kind === 'child-named';
  const { fields } = recording;
  return Reading.parse({
    source: { system: RECORDED_HERE, agency, screen: recording.kind },
    readAt: new Date().toISOString(),
    subject: ref(subject.id),
    people: [
      ...people.map(({ kind, given, family, born }, at) => ({ ref: `p${at}`, kind, given, family, born })),
      ...(named ? [{ ref: 'named', kind: 'child', given: fields['given'], family: fields['family'] || subject.family, born: fields['born'] || undefined }] : []),
    ],
    relationships: named ? [{ from: 'named', to: ref(subject.id), kind: 'sibling' }] : [],
    entries: named ? [] : [entryOf(recording, about.length > 0 ? about : [ref(subject.id)])],
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
