import { Reading } from '../../src/record/reading.ts';

type Input = Partial<Omit<Reading, 'source'>> & { source?: Partial<Reading['source']> };

/** A reading of a pupil's screen in a school system, but for what is told otherwise. */
export function aReading({ source, ...told }: Input = {}): Reading {
  return Reading.parse({
    source: { system: 'beechwood-mis', agency: 'school', screen: 'pupil', ...source },
    readAt: '2026-03-02T09:00:00Z',
    people: [],
    ...told,
  });
}

export const HOME = { line: '4 Mill Lane', postcode: 'CB1 9ZZ' };
