import type { Gap, Reading } from '../record/reading.ts';
import type { Place, Screen } from '../record/system-profile.ts';

/** How much of what a profile asks of a screen was there: "read 7 of 9". */
export interface FieldsRead {
  read: number;
  asked: number;
}

/**
 * How many of the fields that the profile asks for on this screen were read; a field that stands in many rows is one,
 * and a section that is not there is one. That nothing is written in a field's place is no failure to read it.
 */
export function fieldsRead(screen: Screen, { gaps, subject }: Pick<Reading, 'gaps' | 'subject'>): FieldsRead {
  const asked = new Set([
    ...placesIn(screen.subject).map((field) => `subject ${field}`),
    ...screen.people.flatMap(({ rows, person, relationship: { kind, ...details } = { kind: 'other' as const } }) => [
      ...(rows ? ['section people'] : []),
      ...placesIn({ ...person, ...details, relationship: kind }).map((field) => `people ${field}`),
    ]),
    ...screen.entries.flatMap(({ rows, kind, fields }) => [...(rows ? [`section ${kind}`] : []), ...placesIn(fields).map((field) => `entries ${fieldOf(field)}`)]),
  ]);
  const missing = new Set(gaps.flatMap((gap) => partsOf(gap, subject)).filter((part) => asked.has(part)));
  return { read: asked.size - missing.size, asked: asked.size };
}

/** The fields that are looked for: what is fixed for every such screen is not. */
function placesIn(places: object): string[] {
  return Object.entries(places as Record<string, Place | string | undefined>).flatMap(([field, place]) =>
    typeof place === 'object' && place.fixed === undefined ? [field] : [],
  );
}

function partsOf({ of, person, entry }: Gap, subject: string | undefined): string[] {
  if (person !== undefined) return [`${person === subject ? 'subject' : 'people'} ${of}`];
  return entry === undefined ? [`section ${of}`, `entries ${fieldOf(of)}`] : [`entries ${fieldOf(of)}`];
}

/** `informed.on` and `informed.state` are one field. */
const fieldOf = (name: string): string => name.split('.')[0]!;
