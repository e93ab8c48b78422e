import type { Instant } from '../record/calendar-date.ts';

/** What a file does not say of itself. */
export interface About {
  /** The system that the file comes from, as its profile would call it. */
  system: string;
  agency: string;
  /** One moment for the whole of a file, however long it takes. */
  readAt: Instant;
}
