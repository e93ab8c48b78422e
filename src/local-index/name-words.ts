import { normalName } from '../linking/normal-name.ts';

/** Longer ones are no words of a name. */
const LONGEST = 60;

/** The words of a name, in small letters without accents; none where it names nobody. */
export const nameWords = (name: string | undefined): string[] =>
  (normalName(name) ?? '').split(/[ /]+/).filter((word) => word !== '').map((word) => (word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word));
