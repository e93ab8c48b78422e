import type { About, Problem } from '../../files/files.ts';
import { asked } from './asked.ts';
import { batchesOf, partOf, type Progress } from './batches.ts';
import type { Chosen } from './chosen.ts';

/** So many of what could not be read are listed; the others are counted. */
const LISTED = 200;

/** What a file would bring. */
export interface Rehearsal {
  rows: number;
  /** Readings that are not here, and those that are. */
  fresh: number;
  here: number;
  /** People who are known here, and who are not. */
  known: number;
  newcomers: number;
  problems: Problem[];
  moreProblems: number;
}

/**
 * Reads a file through and says what it would bring; nothing is written. It goes on for as long as `goesOn` says.
 * @throws NotReadOn, NoAnswer
 */
export async function rehearsalOf(chosen: Chosen, about: About, goesOn: (progress: Progress) => boolean): Promise<Rehearsal | null> {
  const told: Rehearsal = { rows: 0, fresh: 0, here: 0, known: 0, newcomers: 0, problems: [], moreProblems: 0 };
  const known = new Set<string>();
  const newcomers = new Set<number>();
  for await (const batch of batchesOf(chosen, about, 0)) {
    told.rows += batch.rows.to - batch.rows.from + 1;
    const room = Math.max(0, LISTED - told.problems.length);
    told.problems.push(...batch.problems.slice(0, room));
    told.moreProblems += Math.max(0, batch.problems.length - room);
    if (batch.readings.length > 0) {
      const answer = await asked('import-rehearse', { readings: batch.readings });
      told.fresh += answer.fresh;
      told.here += batch.readings.length - answer.fresh;
      for (const person of answer.known) known.add(person);
      for (const token of answer.newcomers) {
        if (token === null) told.newcomers += 1;
        else newcomers.add(token);
      }
    }
    if (!goesOn({ rows: told.rows, part: partOf(batch) })) return null;
  }
  return { ...told, known: known.size, newcomers: told.newcomers + newcomers.size };
}
