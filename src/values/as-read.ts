import { saysNothing } from './nothing-said.ts';
import { shortened } from './shortened.ts';

/** A text that says something, on one line. */
export function asRead(text: string): string | undefined {
  const line = shortened(text);
  return line === '' || saysNothing(line) ? undefined : line;
}
