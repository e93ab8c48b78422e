import { signal } from '@preact/signals';
import { logPrint } from './beside.ts';

export interface Print {
  what: 'family-sheet' | 'full-pack';
  /** Numbers in place of names, ages in place of birthdays, agencies in place of systems, and no headings. */
  anonymous: boolean;
  at: string;
  who: string;
}

/** What is on its way to the printer; null at all other times. */
export const printing = signal<Print | null>(null);

/** Prints once it is in the log; returns whether it could be logged. */
export async function print(what: Print['what'], anonymous: boolean): Promise<boolean> {
  const logged = await logPrint(what);
  if (logged === null) return false;
  printing.value = { what, anonymous, ...logged };
  addEventListener('afterprint', () => (printing.value = null), { once: true });
  requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()));
  return true;
}
