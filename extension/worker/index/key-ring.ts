import { KeyRing } from '../../../src/local-index/key-ring/key-ring.ts';

let opening: Promise<KeyRing> | undefined;

/** The one key ring, opened at the first question; a failure to open is tried again at the next. */
export function keyRing(): Promise<KeyRing> {
  opening ??= KeyRing.open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
