/** Beginnings of what must lie over the demo child's screen. */
export const EXPECTED: string[] = [];
