import type { FamilyToDraw } from '../../src/genogram/family-to-draw.ts';
import { Reading } from '../../src/record/reading.ts';

/** The one screen of social care that says what a drawn family says. */
export function readingOfDrawn({ members, relationships, subject }: FamilyToDraw, more: Partial<Reading> = {}): Reading {
  return Reading.parse({
    source: { system: 'careworks', agency: 'csc', screen: 'summary' },
    readAt: '2026-03-01T09:00:00Z',
    subject,
    people: members.map(({ id, kind, given, family, born, sex, died, livesWith }) => ({ ref: id, kind, given, family, born, sex, died, livesWith: livesWith.map((home) => home.with) })),
    relationships: relationships.map(({ source: _, ...relationship }) => relationship),
    ...more,
  });
}
