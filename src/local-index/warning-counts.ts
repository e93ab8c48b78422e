import { NEVER, type WarningCount } from '../record/warning-count.ts';
import type { SealedStore } from './sealed-store.ts';
import { asBytes, fromBytes } from './segment.ts';

const COUNTS = { store: 'kept', key: 'counts' } as const;

/** What became of each warning on this machine. */
export class WarningCounts {
  readonly #store: SealedStore;

  constructor(store: SealedStore) {
    this.#store = store;
  }

  async count(warnings: string[], became: keyof WarningCount): Promise<void> {
    const counts = await this.#all();
    for (const warning of warnings) counts[warning] = { ...(counts[warning] ?? NEVER), [became]: (counts[warning] ?? NEVER)[became] + 1 };
    if (warnings.length > 0) await this.#store.write([{ ...COUNTS, plain: asBytes(counts) }]);
  }

  async counted(warning: string): Promise<WarningCount> {
    return (await this.#all())[warning] ?? NEVER;
  }

  async #all(): Promise<Record<string, WarningCount>> {
    const [bytes] = await this.#store.get([COUNTS]);
    return bytes ? (fromBytes(bytes) as Record<string, WarningCount>) : {};
  }
}
