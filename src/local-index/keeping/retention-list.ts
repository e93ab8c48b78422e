import type { CalendarDate } from '../../record/calendar-date.ts';
import type { Change, SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';

const LIST = { store: 'kept', key: 'retention' } as const;

/** Kept for now, by a person's word. */
export interface Held {
  until: CalendarDate;
  why: string;
  by: string;
}

interface Kept {
  /** When each reading that is due was first listed as such. */
  listed: Record<string, CalendarDate>;
  held: Record<string, Held>;
  /** The day on which it was last looked through. */
  checked: CalendarDate | null;
}

/** What has been listed as due, and what a person keeps for now. */
export class RetentionList {
  readonly #store: SealedStore;

  constructor(store: SealedStore) {
    this.#store = store;
  }

  async read(): Promise<Kept> {
    const [bytes] = await this.#store.get([LIST]);
    return bytes ? (fromBytes(bytes) as Kept) : { listed: {}, held: {}, checked: null };
  }

  async write(changed: Partial<Kept>, more: Change[] = []): Promise<void> {
    await this.#store.write([{ ...LIST, plain: asBytes({ ...(await this.read()), ...changed }) }, ...more]);
  }
}
