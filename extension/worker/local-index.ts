import { LocalIndex } from '../../src/local-index/local-index.ts';

let opening: Promise<LocalIndex> | undefined;

/** The one local index, opened at the first question; a failure to open is tried again at the next. */
export function localIndex(): Promise<LocalIndex> {
  opening ??= LocalIndex.open('think-sibling-index', new Uint8Array(32)).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
