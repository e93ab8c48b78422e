import { doubleMetaphone } from 'double-metaphone';
import { keptByText } from '../kept-by-text.ts';

/** The one or two ways a name may sound, as Double Metaphone codes. */
export const soundsOf: (name: string) => readonly string[] = keptByText((name) => {
  const [first, second] = doubleMetaphone(name);
  return first === second ? [first] : [first, second];
});
