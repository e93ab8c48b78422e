import type { About, Batch, Fault } from '../../files/files.ts';
import type { Chosen } from './chosen.ts';
import { files } from './worker.ts';

/** The file cannot be read on. */
export class NotReadOn extends Error {
  override name = 'NotReadOn';
  constructor(readonly fault: Fault) {
    super(fault.why);
  }
}

/** How far a file has been read. */
export interface Progress {
  rows: number;
  /** Of the whole, from 0 to 1. */
  part: number;
}

/**
 * The batches of a file, after so many; the next is read while one is being dealt with.
 * @throws NotReadOn
 */
export async function* batchesOf({ file, found }: Chosen, about: About, after: number): AsyncGenerator<Batch, void, undefined> {
  try {
    let next = await files().open(file, found, about, after);
    while (true) {
      if ('fault' in next) throw new NotReadOn(next.fault);
      if (next.batch === null) return;
      const following = files().next();
      yield next.batch;
      next = await following;
    }
  } finally {
    await files().close();
  }
}

export const partOf = ({ bytesRead, bytesTotal }: Batch): number => (bytesTotal === 0 ? 1 : bytesRead / bytesTotal);
