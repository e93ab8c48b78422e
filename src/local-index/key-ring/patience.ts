const FIRST_MS = 1000;
const LONGEST_MS = 15 * 60_000;

/** Wrong passphrases so far, and when the last of them was tried. */
export interface Failures {
  count: number;
  last: number;
}

/** How long must pass after so many wrong passphrases: a second, doubled each time, a quarter of an hour at most. */
export const patience = (failures: number): number => (failures === 0 ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)));

/** What is left of it. A clock that was put back lengthens no wait beyond what it was. */
export function waitLeft({ count, last }: Failures, now: number): number {
  const whole = patience(count);
  return Math.max(0, Math.min(whole, last + whole - now));
}
