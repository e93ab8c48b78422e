import { londonDay } from '../../../src/record/calendar-date.ts';
import type { Family, FactSource, Member } from '../../../src/record/family.ts';
import { RECORDED_HERE } from '../../../src/record/recording.ts';
import type { Role } from '../../../src/record/role.ts';
import { RecordingShown } from '../../messages/overlay-view.ts';
import { NAMED } from '../said/reading-of-recording.ts';

/** What was recorded here about a family, as far as this role may see it, the newest first. */
export function recordingsShown({ members, entries }: Family, role: Role, subject: Member): RecordingShown[] {
  const entered = entries.filter(({ source }) => isMadeHere(source)).map(({ source, kind, on, about }) => ({ reading: source.reading, kind, on, about }));
  const named = members.flatMap(({ id, records }) =>
    records
      .filter(({ source, ref }) => isMadeHere(source) && ref === NAMED)
      .map(({ source }) => ({ reading: source.reading, kind: 'child-named', on: londonDay(source.firstRead), about: [id] })),
  );
  return [...entered, ...named]
    .filter(({ about }) => role !== 'school-staff' || about.every((id) => id === subject.id))
    .toSorted((one, other) => (one.on > other.on ? -1 : 1))
    .map((recording) => RecordingShown.parse(recording));
}

const isMadeHere = ({ system }: FactSource): boolean => system === RECORDED_HERE;
