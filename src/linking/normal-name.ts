import { isForename, isHonorific } from './names/honorifics.ts';
import { keptByText } from './kept-by-text.ts';

const NO_NAMES = new Set([
  'unborn', 'baby', 'bump', 'infant', 'newborn', 'neonate', 'fetus', 'foetus', 'unknown', 'unnamed', 'nk', 'na', 'none', 'notknown', 'tbc', 'tba', 'anon', 'x', 'xx', 'xxx',
]);

/** Words beside "baby" and "unborn" that name nobody, either. */
const BESIDE_NO_NAME = new Set(['boy', 'girl', 'male', 'female', 'child', 'of', 'twin', 'triplet', 'not', 'known', 'mr', 'mrs', 'ms', 'miss']);

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'master', 'mx', 'dr']);

/** Words before a family name that one system writes and the next leaves out. */
const PARTICLES = new Set(['al', 'el', 'ul', 'ap', 'ab', 'de', 'da', 'di', 'du', 'del', 'della', 'dos', 'la', 'le', 'van', 'von', 'der', 'den', 'ter', 'bin', 'ibn', 'bint', 'ni', 'nic', 'y']);

const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ŋ: 'n' };

/** Given names in the order they are written, without those that step back or name nobody. */
export interface GivenNames {
  /** The name the person is called by; undefined when nothing but an honorific, or nothing at all, is known. */
  first: string | undefined;
  others: readonly string[];
  /** "Mohammed Yusuf" is called Yusuf: an honorific steps back behind the next name. */
  honorifics: readonly string[];
  /** "Twin 2": which of them, as a system that has no names yet tells them apart. */
  nth: string | undefined;
}

/** Small letters without accents and apostrophes, split at all else. */
export function words(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœıŋ]/g, (letter) => LETTERS[letter]!)
    .replace(/['’‘`´.]/g, '')
    .replace(/\bn\/k\b/g, 'nk');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whether these words are no name at all: "Baby", "n/k". */
export const nameNobody = (all: string[]): boolean => all.every((word) => NO_NAMES.has(word));

export const normalGiven: (text: string) => Readonly<GivenNames> = keptByText((text) => {
  const all = words(text);
  const unnamed = all.some((word) => NO_NAMES.has(word));
  const nth = unnamed || all.includes('twin') ? all.find((word) => /^(?:\d|i{1,3}|one|two|three|[ab])$/.test(word)) : undefined;
  const names = all.filter((word) => !NO_NAMES.has(word) && !TITLES.has(word) && word !== nth && !(unnamed && BESIDE_NO_NAME.has(word)) && /\p{L}/u.test(word));
  const stepsBack = names.some((word) => !isHonorific(word)) ? isHonorific : (word: string) => isHonorific(word) && !isForename(word);
  const honorifics = names.filter(stepsBack);
  const called = names.filter((word) => !stepsBack(word));
  return { first: called[0], others: called.slice(1), honorifics, nth };
});

/** The parts of a family name: "Hart-Pemberton" has two, "Mac Donald" and "O'Neill" have one. */
export const normalFamily: (text: string) => readonly string[] = keptByText((text) => {
  const all = words(text).filter((word) => !NO_NAMES.has(word) && /\p{L}/u.test(word));
  const parts: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const word = all[at]!;
    const next = all[at + 1];
    if ((word === 'mac' || word === 'mc' || word === 'o' || word === 'st' || word === 'saint') && next !== undefined) {
      parts.push(prefixed(word, next));
      at++;
    } else parts.push(/^mac[^aehik]..../.test(word) ? `mc${word.slice(3)}` : word);
  }
  const core = parts.filter((word) => !PARTICLES.has(word));
  return core.length > 0 ? core : parts;
});

function prefixed(prefix: string, name: string): string {
  if (prefix === 'mac' || prefix === 'mc') return `mc${name}`;
  return prefix === 'o' ? `o${name}` : `st${name}`;
}
