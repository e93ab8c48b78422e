/** A key and its value. No key holds a character below the tab, so lines stand in the order of their keys. */
export type Line = string;

/** Lines from the first, up to the second. */
export interface Range {
  from: string;
  to: string;
}

const END = '\u0001';
const AFTER_END = '\u0002';
/** In place of a value, it takes the key away from older lines. */
export const GONE = '-';

export const lineOf = (key: string, value: string): Line => `${key}${END}${value}`;
export const keyOf = (line: Line): string => line.slice(0, line.indexOf(END));
export const valueOf = (line: Line): string => line.slice(line.indexOf(END) + 1);
export const isGone = (line: Line): boolean => line.endsWith(`${END}${GONE}`);

/** Every key that begins with this. */
export const beginning = (text: string): Range => ({ from: text, to: `${text}\uFFFF` });
/** The one line of a key. */
export const only = (key: string): Range => ({ from: `${key}${END}`, to: `${key}${AFTER_END}` });

/** The lines in a range, of lines in order. */
export const inRange = (lines: Line[], { from, to }: Range): Line[] => lines.slice(firstFrom(lines, from), firstFrom(lines, to));

/** The lines that stand in none of these ranges. */
export const without = (lines: Line[], ranges: Range[]): Line[] => {
  const gone = new Set(ranges.flatMap((range) => inRange(lines, range)));
  return gone.size === 0 ? lines : lines.filter((line) => !gone.has(line));
};

/** Where the lines begin that are not before this. */
export function firstFrom(lines: readonly string[], text: string): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two lists in order as one; of a key that both have, the newer line. */
export function merged(newer: Line[], older: Line[]): Line[] {
  if (newer.length === 0 || older.length === 0) return newer.length === 0 ? older : newer;
  const all: Line[] = [];
  let at = 0;
  for (const line of newer) {
    const key = line.slice(0, line.indexOf(END) + 1);
    while (at < older.length && older[at]! < key) all.push(older[at++]!);
    if (at < older.length && older[at]!.startsWith(key)) at += 1;
    all.push(line);
  }
  for (; at < older.length; at += 1) all.push(older[at]!);
  return all;
}
