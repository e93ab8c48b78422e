import { doubleMetaphone } from 'double-metaphone';
import { keptByName } from './kept-by-name.ts';

/** The one or two ways a name may sound, as Double Metaphone codes. */
export const soundsOf: (name: string) => readonly string[] = keptByName((name) => {
  const [first, second] = doubleMetaphone(name);
  return first === second ? [first] : [first, second];
});
