import { asRead } from './as-read.ts';

/** The number under which a system knows somebody. "Pending" and 000 are nobody's. */
export function personNumber(text: string): string | undefined {
  const said = asRead(text);
  return said !== undefined && /[1-9]/.test(said) ? said : undefined;
}
