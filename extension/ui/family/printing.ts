import { signal } from '@preact/signals';
import type { PRINTS } from '../../messages/contract.ts';
import type { FamilyView } from '../../messages/panel-view.ts';

export interface Print {
  what: (typeof PRINTS)[number];
  /** Numbers in place of names, ages in place of birthdays, agencies in place of systems, and no headings. */
  anonymous: boolean;
  at: string;
  who: string;
}

/** What is on its way to the printer, each family on pages of its own; null at all other times. */
export const printing = signal<{ families: FamilyView[]; print: Print } | null>(null);

/** Prints families once that is in the log. */
export function printFamilies(families: FamilyView[], print: Print): void {
  printing.value = { families, print };
  addEventListener('afterprint', () => (printing.value = null), { once: true });
  requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()));
}
