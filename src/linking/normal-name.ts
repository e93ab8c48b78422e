import { isForename, isHonorific } from './names/honorifics.ts';
import { keptByText } from './kept-by-text.ts';

const NO_NAMES = new Set([
  'unborn', 'baby', 'bump', 'infant', 'newborn', 'neonate', 'fetus', 'foetus', 'unknown', 'unnamed', 'nk', 'na', 'none', 'notknown', 'tbc', 'tba', 'anon', 'x', 'xx', 'xxx',
]);

/** Where a name is not known to the system, or not told by it. */
const NOT_TOLD = new Set(['fnu', 'lnu', 'unk', 'redacted', 'confidential', 'withheld']);

/** Words beside "baby" and "unborn", or beside each other, that name nobody, either. */
const BESIDE_NO_NAME = new Set(['boy', 'girl', 'male', 'female', 'child', 'of', 'twin', 'triplet', 'not', 'known', 'yet', 'named', 'name', 'advised', 'mr', 'mrs', 'ms', 'miss']);

const ONE_OF_SEVERAL = new Set(['twin', 'triplet', 'boy', 'girl']);

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'master', 'mx', 'dr']);

/** Words before a family name that one system writes and the next leaves out. */
const PARTICLES = new Set(['al', 'el', 'ul', 'ap', 'ab', 'de', 'da', 'di', 'du', 'del', 'della', 'dos', 'la', 'le', 'van', 'von', 'der', 'den', 'ter', 'bin', 'ibn', 'bint', 'ni', 'nic', 'ui', 'mhic', 'y']);

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

/** Accents, and vowel points that are mostly left out; in Devanagari, Bengali or Tamil a mark is a vowel, and part of the name. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu;
const MARKS = /\p{M}/gu;

const plain = (text: string, without: RegExp): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(without, '')
    .replace(/[łøđðþßæœıŋ]/g, (letter) => LETTERS[letter]!)
    .replace(/['’‘`´.]/g, '')
    .replace(/\bn\/k\b/g, 'nk');

/** Small letters without accents and apostrophes, split at all else. */
const spelled = (text: string): string[] => plain(text, ACCENTS).normalize('NFC').split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);

/** The same without any mark, as names are looked for: what is on file to be found by stands by these words. */
export const words = (text: string): string[] => plain(text, MARKS).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether these words are no name at all, and nothing to be found by: "Baby", "n/k". */
export const nameNobody = (all: string[]): boolean => all.every((word) => NO_NAMES.has(word));

const isNoName = (word: string): boolean => NO_NAMES.has(word) || NOT_TOLD.has(word);

const NTH = /^(?:\d|i{1,3}|one|two|three|[ab])$/;

/** "Boy 1", "Not yet named": of words that name nobody beside others, nothing else stands here. */
const isDescribed = (all: string[]): boolean => all.some((word) => BESIDE_NO_NAME.has(word) && !TITLES.has(word)) && all.every((word) => BESIDE_NO_NAME.has(word) || NTH.test(word));

export const normalGiven: (text: string) => Readonly<GivenNames> = keptByText((text) => {
  const all = spelled(text);
  const unnamed = all.some(isNoName) || isDescribed(all);
  const nth = unnamed || all.some((word) => ONE_OF_SEVERAL.has(word)) ? all.find((word) => NTH.test(word)) : undefined;
  const names = all.filter((word) => !isNoName(word) && !TITLES.has(word) && word !== nth && !(unnamed && BESIDE_NO_NAME.has(word)) && /\p{L}/u.test(word));
  const stepsBack = names.some((word) => !isHonorific(word)) ? isHonorific : (word: string) => isHonorific(word) && !isForename(word);
  const honorifics = names.filter(stepsBack);
  const called = names.filter((word) => !stepsBack(word));
  return { first: called[0], others: called.slice(1), honorifics, nth };
});

/** The parts of a family name: "Hart-Pemberton" has two, "Mac Donald" and "O'Neill" have one. */
export const normalFamily: (text: string) => readonly string[] = keptByText((text) => {
  const all = spelled(text).filter((word) => !isNoName(word) && /\p{L}/u.test(word));
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
