import type { Deed } from '../../../src/record/access-entry.ts';
import { londonDay } from '../../../src/record/calendar-date.ts';
import type { Decision } from '../../../src/record/decision.ts';
import type { Member } from '../../../src/record/family.ts';
import type { Recording } from '../../../src/record/recording.ts';
import { deed } from './deeds.ts';
import { localIndex } from '../index/local-index.ts';
import { isNamedIn, type OpenFamily, readingOf } from './reading-of-recording.ts';

/** Takes a recording in as a reading like any other, of the people whom the index already knows; returns the reading's id. */
export async function record(recording: Recording, open: OpenFamily, screen: Pick<Deed, 'screen'>): Promise<string> {
  const others = open.children.filter(({ id }) => id !== open.subject.id);
  const people = [open.subject, ...others.filter((child) => isNamedIn(recording, child))];
  const reading = readingOf(recording, open, people, people.filter((child) => isNamedIn(recording, child)));
  const index = await localIndex();
  const same = (made: string) => people.flatMap((person, at) => isTheSame(person, { reading: made, ref: `p${at}` }));
  return index.append(reading, same, await deed('recorded', people, { detail: recording.kind, ...screen }));
}

function isTheSame({ records: [known] }: Member, made: Decision['records'][number]): Decision[] {
  if (!known) return [];
  const on = londonDay(new Date().toISOString());
  return [{ kind: 'same-person', records: [made, { reading: known.source.reading, ref: known.ref }], on }];
}
