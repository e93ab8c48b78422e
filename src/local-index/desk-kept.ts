import type { SealedStore } from './sealed-store.ts';
import { asBytes, fromBytes } from './segment.ts';

const DESK = { store: 'kept', key: 'desk' } as const;

/** What the desk's user keeps on it, sealed: it may name people. In no back-up, since it is of this machine. */
export class DeskKept {
  readonly #store: SealedStore;

  constructor(store: SealedStore) {
    this.#store = store;
  }

  /** Whatever was kept last; undefined when nothing was, or it cannot be opened. */
  async read(): Promise<unknown> {
    const [bytes] = await this.#store.get([DESK]);
    return bytes && fromBytes(bytes);
  }

  async keep(kept: unknown): Promise<void> {
    await this.#store.write([{ ...DESK, plain: asBytes(kept) }]);
  }
}
