import { Inbox } from '../../../src/local-index/inbox.ts';

let opening: Promise<Inbox> | undefined;

/** The one inbox, opened at the first question; a failure to open is tried again at the next. */
export function inbox(): Promise<Inbox> {
  opening ??= Inbox.open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
