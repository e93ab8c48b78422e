import { NEVER, type WarningCount } from '../../record/warning-count.ts';
import type { SealedStore } from '../sealed/sealed-store.ts';
import { asBytes, fromBytes } from '../sealed/segment.ts';

const COUNTS = { store: 'kept', key: 'counts' } as const;

/** What became of each warning on this machine. */
export class WarningCounts {
  readonly #store: SealedStore;

  constructor(store: SealedStore) {
    this.#store = store;
  }

  async count(warnings: string[], became: keyof WarningCount): Promise<void> {
    const counts = await this.all();
    for (const warning of warnings) counts[warning] = { ...(counts[warning] ?? NEVER), [became]: (counts[warning] ?? NEVER)[became] + 1 };
    if (warnings.length > 0) await this.#store.write([{ ...COUNTS, plain: asBytes(counts) }]);
  }

  async counted(warning: string): Promise<WarningCount> {
    return (await this.all())[warning] ?? NEVER;
  }

  /** The same counts from a back-up: what is here already is not counted twice, so the higher holds. */
  async takeIn(theirs: Record<string, WarningCount>): Promise<void> {
    const counts = await this.all();
    const higher = (a: WarningCount, b: WarningCount): WarningCount => ({
      shown: Math.max(a.shown, b.shown),
      answered: Math.max(a.answered, b.answered),
      known: Math.max(a.known, b.known),
    });
    for (const [warning, count] of Object.entries(theirs)) counts[warning] = higher(counts[warning] ?? NEVER, count);
    await this.#store.write([{ ...COUNTS, plain: asBytes(counts) }]);
  }

  async all(): Promise<Record<string, WarningCount>> {
    const [bytes] = await this.#store.get([COUNTS]);
    return bytes ? (fromBytes(bytes) as Record<string, WarningCount>) : {};
  }
}
