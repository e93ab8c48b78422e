import type { SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';
import { turns } from '../sealed/turns.ts';

const DESK = { store: 'kept', key: 'desk' } as const;

/** What the desk's user keeps on it, sealed: it may name people. In no back-up, since it is of this machine. */
export class DeskKept {
  readonly #store: SealedStore;
  readonly #inTurn = turns();

  constructor(store: SealedStore) {
    this.#store = store;
  }

  /** Whatever was kept last; undefined when nothing was, or it cannot be opened. */
  async read(): Promise<unknown> {
    const [bytes] = await this.#store.get([DESK]);
    return bytes && fromBytes(bytes);
  }

  /** Keeps what becomes of what was kept last, and returns it: each change rests on what the one before it left. */
  change<Kept>(become: (before: unknown) => Promise<Kept>): Promise<Kept> {
    return this.#inTurn(async () => {
      const after = await become(await this.read());
      await this.#store.write([{ ...DESK, plain: asBytes(after) }]);
      return after;
    });
  }
}
