import { nameNobody, words } from '../../linking/normal-name.ts';

/** Longer ones are no words of a name. */
const LONGEST = 60;

/** The words of a name, in small letters without accents; none where it names nobody. */
export function nameWords(name: string | undefined): string[] {
  const all = words(name ?? '');
  return nameNobody(all) ? [] : all.map((word) => (word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word));
}
